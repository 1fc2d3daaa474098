namespace Deeplia.Mail.Text.Segments;

/// <summary>What one line of a mail says about the lines that follow.</summary>
internal static class LineReading
{
    private const int MaxIntroduction = 300;
    private const int MaxMarkerLine = 120;

    public static bool IsQuote(ReadOnlySpan<char> line) => line.TrimStart().StartsWith(">");

    public static bool IsDelimiter(ReadOnlySpan<char> line) => line.TrimEnd("\r\n") is "-- " or "--";

    /// <summary>"On … wrote:" in any language: a date and an address before a colon, or a word for writing with one of them.</summary>
    public static bool IsIntroduction(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var bare = text.TrimEnd("-–— ");
        var colon = !bare.IsEmpty && bare[^1] is ':' or '：';
        if (text.Length is < 6 or > MaxIntroduction || !(colon || bare.Length < text.Length))
        {
            return false;
        }

        var address = text.IndexOf('@') > 0;
        var date = HasDate(text);
        return (address && date) || ((address || date) && SegmentPhrases.Holds(TailOrAll(bare, colon), SegmentPhrases.Wrote));
    }

    /// <summary>"----- Original Message -----" and the like.</summary>
    public static bool IsMarker(ReadOnlySpan<char> line, string[] phrases)
    {
        line = line.Trim();
        var bare = line.Trim("-_=*> :.");
        if (line.Length is < 5 or > MaxMarkerLine || bare.Length == line.Length)
        {
            return false;
        }

        foreach (var phrase in phrases)
        {
            if (bare.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && bare.Length <= phrase.Length + 3)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The label of a header line such as "Subject:", without its colon; empty if it is none.</summary>
    public static ReadOnlySpan<char> Label(ReadOnlySpan<char> line)
    {
        line = line.TrimStart().TrimStart("*>_ ");
        var colon = line.IndexOfAny(':', '：');
        return colon is > 0 and < 24 ? line[..colon].Trim("* \u00A0") : [];
    }

    public static bool IsMobileSignature(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.Length is 0 or > 70 || line[^1] is '?' or ','
            || !SegmentPhrases.Mobile.TryGetValue(char.ToLowerInvariant(line[0]), out var phrases))
        {
            return false;
        }

        foreach (var phrase in phrases)
        {
            if (line.StartsWith(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    public static int Letters(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += char.IsLetter(c) ? 1 : 0;
        }

        return count;
    }

    // In running English "he wrote in 2024 that:" is prose, so the verb stands last or the line has an address.
    private static ReadOnlySpan<char> TailOrAll(ReadOnlySpan<char> text, bool colon) =>
        text.Contains('@') || !colon ? text : text.Length > 14 ? text[^14..] : text;

    private static bool HasDate(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            digits += char.IsDigit(c) ? 1 : 0;
        }

        return digits >= 3;
    }
}
