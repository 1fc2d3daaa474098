using MimeKit;

namespace Deeplia.Mail.Rewrite;

/// <summary>A text part and where it hangs.</summary>
/// <param name="Text">The part.</param>
/// <param name="Parent">What holds it; null when it is the whole body.</param>
internal sealed record TextPlace(TextPart Text, Multipart? Parent)
{
    /// <summary>Puts multipart/alternative in the part's place: the part itself, then the same in HTML (RFC 2046 §5.1.4).</summary>
    public void AddAlternative(MimeMessage message, string html)
    {
        var shown = new TextPart("html");
        TextParts.SetText(shown, html);
        var both = new MultipartAlternative { Boundary = TextParts.BoundaryFor(html) };
        if (Parent is null)
        {
            message.Body = both;
        }
        else
        {
            Parent[Parent.IndexOf(Text)] = both;
        }

        both.Add(Text);
        both.Add(shown);
    }
}
