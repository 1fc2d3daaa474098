namespace Deeplia.Mail.Html;

/// <summary>Splits HTML into tags, text and comments as a browser does (HTML Standard §13.2.5), without a string for each.</summary>
/// <remarks>The library's tokenizer took two thirds of the reader's time and lost <c>href=//host</c>; both cost more
/// than these files.</remarks>
internal sealed partial class HtmlTokenizer(string html)
{
    private readonly string html = html;
    private int position;
    private int textStart;
    private int textEnd;
    private bool decodes;
    private char[] decoded = [];

    /// <summary>What was read last.</summary>
    public HtmlTokenKind Kind { get; private set; }

    /// <summary>Whether a drawing is open, in which alone <c>&lt;![CDATA[</c> holds text.</summary>
    public bool InDrawing { get; set; }

    /// <summary>The text of the current text or comment, character references decoded.</summary>
    /// <remarks>Valid until the next call.</remarks>
    public ReadOnlySpan<char> Text
    {
        get
        {
            var text = html.AsSpan(textStart, textEnd - textStart);
            return decodes && CharacterReferences.IsNeeded(text) ? Decode(text, false) : text;
        }
    }

    /// <summary>Reads the next token; answers false at the end.</summary>
    public bool Read()
    {
        if (rawTag != HtmlTag.Unknown && ReadRaw())
        {
            return true;
        }

        TextOf = HtmlTag.Unknown;
        var scan = position;
        while (true)
        {
            var at = html.AsSpan(scan).IndexOf('<');
            at = at < 0 ? html.Length : scan + at;
            if (at < html.Length && !IsMarkup(at))
            {
                scan = at + 1;
                continue;
            }

            if (at > position)
            {
                return TextToken(at, true);
            }

            if (at == html.Length)
            {
                return false;
            }

            if (Markup())
            {
                return true;
            }

            scan = position;
        }
    }

    private bool TextToken(int end, bool decode)
    {
        (textStart, textEnd, decodes) = (position, end, decode);
        Kind = HtmlTokenKind.Text;
        position = end;
        return true;
    }

    private ReadOnlySpan<char> Decode(ReadOnlySpan<char> text, bool inAttribute)
    {
        if (decoded.Length < text.Length)
        {
            decoded = new char[Math.Max(text.Length, 2 * decoded.Length)];
        }

        return decoded.AsSpan(0, CharacterReferences.Decode(text, inAttribute, decoded));
    }

    private char At(int index) => index < html.Length ? html[index] : '\0';

    private bool IsMarkup(int at) =>
        At(at + 1) is var next && (char.IsAsciiLetter(next) || next is '!' or '?' || (next == '/' && at + 2 < html.Length));

    // Answers false for what yields no token: a document type, an empty end tag, a tag without an end.
    private bool Markup()
    {
        var next = html[position + 1];
        return next switch
        {
            '!' => Declaration(),
            '?' => BogusComment(position + 1),
            '/' when html[position + 2] == '>' => Skip(position + 3),
            '/' when !char.IsAsciiLetter(html[position + 2]) => BogusComment(position + 2),
            '/' => Tag(position + 2, HtmlTokenKind.EndTag),
            _ => Tag(position + 1, HtmlTokenKind.StartTag),
        };
    }

    private bool Skip(int to)
    {
        position = to;
        return false;
    }

    private bool Declaration()
    {
        var rest = html.AsSpan(position + 2);
        if (rest.StartsWith("--"))
        {
            return Comment(position + 4);
        }

        if (rest.StartsWith("doctype", StringComparison.OrdinalIgnoreCase))
        {
            return rest.IndexOf('>') is >= 0 and var end ? Skip(position + 3 + end) : Skip(html.Length);
        }

        if (InDrawing && rest.StartsWith("[CDATA["))
        {
            position += 9;
            var close = html.AsSpan(position).IndexOf("]]>");
            TextToken(close < 0 ? html.Length : position + close, false);
            position = Math.Min(html.Length, position + 3);
            return true;
        }

        return BogusComment(position + 2);
    }

    private bool BogusComment(int start)
    {
        var end = html.AsSpan(start).IndexOf('>');
        return CommentToken(start, end < 0 ? html.Length : start + end, 1, HtmlTokenKind.BogusComment);
    }

    // <!--> and <!---> are whole comments; --!> ends one as well as --> (HTML Standard §13.2.5.43 to .51).
    private bool Comment(int start)
    {
        if (At(start) == '>' || (At(start) == '-' && At(start + 1) == '>'))
        {
            return CommentToken(start, start, At(start) == '>' ? 1 : 2, HtmlTokenKind.Comment);
        }

        var from = start;
        while (html.AsSpan(from).IndexOf("--") is >= 0 and var at)
        {
            var end = from + at;
            var after = end + 2;
            while (At(after) == '-')
            {
                after++;
            }

            if (At(after) == '>')
            {
                return CommentToken(start, after - 2, 3, HtmlTokenKind.Comment);
            }

            if (At(after) == '!' && At(after + 1) == '>')
            {
                return CommentToken(start, after - 2, 4, HtmlTokenKind.Comment);
            }

            from = after;
        }

        return CommentToken(start, html.Length, 0, HtmlTokenKind.Comment);
    }

    private bool CommentToken(int start, int end, int markLength, HtmlTokenKind kind)
    {
        (textStart, textEnd, decodes) = (start, end, false);
        Kind = kind;
        position = Math.Min(html.Length, end + markLength);
        return true;
    }
}
