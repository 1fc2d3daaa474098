using Deeplia.Guardian.Case;
using Deeplia.Mail.Attachments.Files;

namespace Deeplia.Guardian.Observe.Harm.Attachment;

/// <summary>Finds files whose name shows something else than what they are.</summary>
internal sealed class FileNameDetector : IDetector
{
    public DetectorCard Card { get; } = new(
        "harm.attachment.name",
        "File names that deceive",
        Question.Harm,
        "double endings, reversed writing, content against name",
        DetectorCost.Free,
        ["harm.attachment.double-extension", "harm.attachment.disguised-name", "harm.attachment.type-mismatch"]);

    public IEnumerable<Finding> Observe(CaseFile file) => FileFindings.Bounded(
        from sign in FileFindings.Signs(file)
        where !FileFindings.IsAmongMany(sign)
        let id = IdOf(sign.Sign)
        where id is not null
        select FileFindings.Of(file, id, sign));

    private static string? IdOf(FileSign sign) => sign switch
    {
        FileSign.DoubleExtension => "harm.attachment.double-extension",
        FileSign.DisguisedName => "harm.attachment.disguised-name",
        FileSign.TypeMismatch => "harm.attachment.type-mismatch",
        _ => null,
    };
}
