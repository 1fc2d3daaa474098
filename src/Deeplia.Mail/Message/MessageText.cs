using Deeplia.Mail.Html;
using Deeplia.Mail.Text;
using Deeplia.Mail.Text.Segments;

namespace Deeplia.Mail.Message;

/// <summary>The text of a message as a person reads it, with the sender's own words told apart from what is quoted.</summary>
public sealed class MessageText
{
    // A reply holds a word or two of its own at least; a letter that consists of quotation alone hides behind it.
    private const int FewLetters = 40;
    private readonly string _subject;
    private FoldedText? _folded;

    private MessageText(string visible, string subject, TextSegments segments, string own)
    {
        Visible = visible;
        _subject = subject;
        Segments = segments;
        Own = own;
    }

    /// <summary>What a person reads: the rendering of the HTML part, else the plain part.</summary>
    public string Visible { get; }

    /// <summary>Where own words, quotations and signature stand in <see cref="Visible"/>.</summary>
    public TextSegments Segments { get; }

    /// <summary>The sender's own words. Where a message quotes without having been asked, the quotation counts as own.</summary>
    public string Own { get; }

    /// <summary>Subject and own words, folded for matching: camouflage undone, lower case, without diacritics.</summary>
    public FoldedText Folded => _folded ??= FoldedText.Fold(_subject + "\n\n" + Own);

    /// <summary>Whether the message is mostly somebody else's words.</summary>
    public bool IsMostlyQuoted => Segments.IsMostlyQuoted && Own.Length < Visible.Length;

    internal static MessageText From(string? plain, HtmlView? html, string subject, bool isReply, string? pictureWords)
    {
        var useHtml = html is not null && (html.VisibleLetters > 0 || string.IsNullOrWhiteSpace(plain));
        var visible = useHtml ? html!.VisibleText : plain ?? "";
        visible = pictureWords is null ? visible : $"{visible}\n\n{pictureWords}";
        var segments = TextSegments.Split(visible, useHtml ? html!.QuotedRanges : null);
        var own = segments.OwnLetters < FewLetters && !isReply && !segments.IsForward && segments.QuotedLetters > 0
            ? visible
            : segments.Own;
        return new MessageText(visible, subject, segments, own);
    }
}
