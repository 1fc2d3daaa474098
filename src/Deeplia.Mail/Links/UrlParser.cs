using System.Buffers;

namespace Deeplia.Mail.Links;

/// <summary>The basic URL parser without a base (WHATWG URL §4.4), in one pass from left to right.</summary>
internal static class UrlParser
{
    private static readonly SearchValues<char> Gaps = SearchValues.Create("\t\n\r");
    private static readonly SearchValues<char> SchemeLetters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    private static readonly SearchValues<char> EndOfAuthority = SearchValues.Create(@"/\?#");

    /// <summary>The address, or null where a browser would refuse it.</summary>
    public static WebUrl? Parse(ReadOnlySpan<char> text)
    {
        text = text.Trim(Blanks);
        if (text.IsEmpty || text.Length > WebUrl.MaxLength)
        {
            return null;
        }

        var oddities = UrlOddities.None;
        if (text.ContainsAny(Gaps))
        {
            text = string.Concat(text.ToString().Split('\t', '\n', '\r'));
            oddities = UrlOddities.Gap;
        }

        var colon = text.IndexOf(':');
        if (colon <= 0 || !char.IsAsciiLetter(text[0]) || text[..colon].ContainsAnyExcept(SchemeLetters))
        {
            return null;
        }

        var scheme = SchemeOf(text[..colon]);
        var rest = text[(colon + 1)..];
        return DefaultPort(scheme) is { } port ? Special(scheme, port, rest, oddities)
            : scheme == "file" ? FileUrl.Parse(rest, oddities)
            : Other(scheme, rest, oddities);
    }

    /// <summary>Splits what follows a host into path, query and fragment.</summary>
    public static (string Path, string? Query, string? Fragment) Tail(ReadOnlySpan<char> tail, bool isSpecial)
    {
        string? fragment = null, query = null;
        if (tail.IndexOf('#') is >= 0 and var hash)
        {
            fragment = PercentCoding.Encode(tail[(hash + 1)..], PercentCoding.FragmentSafe);
            tail = tail[..hash];
        }

        if (tail.IndexOf('?') is >= 0 and var mark)
        {
            query = PercentCoding.Encode(tail[(mark + 1)..], PercentCoding.QuerySafe);
            tail = tail[..mark];
        }

        return (UrlPath.Normalize(tail, isSpecial), query, fragment);
    }

    private static ReadOnlySpan<char> Blanks => // C0 controls and space
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\t\n\v\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017"
        + "\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F ";

    private static string SchemeOf(ReadOnlySpan<char> text) =>
        text is "https" ? "https" : text is "http" ? "http" : text.ToString().ToLowerInvariant();

    private static int? DefaultPort(string scheme) => scheme switch
    {
        "https" or "wss" => 443,
        "http" or "ws" => 80,
        "ftp" => 21,
        _ => null,
    };

    private static WebUrl? Special(string scheme, int defaultPort, ReadOnlySpan<char> rest, UrlOddities oddities)
    {
        var start = rest.IndexOfAnyExcept('/', '\\');
        if (start < 0)
        {
            return null;
        }

        oddities |= rest[..start].Contains('\\') ? UrlOddities.Backslash : UrlOddities.None;
        oddities |= start == 2 ? UrlOddities.None : UrlOddities.Slashes;
        rest = rest[start..];
        var end = rest.IndexOfAny(EndOfAuthority);
        var authority = end < 0 ? rest : rest[..end];
        var at = authority.LastIndexOf('@');
        var userInfo = at < 0 ? default : authority[..at];
        if (UrlHost.ParseWithPort(authority[(at + 1)..]) is not { } host)
        {
            return null;
        }

        var (path, query, fragment) = Tail(end < 0 ? default : rest[end..], isSpecial: true);
        return new WebUrl(scheme, path)
        {
            UserName = userInfo.ToString(),
            Host = host.Text,
            HostKind = host.Kind,
            Port = host.Port == defaultPort ? null : host.Port,
            Query = query,
            Fragment = fragment,
            Oddities = oddities | host.Oddities | (userInfo.IsEmpty ? UrlOddities.None : UrlOddities.UserInfo),
        };
    }

    // mailto:, tel:, data:, javascript: and all that is not of the web: what follows is kept as it stands.
    private static WebUrl Other(string scheme, ReadOnlySpan<char> rest, UrlOddities oddities) =>
        new(scheme, rest.ToString()) { Oddities = oddities };
}
