namespace Deeplia.Mail.Links;

/// <summary>Parameters of a query.</summary>
internal static class UrlQuery
{
    /// <summary>The first value of that name, percent-decoded once, or null; names compare without case.</summary>
    public static string? Value(string? query, string name)
    {
        var rest = query.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf('&');
            var pair = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            pair = pair.StartsWith("amp;") ? pair[4..] : pair; // written twice as HTML
            if (pair.Length > name.Length && pair[name.Length] == '=' && pair.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return PercentCoding.Decode(pair[(name.Length + 1)..]);
            }
        }

        return null;
    }
}
