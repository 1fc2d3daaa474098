using Deeplia.Guardian.Case;
using Deeplia.Mail.Attachments.Files;

namespace Deeplia.Guardian.Observe.Harm.Attachment;

/// <summary>Finds attached files that start something at a click.</summary>
internal sealed class ProgramDetector : IDetector
{
    public DetectorCard Card { get; } = new(
        "harm.attachment.program",
        "Attached programs, scripts, shortcuts, disk images, notes",
        Question.Harm,
        "file types that mail programs block; MS-SHLLINK, MS-ONESTORE",
        DetectorCost.Free,
        [
            "harm.attachment.program", "harm.attachment.script", "harm.attachment.script-calls", "harm.attachment.shortcut",
            "harm.attachment.web-shortcut", "harm.attachment.disk-image", "harm.attachment.onenote-file",
        ]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        var signs = FileFindings.Signs(file).ToArray();
        var macros = signs.Where(s => s.Sign == FileSign.Macro).Select(s => s.Path).ToHashSet(StringComparer.Ordinal);
        return FileFindings.Bounded(
            from sign in signs
            where !FileFindings.IsAmongMany(sign) && !macros.Contains(sign.Path)
            let id = IdOf(sign)
            where id is not null
            select FileFindings.Of(file, id, sign));
    }

    // What lies in an archive is named by the detector of archives; what it does is named here.
    private static string? IdOf(SeenSign sign) => sign.Sign switch
    {
        FileSign.ScriptCalls => "harm.attachment.script-calls",
        FileSign.DiskImage => "harm.attachment.disk-image",
        FileSign.NoteFile => "harm.attachment.onenote-file",
        FileSign.WebShortcut => "harm.attachment.web-shortcut",
        FileSign.Program when !FileFindings.IsPacked(sign) => "harm.attachment.program",
        FileSign.Script when !FileFindings.IsPacked(sign) => "harm.attachment.script",
        FileSign.Shortcut when !FileFindings.IsPacked(sign) => "harm.attachment.shortcut",
        _ => null,
    };
}
