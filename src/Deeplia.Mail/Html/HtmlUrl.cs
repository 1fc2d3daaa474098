namespace Deeplia.Mail.Html;

/// <summary>Addresses as a browser reads them out of an attribute (WHATWG URL §4.4).</summary>
internal static class HtmlUrl
{
    /// <summary>Longest address kept, in characters.</summary>
    public const int MaxLength = 16_384;

    /// <summary>Trims, takes tabs and line ends out, and cuts to the bound.</summary>
    public static string Clean(string? value)
    {
        var span = value.AsSpan();
        while (!span.IsEmpty && span[0] <= ' ')
        {
            span = span[1..];
        }

        while (!span.IsEmpty && span[^1] <= ' ')
        {
            span = span[..^1];
        }

        span = span.Length > MaxLength ? span[..MaxLength] : span;
        if (!span.ContainsAnyInRange('\0', '\u001F'))
        {
            return span.Length == value?.Length ? value : span.ToString();
        }

        var kept = new char[span.Length];
        var count = 0;
        foreach (var c in span)
        {
            if (c >= ' ')
            {
                kept[count++] = c;
            }
        }

        return new string(kept, 0, count);
    }

    /// <summary>Whether a control character stands within the scheme or the host, where no program breaks a line.</summary>
    public static bool HasGap(ReadOnlySpan<char> value)
    {
        while (!value.IsEmpty && value[0] <= ' ')
        {
            value = value[1..];
        }

        var gap = value.IndexOfAnyInRange('\0', '\u001F');
        if (gap < 0 || value[gap..].Trim().IsEmpty)
        {
            return false;
        }

        var slashes = value.IndexOf("//");
        var host = slashes < 0 ? value : value[(slashes + 2)..];
        var end = host.IndexOfAny(@"/\?#");
        return end < 0 || gap < value.Length - host.Length + end;
    }

    /// <summary>Makes a relative address absolute.</summary>
    public static string Resolve(string target, string? baseHref) =>
        baseHref is null || !IsRelative(target)
        || !Uri.TryCreate(baseHref, UriKind.Absolute, out var start)
        || !Uri.TryCreate(start, target, out var full)
            ? target
            : full.AbsoluteUri;

    /// <summary>Where an image of this address comes from.</summary>
    public static ImageSourceKind KindOf(string source) =>
        source.Length == 0 ? ImageSourceKind.None
        : source.StartsWith("cid:", StringComparison.OrdinalIgnoreCase) ? ImageSourceKind.Cid
        : source.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? ImageSourceKind.Data
        : source.StartsWith("//", StringComparison.Ordinal) || source.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
            || source.StartsWith("https:", StringComparison.OrdinalIgnoreCase) || source.StartsWith(@"\\", StringComparison.Ordinal)
            || HasScheme(source) ? ImageSourceKind.Remote
        : ImageSourceKind.Relative;

    /// <summary>Whether the address needs a base: it names no scheme and is no place within the mail.</summary>
    public static bool IsRelative(string target) => !HasScheme(target) && !target.StartsWith('#');

    private static bool HasScheme(string target)
    {
        var colon = target.IndexOf(':', StringComparison.Ordinal);
        return colon > 1 && target.AsSpan(0, colon).IndexOfAnyExcept(SchemeChars) < 0;
    }

    private static readonly System.Buffers.SearchValues<char> SchemeChars =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");
}
