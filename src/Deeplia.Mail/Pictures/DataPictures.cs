using System.Buffers;
using System.Text;

namespace Deeplia.Mail.Pictures;

/// <summary>Pictures that are written out in the HTML itself (RFC 2397).</summary>
internal static class DataPictures
{
    private const string Start = "data:image/";
    private const string Coding = ";base64,";
    private const int MaxPictures = 20;
    private const int MaxHead = 100;
    private const int MaxChars = 4 * 1024 * 1024;

    private static readonly SearchValues<char> Ends = SearchValues.Create("\"'<>)");

    /// <summary>The files, in the order of the source.</summary>
    /// <param name="html">The source of an HTML part, or null.</param>
    public static IEnumerable<byte[]> Of(string? html)
    {
        var at = 0;
        for (var i = 0; i < MaxPictures && html is not null; i++)
        {
            at = html.IndexOf(Start, at, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                yield break;
            }

            if (Read(html.AsSpan(at)) is { Length: > 0 } picture)
            {
                yield return picture;
            }

            at += Start.Length;
        }
    }

    private static byte[]? Read(ReadOnlySpan<char> text)
    {
        var head = text[..Math.Min(text.Length, MaxHead)].IndexOf(Coding, StringComparison.OrdinalIgnoreCase);
        if (head < 0)
        {
            return null;
        }

        text = text[(head + Coding.Length)..];
        var end = text[..Math.Min(text.Length, MaxChars)].IndexOfAny(Ends);
        text = end < 0 ? text[..Math.Min(text.Length, MaxChars)] : text[..end];
        var letters = new StringBuilder(text.Length + 3).Append(text).Replace("%2B", "+").Replace("%2F", "/").Replace("%3D", "=")
            .Replace(" ", "").Replace("\r", "").Replace("\n", "").Replace("\t", "");
        while (letters.Length > 0 && letters[^1] == '=')
        {
            letters.Length--;
        }

        letters.Append('=', (4 - (letters.Length % 4)) % 4);
        var bytes = new byte[letters.Length / 4 * 3];
        return Convert.TryFromBase64String(letters.ToString(), bytes, out var count) ? bytes[..count] : null;
    }
}
