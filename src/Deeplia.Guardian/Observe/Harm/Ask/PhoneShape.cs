using System.Text.RegularExpressions;

namespace Deeplia.Guardian.Observe.Harm.Ask;

/// <summary>Tells a number to be rung from dates, amounts, order numbers and accounts.</summary>
internal static partial class PhoneShape
{
    // E.164: at most 15 digits with the country code; a national number of fewer than nine is rare.
    private const int FewestDigits = 9;
    private const int MostDigits = 15;

    /// <summary>Whether a text shows a telephone number.</summary>
    public static bool IsIn(string text) => Whole(text).Any();

    /// <summary>Where a text shows what may be a telephone number; also one without its area code.</summary>
    public static IEnumerable<int> Places(string text) => Whole(text).Concat(Local().Matches(text).Select(m => m.Index));

    private static IEnumerable<int> Whole(string text) => Run().Matches(text)
        .Where(m => m.Value.Count(char.IsAsciiDigit) is >= FewestDigits and <= MostDigits && !Date().IsMatch(m.ValueSpan))
        .Select(m => m.Index);

    // International (+ or 00), national with its trunk zero, or North American: an area code and an exchange that begin with 2 to 9.
    [GeneratedRegex(
        @"\b(?:(?<=[+(])|(?<![+,.\p{L}\d]))(?:0\d(?:[ .\-\u2010-\u2015\u2212\u00A0()/]{0,3}\d){7,13}"
        + @"|(?<=\+)\d(?:[ .\-\u2010-\u2015\u2212\u00A0()/]{0,3}\d){8,14}"
        + @"|(?:1[ .\-(\u2010-\u2015\u00A0]{0,2})?[2-9]\d\d[ .\-)\u2010-\u2015\u00A0]{0,2}"
        + @"[2-9]\d\d[ .\-\u2010-\u2015\u00A0]?\d{4})(?![,.]?\d)\b",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Run();

    [GeneratedRegex(@"^[0-3]?\d[./\- ][01]?\d[./\- ](?:19|20)\d\d", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Date();

    // "555-0187": an exchange and a line, as neighbours write it. Too like other numbers to be one alone.
    [GeneratedRegex(
        @"(?<![\d.,$€£#/-])\(?[2-9]\d\d\)?[ -]\d{4}(?![\d/-]|[.,]\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Local();
}
