using System.Collections.Frozen;
using System.Text;

namespace Deeplia.Mail.Message;

/// <summary>Encodings by the names that mail gives them, and what bytes tell of their own.</summary>
internal static class Charsets
{
    // Names that programs write and the platform does not know, with the code page browsers read them as (WHATWG Encoding §4.2).
    private static readonly FrozenDictionary<string, int> Aliases = new Dictionary<string, int>
    {
        ["iso-8859-1"] = 1252, ["latin1"] = 1252, ["latin-1"] = 1252, ["iso8859-1"] = 1252, ["cp1252"] = 1252, ["ansi"] = 1252,
        ["cp932"] = 932, ["ms932"] = 932, ["windows-31j"] = 932, ["windows-932"] = 932, ["x-sjis"] = 932,
        ["cp936"] = 936, ["ms936"] = 936, ["x-gbk"] = 936, ["cp949"] = 949, ["ms949"] = 949, ["windows-949"] = 949,
        ["cp950"] = 950, ["big5-hkscs"] = 950, ["x-x-big5"] = 950, ["eucjp"] = 51932, ["x-euc-jp"] = 51932,
        ["cp1250"] = 1250, ["cp1251"] = 1251, ["cp1253"] = 1253, ["cp1254"] = 1254, ["cp1255"] = 1255, ["cp1256"] = 1256,
        ["cp1257"] = 1257, ["cp1258"] = 1258, ["koi8"] = 20866, ["koi8_r"] = 20866, ["tis-620"] = 874, ["iso-8859-11"] = 874,
        ["iso-2022-jp-1"] = 50220, ["iso-2022-jp-2"] = 50220, ["iso-2022-jp-3"] = 50220, ["iso-2022-jp-ms"] = 50220,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    static Charsets() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>What browsers and mail programs of the West take for granted (WHATWG Encoding §4.2).</summary>
    public static Encoding Western => Encoding.GetEncoding(1252);

    /// <summary>The encoding of a declared name; null when it is missing, unknown or says no more than "text" (ASCII, UTF-8).</summary>
    /// <param name="name">The name as written.</param>
    public static Encoding? Declared(string? name)
    {
        name = name?.Trim().ToLowerInvariant();
        if (name is null or "" or "us-ascii" or "ascii" or "utf-8" or "utf8")
        {
            return null;
        }

        try
        {
            return Aliases.TryGetValue(name, out var page) ? Encoding.GetEncoding(page) : Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>ISO-2022-JP when the bytes hold its shift to kanji (RFC 1468), which no other text does; else null.</summary>
    /// <param name="bytes">Bytes of seven bits.</param>
    public static Encoding? Shifted(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("\e$B"u8) >= 0 || bytes.IndexOf("\e$@"u8) >= 0 ? Encoding.GetEncoding(50220) : null;
}
