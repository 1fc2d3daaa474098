namespace Deeplia.Identity.Bimi;

/// <summary>Reads <c>data:</c> addresses in base64 (RFC 2397).</summary>
internal static class DataUri
{
    /// <summary>The bytes, or null when the address is something else, broken, or holds more than the limit.</summary>
    public static byte[]? Read(string uri, int maxBytes)
    {
        var comma = uri.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0
            || !uri.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
            || !uri.AsSpan(0, comma).TrimEnd().EndsWith(";base64", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var text = uri.AsSpan(comma + 1);
        if (text.Length / 4 > maxBytes / 3)
        {
            return null;
        }

        var bytes = new byte[text.Length / 4 * 3 + 3];
        return Convert.TryFromBase64Chars(text, bytes, out var written) && written > 0 ? bytes[..written] : null;
    }
}
