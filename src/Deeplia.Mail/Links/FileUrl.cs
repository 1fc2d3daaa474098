namespace Deeplia.Mail.Links;

/// <summary>Addresses of files, on this machine or on another one that they name (WHATWG URL §4.4, file states).</summary>
internal static class FileUrl
{
    /// <summary>Reads what follows <c>file:</c>.</summary>
    public static WebUrl? Parse(ReadOnlySpan<char> rest, UrlOddities oddities)
    {
        var slashes = rest.IndexOfAnyExcept('/', '\\') is >= 0 and var first ? first : rest.Length;
        if (slashes != 2)
        {
            // Five slashes are a share for the programs of Windows: file://///server/share.
            return slashes > 3 ? Parse(string.Concat("//", rest[slashes..]), oddities)
                : Make("", HostKind.None, rest[(slashes == 3 ? 2 : 0)..], oddities);
        }

        rest = rest[2..];
        var end = rest.IndexOfAny(@"/\?#");
        var host = end < 0 ? rest : rest[..end];
        if (IsDrive(host) || host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
        {
            return Make("", HostKind.None, IsDrive(host) ? rest : rest[host.Length..], oddities);
        }

        return UrlHost.Parse(host) is { } parsed
            ? Make(parsed.Text, parsed.Kind, rest[host.Length..], oddities | parsed.Oddities)
            : null;
    }

    private static bool IsDrive(ReadOnlySpan<char> host) => host.Length == 2 && char.IsAsciiLetter(host[0]) && host[1] is ':' or '|';

    private static WebUrl Make(string host, HostKind kind, ReadOnlySpan<char> tail, UrlOddities oddities)
    {
        var (path, query, fragment) = UrlParser.Tail(tail, isSpecial: true);
        return new WebUrl("file", path) { Host = host, HostKind = kind, Query = query, Fragment = fragment, Oddities = oddities };
    }
}
