using System.Buffers;
using System.Collections.Immutable;

namespace Deeplia.Identity.Dmarc;

/// <summary>Reads the lists of report addresses (RFC 9989 §4.8, dmarc-urilist).</summary>
internal static class DmarcUris
{
    private const int MaxUris = 50; // far more than anybody asks for
    private const int MaxUriLength = 2_048;

    private static readonly SearchValues<char> UriCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@$&'()*+;=%");

    /// <summary>The good URIs of a list, in order, without the obsolete size limit; the others are left out.</summary>
    public static ImmutableArray<string> Read(string? list)
    {
        if (string.IsNullOrEmpty(list))
        {
            return [];
        }

        var uris = ImmutableArray.CreateBuilder<string>();
        foreach (var range in list.AsSpan().Split(','))
        {
            var uri = WithoutSize(list.AsSpan(range).Trim());
            if (uris.Count < MaxUris && IsUri(uri))
            {
                uris.Add(uri.ToString());
            }
        }

        return uris.DrainToImmutable();
    }

    /// <summary>The host that would receive reports at a URI, or empty.</summary>
    public static ReadOnlySpan<char> HostOf(ReadOnlySpan<char> uri)
    {
        var colon = uri.IndexOf(':');
        if (colon < 0)
        {
            return default;
        }

        var rest = uri[(colon + 1)..];
        var query = rest.IndexOfAny('?', '#');
        rest = query < 0 ? rest : rest[..query];
        if (!rest.StartsWith("//"))
        {
            return rest[(rest.LastIndexOf('@') + 1)..];
        }

        rest = rest[2..];
        var slash = rest.IndexOf('/');
        rest = slash < 0 ? rest : rest[..slash];
        rest = rest[(rest.LastIndexOf('@') + 1)..];
        var port = rest.LastIndexOf(':');
        return port < 0 ? rest : rest[..port];
    }

    /// <summary>Takes <c>!10m</c> off the end (obs-dmarc-report-size).</summary>
    public static ReadOnlySpan<char> WithoutSize(ReadOnlySpan<char> uri)
    {
        var mark = uri.LastIndexOf('!');
        if (mark < 0)
        {
            return uri;
        }

        var size = uri[(mark + 1)..];
        var digits = !size.IsEmpty && size[^1] is 'k' or 'm' or 'g' or 't' or 'K' or 'M' or 'G' or 'T' ? size[..^1] : size;
        return !digits.IsEmpty && digits.IndexOfAnyExceptInRange('0', '9') < 0 ? uri[..mark] : uri;
    }

    // RFC 3986 in what matters here: a scheme, only characters a URI may have ("!" and "," must be encoded), and somebody to send to.
    private static bool IsUri(ReadOnlySpan<char> uri)
    {
        var colon = uri.IndexOf(':');
        if (colon <= 0 || uri.Length > MaxUriLength || uri.ContainsAnyExcept(UriCharacters) || !char.IsAsciiLetter(uri[0]))
        {
            return false;
        }

        foreach (var c in uri[..colon])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        var scheme = uri[..colon];
        if (scheme.Equals("mailto", StringComparison.OrdinalIgnoreCase))
        {
            return uri[(colon + 1)..].IndexOf('@') > 0 && !HostOf(uri).IsEmpty;
        }

        return uri.Length > colon + 1
            && (!scheme.StartsWith("http", StringComparison.OrdinalIgnoreCase) || !HostOf(uri).IsEmpty);
    }
}
