using System.Buffers;
using System.Text;

namespace Deeplia.Guardian.Observe.Harm.Code;

/// <summary>Whether an address on the web carries the mail address of its reader, plain, escaped, or in Base64.</summary>
internal static class ReaderMark
{
    private const int MaxUrl = 2_048;
    private const int ShortestCode = 12;
    private static readonly SearchValues<char> Base64 =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+_-");

    /// <summary>Whether it does.</summary>
    /// <param name="url">The address on the web.</param>
    /// <param name="readers">Mail addresses, lower case.</param>
    public static bool IsIn(string url, IReadOnlyCollection<string> readers)
    {
        if (readers.Count == 0 || url.Length > MaxUrl)
        {
            return false;
        }

        var plain = Uri.UnescapeDataString(url);
        return Holds(plain, readers) || Decoded(plain).Any(text => Holds(text, readers));
    }

    private static bool Holds(string text, IEnumerable<string> readers) =>
        text.Contains('@') && readers.Any(r => text.Contains(r, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Decoded(string url)
    {
        for (var at = 0; at < url.Length;)
        {
            var length = url.AsSpan(at).IndexOfAnyExcept(Base64);
            length = length < 0 ? url.Length - at : length;
            if (length >= ShortestCode && Decode(url.AsSpan(at, length)) is { } text)
            {
                yield return text;
            }

            at += Math.Max(length, 1);
        }
    }

    private static string? Decode(ReadOnlySpan<char> code)
    {
        Span<char> letters = new char[(code.Length + 3) / 4 * 4];
        letters.Fill('=');
        code.CopyTo(letters);
        letters.Replace('-', '+');
        letters.Replace('_', '/');
        var bytes = new byte[letters.Length / 4 * 3];
        return Convert.TryFromBase64Chars(letters, bytes, out var count) ? Encoding.UTF8.GetString(bytes, 0, count) : null;
    }
}
