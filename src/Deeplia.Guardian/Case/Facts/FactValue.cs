using System.Buffers;

namespace Deeplia.Guardian.Case.Facts;

/// <summary>Whether a value stands behind the label of a fact. Looks no further than a line or two.</summary>
internal static class FactValue
{
    private const int MaxGap = 24;
    private const int MaxGapWords = 3;
    private const int DateSpan = 30;
    private const int MinDate = 6; // 12.3.1984; "12. March" goes on
    private const int PhoneSpan = 30;
    private const int PostalSpan = 120;
    private const int MinWord = 3;
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" ,;!?)\t");
    private static readonly SearchValues<char> NoWord = SearchValues.Create(" .,;!?");

    /// <summary>Says whether a value of the kind follows.</summary>
    /// <param name="kind">The kind of fact.</param>
    /// <param name="text">The folded text.</param>
    /// <param name="at">Behind the label.</param>
    /// <param name="needsSign">Whether a colon or an equals sign must come first.</param>
    public static bool Follows(string kind, string text, int at, bool needsSign) => kind switch
    {
        "birthdate" => IsDate(Line(text, at, DateSpan)),
        "phone" => IsPhone(Line(text, at, PhoneSpan)),
        "address" => IsPostal(text.AsSpan(at, Math.Min(PostalSpan, text.Length - at)), needsSign),
        "location" or "employer" or "username" => IsWord(Line(text, at, PostalSpan), needsSign),
        "vehicle" => Number(text, at) is var number && HasLetter(number) && Digits(number) >= 2,
        "ip" => IsInternetAddress(Number(text, at)),
        _ => Digits(Number(text, at)) >= 4 && !IsYear(Number(text, at)),
    };

    private static ReadOnlySpan<char> Line(string text, int at, int length)
    {
        var span = text.AsSpan(at, Math.Min(length, text.Length - at));
        var end = span.IndexOf('\n');
        return end < 0 ? span : span[..end];
    }

    // "12/03/1984", "1984-03-12", "12 march 1984", "12/03/19**".
    private static bool IsDate(ReadOnlySpan<char> line)
    {
        var (groups, digits) = (0, 0);
        for (var i = 0; i < line.Length; i++)
        {
            if (char.IsAsciiDigit(line[i]) || (line[i] is '*' or '•' && digits > 0))
            {
                groups += i == 0 || !(char.IsAsciiDigit(line[i - 1]) || line[i - 1] is '*' or '•') ? 1 : 0;
                digits++;
            }
            else if (line[i] is '!' or '?' or ';' || (digits is 0 or >= MinDate && EndsSentence(line, i)))
            {
                break;
            }
        }

        return digits is >= 4 and <= 8 && groups >= 2;
    }

    private static bool EndsSentence(ReadOnlySpan<char> line, int at) =>
        line[at] is '.' or ',' && at + 1 < line.Length && line[at + 1] == ' ';

    private static bool IsPhone(ReadOnlySpan<char> line)
    {
        var (digits, masked) = (0, 0);
        foreach (var c in line)
        {
            if (c is '!' or '?' or ';' or ',' || (digits == 0 && c == '@'))
            {
                break;
            }

            digits += char.IsAsciiDigit(c) ? 1 : 0;
            masked += c is '*' or '•' ? 1 : 0;
        }

        return digits >= 2 && digits + masked >= 6;
    }

    // A house number or a postcode, words beside it, and neither a mail address nor a link.
    private static bool IsPostal(ReadOnlySpan<char> text, bool needsSign)
    {
        if (needsSign && !text.TrimStart().StartsWith(":"))
        {
            return false;
        }

        if (text.IndexOf("\n\n") is > 0 and var end)
        {
            text = text[..end];
        }

        if (text.Contains('@') || text.Contains("://", StringComparison.Ordinal) || text.Contains("www.", StringComparison.Ordinal))
        {
            return false;
        }

        var number = text.IndexOfAnyInRange('0', '9');
        var after = number < 0 ? 0 : text[number..].IndexOfAnyExceptInRange('0', '9');
        return number >= 0 && after is > 0 and <= 5 && Letters(text[(number + after)..]) + Letters(text[..number]) >= 8
            && !IsTimeOrPrice(text, number, number + after);
    }

    // "shipped to you on 3 march": days, hours and prices are no house numbers.
    private static bool IsTimeOrPrice(ReadOnlySpan<char> text, int start, int end) =>
        (end < text.Length && text[end] is ':' or '/' or '%' or '€' or '$' or '£' or '°')
        || (end + 1 < text.Length && text[end] is '.' or ',' or '-' && char.IsAsciiDigit(text[end + 1]))
        || (start > 0 && text[start - 1] is '€' or '$' or '£' or '/' or '#' or '+' or '.');

    private static bool IsWord(ReadOnlySpan<char> line, bool needsSign)
    {
        var rest = line.TrimStart();
        if (needsSign)
        {
            if (rest.IsEmpty || rest[0] is not (':' or '='))
            {
                return false;
            }

            rest = rest[1..].TrimStart();
        }

        return rest.Length >= MinWord && char.IsLetterOrDigit(rest[0]) && rest[..MinWord].IndexOfAny(NoWord) < 0;
    }

    // The first word with a digit, not far behind the label.
    private static ReadOnlySpan<char> Number(string text, int at)
    {
        var line = Line(text, at, MaxGap + 30);
        var first = line.IndexOfAnyInRange('0', '9');
        if (first < 0 || first > MaxGap || line[..first].IndexOfAny(";!?") >= 0 || Words(line[..first]) > MaxGapWords
            || line[..first].LastIndexOf(". ") > 0)
        {
            return [];
        }

        var start = line[..first].LastIndexOf(' ') + 1;
        var end = line[first..].IndexOfAny(WordEnds);
        return end < 0 ? line[start..] : line[start..(first + end)];
    }

    private static bool IsYear(ReadOnlySpan<char> number) =>
        number.TrimEnd('.') is { Length: 4 } year && (year.StartsWith("19") || year.StartsWith("20"));

    private static bool IsInternetAddress(ReadOnlySpan<char> word) =>
        word.Count('.') >= 3 && System.Net.IPAddress.TryParse(word.Trim("()[].,:"), out _);

    private static int Digits(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return digits;
    }

    private static int Letters(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters;
    }

    private static bool HasLetter(ReadOnlySpan<char> text) => Letters(text) > 0;

    private static int Words(ReadOnlySpan<char> text)
    {
        var words = 0;
        for (var i = 0; i < text.Length; i++)
        {
            words += char.IsLetter(text[i]) && (i == 0 || !char.IsLetter(text[i - 1])) ? 1 : 0;
        }

        return words;
    }
}
