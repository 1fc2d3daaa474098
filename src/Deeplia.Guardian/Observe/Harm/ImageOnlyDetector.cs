using Deeplia.Guardian.Case;
using Deeplia.Mail.Attachments;

namespace Deeplia.Guardian.Observe.Harm;

/// <summary>Finds messages that say everything in a picture or a document, where no filter reads.</summary>
internal sealed class ImageOnlyDetector : IDetector
{
    private const int FewLetters = 40;

    public DetectorCard Card { get; } = new(
        "harm.image",
        "Message in a picture or a document only",
        Question.Harm,
        "image spam",
        DetectorCost.Free,
        ["harm.image.only", "harm.image.read", "harm.attachment.only"]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        var message = file.Message;
        if (message.PictureWords is { } words)
        {
            yield return Finding.Seen("harm.image.read", Passage.Around(file, words, 0, Math.Min(words.Length, FewLetters)));
            yield break;
        }

        if (message.Text.Visible.Count(char.IsLetter) >= FewLetters)
        {
            yield break;
        }

        var picture = message.Attachments.FirstOrDefault(a => a.SniffedType == ContentKind.Image);
        var document = message.Attachments.FirstOrDefault(a => a.SniffedType is ContentKind.Pdf or ContentKind.Html or ContentKind.Zip
            or ContentKind.Ole or ContentKind.Rtf or ContentKind.Text);
        if (message.Html?.ImageOnly == true || picture is not null)
        {
            yield return Finding.Of("harm.image.only");
        }
        else if (document is not null)
        {
            yield return Finding.Of("harm.attachment.only", ("name", document.Name.Length > 0 ? document.Name : document.DeclaredType));
        }
    }
}
