namespace Deeplia.Mail.Links;

/// <summary>Paths with their dot segments resolved (WHATWG URL §4.4, path state).</summary>
internal static class UrlPath
{
    /// <summary>The path as a browser asks for it; "/" when empty.</summary>
    public static string Normalize(ReadOnlySpan<char> path, bool isSpecial)
    {
        if (path.IsEmpty)
        {
            return "/";
        }

        var text = isSpecial && path.Contains('\\') ? path.ToString().Replace('\\', '/').AsSpan() : path;
        var encoded = PercentCoding.Encode(text, PercentCoding.PathSafe);
        return MayHoldDots(encoded) ? Resolve(encoded) : encoded[0] == '/' ? encoded : "/" + encoded;
    }

    private static bool MayHoldDots(string path) => path.StartsWith('.') || path.Contains("/.", StringComparison.Ordinal)
        || path.Contains("%2e", StringComparison.OrdinalIgnoreCase);

    private static string Resolve(string path)
    {
        var segments = path.TrimStart('/') is var rest && path.Length - rest.Length <= 1 ? rest.Split('/') : path[1..].Split('/');
        var kept = new List<string>(segments.Length);
        for (var i = 0; i < segments.Length; i++)
        {
            var dots = Dots(segments[i]);
            if (dots == 2 && kept.Count > 0)
            {
                kept.RemoveAt(kept.Count - 1);
            }

            if (dots == 0)
            {
                kept.Add(segments[i]);
            }
            else if (i == segments.Length - 1)
            {
                kept.Add("");
            }
        }

        return "/" + string.Join('/', kept);
    }

    // "." and "..", each dot perhaps written %2e.
    private static int Dots(string segment) => segment.Length > 6 ? 0
        : segment.Replace("%2e", ".", StringComparison.OrdinalIgnoreCase) switch { "." => 1, ".." => 2, _ => 0 };
}
