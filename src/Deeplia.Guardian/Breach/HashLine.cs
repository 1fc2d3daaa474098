using System.Buffers;
using System.Buffers.Text;

namespace Deeplia.Guardian.Breach;

/// <summary>One line of a public list: <c>SHA1:COUNT</c>, or <c>SUFFIX:COUNT</c> in a file named by the first five digits.</summary>
/// <param name="Key">The first 64 bits of the SHA-1.</param>
/// <param name="Count">How often it was seen; 0 pads an answer and stands for nothing.</param>
internal readonly record struct HashLine(ulong Key, uint Count)
{
    /// <summary>Hexadecimal digits that name a range file.</summary>
    public const int PrefixDigits = 5;

    /// <summary>Hexadecimal digits of a SHA-1.</summary>
    public const int HashDigits = 40;

    private const int KeyDigits = 16;
    private static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789abcdefABCDEF"u8);

    /// <summary>Reads a line without its end; null for one that breaks the layout. A line without a count counts once.</summary>
    /// <param name="line">The bytes.</param>
    /// <param name="prefix">The digits of the file's name, or empty where lines hold whole hashes.</param>
    public static HashLine? Read(ReadOnlySpan<byte> line, ReadOnlySpan<byte> prefix)
    {
        var digits = HashDigits - prefix.Length;
        line = line.TrimEnd(" \t\r\n"u8);
        if (line.Length < digits || line[..digits].IndexOfAnyExcept(HexDigits) >= 0)
        {
            return null;
        }

        Span<byte> key = stackalloc byte[KeyDigits];
        prefix.CopyTo(key);
        line[..(KeyDigits - prefix.Length)].CopyTo(key[prefix.Length..]);
        _ = Utf8Parser.TryParse(key, out ulong value, out _, 'x');
        if (line.Length == digits)
        {
            return new HashLine(value, 1);
        }

        var count = line[(digits + 1)..];
        return line[digits] == ':' && Utf8Parser.TryParse(count, out ulong times, out var read) && read == count.Length
            ? new HashLine(value, (uint)Math.Min(uint.MaxValue, times))
            : null;
    }

    /// <summary>Whether a file name is that of a range: five hexadecimal digits, with or without <c>.txt</c>.</summary>
    public static bool IsRangeName(string name) => Path.GetExtension(name) is "" or ".txt"
        && Path.GetFileNameWithoutExtension(name) is { Length: PrefixDigits } digits && digits.All(char.IsAsciiHexDigit);
}
