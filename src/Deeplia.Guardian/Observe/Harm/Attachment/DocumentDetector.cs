using Deeplia.Guardian.Case;
using Deeplia.Mail.Attachments.Files;

namespace Deeplia.Guardian.Observe.Harm.Attachment;

/// <summary>Finds office documents that act: macros, remote templates, embedded programs, fields and objects that start.</summary>
internal sealed class DocumentDetector : IDetector
{
    public DetectorCard Card { get; } = new(
        "harm.attachment.document",
        "Office documents that act",
        Question.Harm,
        "MS-CFB, MS-OVBA, MS-XLS, MS-OLEDS, ECMA-376, RTF 1.9.1",
        DetectorCost.Free,
        [
            "harm.attachment.macro", "harm.attachment.autorun-macro", "harm.attachment.macro-calls", "harm.attachment.macro-sheet",
            "harm.attachment.remote-template", "harm.attachment.embedded-program", "harm.attachment.dde", "harm.attachment.rtf-object",
        ]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        var signs = FileFindings.Signs(file).ToArray();
        var macros = signs.Where(s => s.Sign == FileSign.Macro).Select(s => s.Path).ToHashSet(StringComparer.Ordinal);
        return FileFindings.Bounded(
            from sign in signs
            let id = IdOf(sign, macros)
            where id is not null && !IsOwn(file, sign)
            select FileFindings.Of(file, id, sign));
    }

    private static string? IdOf(SeenSign sign, HashSet<string> macros) => sign.Sign switch
    {
        FileSign.Macro => "harm.attachment.macro",
        FileSign.AutoRunMacro => "harm.attachment.autorun-macro",
        FileSign.ScriptCalls when macros.Contains(sign.Path) => "harm.attachment.macro-calls",
        FileSign.MacroSheet => "harm.attachment.macro-sheet",
        FileSign.RemoteTemplate => "harm.attachment.remote-template",
        FileSign.EmbeddedProgram => "harm.attachment.embedded-program",
        FileSign.Dde => "harm.attachment.dde",
        FileSign.RichTextObject => "harm.attachment.rtf-object",
        _ => null,
    };

    // A house keeps its letterheads on its own server, or rents one where the office program puts them by itself.
    private static bool IsOwn(CaseFile file, SeenSign sign) => sign.Sign == FileSign.RemoteTemplate
        && (FileFindings.IsAuthors(file, sign.Detail) || sign.Detail.EndsWith(".sharepoint.com", StringComparison.OrdinalIgnoreCase));
}
