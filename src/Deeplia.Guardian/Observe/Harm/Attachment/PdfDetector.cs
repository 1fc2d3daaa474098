using Deeplia.Guardian.Case;
using Deeplia.Mail.Attachments.Files;

namespace Deeplia.Guardian.Observe.Harm.Attachment;

/// <summary>Finds documents that start something, lure to one link, or want a call about an invoice.</summary>
internal sealed class PdfDetector : IDetector
{
    private const string CallBack = "harm.attachment.callback";

    public DetectorCard Card { get; } = new(
        "harm.attachment.pdf",
        "PDF that acts, lures or wants a call",
        Question.Harm,
        "ISO 32000-1; telephone-oriented attack delivery",
        DetectorCost.Free,
        ["harm.attachment.pdf-launch", "harm.attachment.pdf-action", "harm.attachment.pdf-lure", CallBack]);

    public IEnumerable<Finding> Observe(CaseFile file) => file.Message.Attachments.IsEmpty
        ? []
        : FileFindings.Bounded(Acts(file).Concat(Calls(file)));

    private static IEnumerable<Finding> Acts(CaseFile file) =>
        from sign in FileFindings.Signs(file)
        let id = IdOf(sign.Sign)
        where id is not null && !(sign.Sign == FileSign.PdfLure && IsOrdinary(file, sign.Detail))
        select FileFindings.Of(file, id, sign);

    private static string? IdOf(FileSign sign) => sign switch
    {
        FileSign.PdfLaunch => "harm.attachment.pdf-launch",
        FileSign.PdfAction => "harm.attachment.pdf-action",
        FileSign.PdfLure => "harm.attachment.pdf-lure",
        _ => null,
    };

    // A ticket or an invoice of one page has its button as well; it leads to the sender's house.
    private static bool IsOrdinary(CaseFile file, string host) =>
        FileFindings.IsAuthors(file, host) || file.Message.Headers.Has("List-Id");

    private static IEnumerable<Finding> Calls(CaseFile file)
    {
        foreach (var text in file.Message.Files.Texts)
        {
            if (text.Kind is FileKind.Pdf or FileKind.Html or FileKind.Message && !SpeaksForItself(file, text.Text)
                && DocumentCues.CallBack(text.Text) is { } phone)
            {
                yield return Finding.Of(CallBack, ("name", file.Extracted.Mask(text.Path)), ("phone", phone));
            }
        }
    }

    // The invoice of the house that sends it bears that house's name.
    private static bool SpeaksForItself(CaseFile file, string text) =>
        file.Message.Author?.Domain is { } domain && !FreeMail.Has(domain) && domain.Registrable is { } registered
        && text.Contains(registered.Ascii.Split('.')[0], StringComparison.OrdinalIgnoreCase);
}
