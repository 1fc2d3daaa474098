namespace Deeplia.Guardian.Observe.Harm.Link;

/// <summary>Counts letters and digits that were percent-encoded without need, once (<c>%6C</c>) or again (<c>%256C</c>).</summary>
internal static class CodedLetters
{
    private const string EncodedPercent = "25";

    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (text.IndexOf('%') is >= 0 and var percent)
        {
            text = text[(percent + 1)..];
            while (text.StartsWith(EncodedPercent))
            {
                text = text[EncodedPercent.Length..];
            }

            count += text.Length > 1 && IsLetterOrDigit(text[0], text[1]) ? 1 : 0;
        }

        return count;
    }

    private static bool IsLetterOrDigit(char high, char low) => char.IsAsciiHexDigit(high) && char.IsAsciiHexDigit(low)
        && char.IsAsciiLetterOrDigit((char)((Value(high) << 4) | Value(low)));

    private static int Value(char digit) => char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
