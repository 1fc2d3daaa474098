namespace Deeplia.Mail.Html;

/// <summary>Elements whose content is no markup (HTML Standard §13.1.2).</summary>
internal sealed partial class HtmlTokenizer
{
    private HtmlTag rawTag;

    /// <summary>The element that the current text is the raw content of, or <see cref="HtmlTag.Unknown"/>.</summary>
    public HtmlTag TextOf { get; private set; }

    // A mail program runs no scripts, so that <noscript> holds ordinary markup.
    private static bool IsRaw(HtmlTag tag) => tag is HtmlTag.Script or HtmlTag.Style or HtmlTag.TextArea or HtmlTag.Title or HtmlTag.Xmp
        or HtmlTag.NoEmbed or HtmlTag.NoFrames or HtmlTag.IFrame or HtmlTag.PlainText;

    // Answers false when there is no content at all.
    private bool ReadRaw()
    {
        var tag = rawTag;
        rawTag = HtmlTag.Unknown;
        var end = tag switch
        {
            HtmlTag.PlainText => html.Length,
            HtmlTag.Script => ScriptEnd(),
            _ => RawEnd(position),
        };
        if (end == position)
        {
            return false;
        }

        TextOf = tag;
        return TextToken(end, tag is HtmlTag.TextArea or HtmlTag.Title);
    }

    private int RawEnd(int from)
    {
        while (html.AsSpan(from).IndexOf("</") is >= 0 and var at)
        {
            if (IsNamed(from + at + 2))
            {
                return from + at;
            }

            from += at + 2;
        }

        return html.Length;
    }

    // Inside <!-- a nested <script> shields one end tag (HTML Standard §13.2.5.20 to .29).
    private int ScriptEnd()
    {
        var (escaped, shielded) = (false, false);
        var at = position;
        while (html.AsSpan(at).IndexOfAny('<', '-') is >= 0 and var offset)
        {
            at += offset;
            var rest = html.AsSpan(at);
            if (rest.StartsWith("-->"))
            {
                (escaped, shielded) = (false, false);
            }
            else if (rest.StartsWith("<!--"))
            {
                escaped = true;
                at++;
            }
            else if (escaped && !shielded && rest[0] == '<' && IsNamed(at + 1))
            {
                shielded = true;
            }
            else if (rest.StartsWith("</") && IsNamed(at + 2))
            {
                if (!shielded)
                {
                    return at;
                }

                shielded = false;
            }

            at++;
        }

        return html.Length;
    }

    // Whether the name of the open raw element stands here and ends here.
    private bool IsNamed(int at) =>
        html.AsSpan(at).StartsWith(Name, StringComparison.OrdinalIgnoreCase)
        && At(at + nameLength) is var next && (IsSpace(next) || next is '/' or '>');
}
