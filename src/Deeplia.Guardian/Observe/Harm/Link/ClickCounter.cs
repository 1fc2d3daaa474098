using System.Buffers;
using Deeplia.Guardian.Case;
using Deeplia.Mail.Links;

namespace Deeplia.Guardian.Observe.Harm.Link;

/// <summary>Tells addresses that count a click and send on from pages, by their shape.</summary>
internal static class ClickCounter
{
    private const int ManyLinks = 3;

    // Shorter runs of letters and digits are words, dates or numbers of articles.
    private const int ShortestToken = 16;

    private static readonly SearchValues<string> Words =
        SearchValues.Create(["click", "clk", "track", "trk", "redir", "lnk"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it names itself a counter, or carries a token in which nothing can be read.</summary>
    public static bool IsLike(WebUrl url) => url.Host.AsSpan().ContainsAny(Words) || url.Path.AsSpan().ContainsAny(Words)
        || HasToken(url.Path) || HasToken(url.Query) || IsShort(url.Path);

    /// <summary>Whether a counter carries several links of the message.</summary>
    public static bool CarriesMany(CaseFile file, WebUrl url) =>
        IsLike(url) && file.Links.Where(l => l.Url?.Host == url.Host).Take(ManyLinks).Count() == ManyLinks;

    // /t/…, /c/…: mailing services spare letters.
    private static bool IsShort(string path) => path.Length > 3 && path[2] == '/' && char.IsAsciiLetter(path[1]);

    private static bool HasToken(ReadOnlySpan<char> text)
    {
        var (length, letters, digits) = (0, 0, 0);
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                (length, letters, digits) = (0, 0, 0);
                continue;
            }

            length++;
            letters += char.IsAsciiLetter(c) ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            if (length >= ShortestToken && letters > 2 && digits > 2)
            {
                return true;
            }
        }

        return false;
    }
}
