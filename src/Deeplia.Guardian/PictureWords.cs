using System.Text;
using Deeplia.Guardian.Case;
using Deeplia.Mail.Message;

namespace Deeplia.Guardian;

/// <summary>Lets a recogniser read the pictures of a message that says nothing in letters, so that all detectors read it as text.</summary>
internal static class PictureWords
{
    private const int FewLetters = 40;
    private const int MaxPictures = 3;
    private const int MaxChars = 20_000;

    /// <summary>The message with the words of its pictures, or as it is when there is nothing to read or nobody to read it.</summary>
    /// <param name="message">The message.</param>
    /// <param name="recogniser">Who reads, or null.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async ValueTask<MailMessage> AddAsync(
        MailMessage message, IPictureRecogniser? recogniser, CancellationToken cancellationToken)
    {
        if (recogniser is null || message.Text.Visible.Count(char.IsLetter) >= FewLetters)
        {
            return message;
        }

        var words = new StringBuilder();
        foreach (var picture in message.GreyPictures(MaxPictures))
        {
            var read = await recogniser.ReadAsync(picture, cancellationToken);
            words.Append(read is null ? "" : read.Trim() + "\n\n");
        }

        var text = words.ToString(0, Math.Min(words.Length, MaxChars)).Trim();
        return !text.Any(char.IsLetter) ? message : message.WithPictureWords(text);
    }
}
