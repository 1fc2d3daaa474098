using System.Text.RegularExpressions;

namespace Deeplia.Guardian.Observe.Harm.Ask;

/// <summary>Tells a number to be rung from dates, amounts, order numbers and accounts.</summary>
internal static partial class PhoneShape
{
    // E.164: at most 15 digits with the country code; a national number of fewer than nine is rare.
    private const int FewestDigits = 9;
    private const int MostDigits = 15;

    /// <summary>Whether a text shows a telephone number.</summary>
    public static bool IsIn(string text) => Places(text).Any();

    /// <summary>Where the telephone numbers of a text begin.</summary>
    public static IEnumerable<int> Places(string text)
    {
        foreach (Match run in Run().Matches(text))
        {
            if (run.ValueSpan.ToArray().Count(char.IsAsciiDigit) is >= FewestDigits and <= MostDigits && !Date().IsMatch(run.ValueSpan))
            {
                yield return run.Index;
            }
        }
    }

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
}
