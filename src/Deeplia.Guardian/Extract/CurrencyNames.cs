using Deeplia.Mail.Data;

namespace Deeplia.Guardian.Extract;

/// <summary>Knows the currencies by sign, code and word.</summary>
internal static class CurrencyNames
{
    private const int MaxIdeographs = 6;

    private static readonly List<string> Codes = [""];
    private static readonly WordTable Words = Load();

    /// <summary>Names the currency of a whole word, a code or a sign; null when it is none.</summary>
    public static string? Find(ReadOnlySpan<char> word) => Words.Find(word) is > 0 and var code ? Codes[code] : null;

    /// <summary>True for coins, whose amounts are small and have many decimals.</summary>
    public static bool IsCoin(string code) => code is "BTC" or "ETH" or "LTC" or "XMR" or "BCH" or "SOL";

    /// <summary>Names the currency that the text begins with.</summary>
    /// <param name="text">Text after an amount and its blanks.</param>
    /// <param name="length">Characters of the name.</param>
    public static string? FindAtStart(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        while (length < text.Length && length < 16 && char.IsLetter(text[length]))
        {
            length++;
        }

        if (length > 0 && length < text.Length && text[length] == '$' && Find(text[..(length + 1)]) is { } dollar)
        {
            length++;
            return dollar;
        }

        if (length == 0)
        {
            length = 1;
            return text.Length == 0 || text[0] < '$' ? null : Find(text[..1]);
        }

        if (text[0] < '\u2E80')
        {
            return Find(text[..length]);
        }

        for (length = Math.Min(length, MaxIdeographs); length > 0; length--)
        {
            if (Find(text[..length]) is { } code)
            {
                return code;
            }
        }

        return null;
    }

    private static WordTable Load()
    {
        var words = new List<(string Word, int Value)>();
        foreach (var line in DataFile.ReadLines("extract/currencies.txt"))
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var word in parts)
            {
                words.Add((word, Codes.Count));
            }

            Codes.Add(parts[0]);
        }

        return new WordTable(words);
    }
}
