using Deeplia.Guardian.Case;
using Deeplia.Mail.Attachments.Files;

namespace Deeplia.Guardian.Observe.Harm.Attachment;

/// <summary>Finds attached pages and drawings that build files, ask for passwords, hide what they write or lead elsewhere.</summary>
internal sealed class WebFileDetector : IDetector
{
    public DetectorCard Card { get; } = new(
        "harm.attachment.web",
        "Attached pages that act",
        Question.Harm,
        "HTML smuggling (MITRE ATT&CK T1027.006), phishing pages sent as files",
        DetectorCost.Free,
        [
            "harm.attachment.html-smuggling", "harm.attachment.html-form", "harm.attachment.html-hidden", "harm.attachment.html-redirect",
            "harm.attachment.svg-script",
        ]);

    public IEnumerable<Finding> Observe(CaseFile file) => FileFindings.Bounded(
        from sign in FileFindings.Signs(file)
        where !FileFindings.IsAmongMany(sign)
        let id = IdOf(sign.Sign)
        where id is not null && !IsOwn(file, sign)
        select FileFindings.Of(file, id, sign));

    private static string? IdOf(FileSign sign) => sign switch
    {
        FileSign.Smuggling => "harm.attachment.html-smuggling",
        FileSign.PasswordForm => "harm.attachment.html-form",
        FileSign.HiddenPage => "harm.attachment.html-hidden",
        FileSign.Redirect => "harm.attachment.html-redirect",
        FileSign.ActiveDrawing => "harm.attachment.svg-script",
        _ => null,
    };

    // A ticket or a sealed letter may lead to the sender's own site, and may ask there for a password.
    private static bool IsOwn(CaseFile file, SeenSign sign) =>
        sign.Sign is FileSign.PasswordForm or FileSign.Redirect && FileFindings.IsAuthors(file, sign.Detail);
}
