using System.Net;
using System.Text;

namespace Deeplia.Server.Evaluate.Attacks;

/// <summary>Changes HTML without touching its markup, so that a message looks as it did.</summary>
internal static class HtmlText
{
    // Elements whose content is no text that is read (HTML Standard §13.1.2); the title is shown by nobody in mail.
    private static readonly string[] Raw = ["script", "style", "title", "textarea", "xmp", "noembed", "noframes", "iframe", "plaintext"];

    /// <summary>Longest character reference that is left whole, as in <c>&amp;CounterClockwiseContourIntegral;</c>.</summary>
    private const int MaxReference = 34;

    /// <summary>Changes the runs of text between tags and character references.</summary>
    public static string Change(string html, Func<string, string> change)
    {
        var result = new StringBuilder(html.Length + (html.Length / 4));
        for (var i = 0; i < html.Length;)
        {
            var end = html[i] switch
            {
                '<' => MarkupEnd(html, i),
                '&' => ReferenceEnd(html, i),
                _ => i,
            };
            if (end > i)
            {
                result.Append(html, i, end - i);
                i = end;
                continue;
            }

            // A lone < or & is text.
            var next = html.AsSpan(i + 1).IndexOfAny('<', '&');
            end = next < 0 ? html.Length : i + 1 + next;
            result.Append(change(html[i..end]));
            i = end;
        }

        return result.ToString();
    }

    /// <summary>A page that shows a plain text as it was typed.</summary>
    public static string FromPlain(string text) => $"<html><body><div>{Lines(text)}</div></body></html>\n";

    /// <summary>Plain text as HTML, a line break for each line's end.</summary>
    public static string Lines(string text) =>
        WebUtility.HtmlEncode(text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "<br>\n", StringComparison.Ordinal);

    /// <summary>Prose as HTML, in short lines that no reader sees.</summary>
    public static string Prose(string prose) => WebUtility.HtmlEncode(Wrapped.Text(prose));

    /// <summary>Puts a fragment last in the body.</summary>
    public static string Append(string html, string fragment)
    {
        var at = html.LastIndexOf("</body", StringComparison.OrdinalIgnoreCase);
        at = at < 0 ? html.LastIndexOf("</html", StringComparison.OrdinalIgnoreCase) : at;
        return html.Insert(at < 0 ? html.Length : at, fragment);
    }

    /// <summary>Puts a fragment first in the body.</summary>
    public static string Prepend(string html, string fragment) => html.Insert(BodyStart(html), fragment);

    private static int BodyStart(string html)
    {
        foreach (var mark in (ReadOnlySpan<string>)["<body", "</head", "<html", "<!doctype"])
        {
            var at = html.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                return TagEnd(html, at);
            }
        }

        return 0;
    }

    // Where the tag or comment that may begin here ends, or the same place when nothing does.
    private static int MarkupEnd(string html, int at)
    {
        var rest = html.AsSpan(at);
        if (rest.StartsWith("<!--"))
        {
            var close = rest.IndexOf("-->");
            return close < 0 ? html.Length : at + close + 3;
        }

        if (rest.Length < 2 || !(char.IsAsciiLetter(rest[1]) || rest[1] is '/' or '!' or '?'))
        {
            return at;
        }

        var end = TagEnd(html, at);
        foreach (var name in Raw)
        {
            if (rest[1..].StartsWith(name, StringComparison.OrdinalIgnoreCase)
                && rest.Length > name.Length + 1 && !char.IsAsciiLetterOrDigit(rest[name.Length + 1]))
            {
                var close = html.IndexOf("</" + name, end, StringComparison.OrdinalIgnoreCase);
                return close < 0 ? html.Length : close;
            }
        }

        return end;
    }

    // A > inside a quoted value does not end a tag.
    private static int TagEnd(string html, int at)
    {
        var quote = '\0';
        for (var i = at + 1; i < html.Length; i++)
        {
            var c = html[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'' && html[i - 1] is '=' or ' ')
            {
                quote = c;
            }
            else if (c == '>')
            {
                return i + 1;
            }
        }

        return html.Length;
    }

    private static int ReferenceEnd(string html, int at)
    {
        var i = at + 1;
        while (i < html.Length && i - at < MaxReference && (char.IsAsciiLetterOrDigit(html[i]) || html[i] == '#'))
        {
            i++;
        }

        return i == at + 1 ? at : i < html.Length && html[i] == ';' ? i + 1 : i;
    }
}
