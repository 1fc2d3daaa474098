using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Deeplia.Mail.Text;

/// <summary>What single characters become when text is folded.</summary>
internal static class LetterFolding
{
    private const int CachedLimit = 0x2000;

    private static readonly string?[] Cache = new string?[CachedLimit];

    // Letters that Unicode does not decompose, and the small capitals (Unicode chart U+1D00).
    private static readonly FrozenDictionary<char, string> Special = new Dictionary<char, string>
    {
        ['ß'] = "ss", ['ẞ'] = "ss", ['æ'] = "ae", ['Æ'] = "ae", ['œ'] = "oe", ['Œ'] = "oe", ['ø'] = "o", ['Ø'] = "o",
        ['ł'] = "l", ['Ł'] = "l", ['đ'] = "d", ['Đ'] = "d", ['ð'] = "d", ['Ð'] = "d", ['þ'] = "th", ['Þ'] = "th",
        ['ı'] = "i", ['İ'] = "i", ['ħ'] = "h", ['Ħ'] = "h", ['ŧ'] = "t", ['Ŧ'] = "t", ['ŋ'] = "n", ['Ŋ'] = "n",
        ['ſ'] = "s", ['ĸ'] = "k", ['ŉ'] = "n", ['ƒ'] = "f", ['ς'] = "σ",
        ['ᴀ'] = "a", ['ʙ'] = "b", ['ᴄ'] = "c", ['ᴅ'] = "d", ['ᴇ'] = "e", ['ꜰ'] = "f", ['ɢ'] = "g", ['ʜ'] = "h",
        ['ɪ'] = "i", ['ᴊ'] = "j", ['ᴋ'] = "k", ['ʟ'] = "l", ['ᴍ'] = "m", ['ɴ'] = "n", ['ᴏ'] = "o", ['ᴘ'] = "p",
        ['ʀ'] = "r", ['ꜱ'] = "s", ['ᴛ'] = "t", ['ᴜ'] = "u", ['ᴠ'] = "v", ['ᴡ'] = "w", ['ʏ'] = "y", ['ᴢ'] = "z",
        ['‘'] = "'", ['’'] = "'", ['‚'] = "'", ['‛'] = "'", ['“'] = "\"", ['”'] = "\"", ['„'] = "\"", ['‟'] = "\"",
        ['‐'] = "-", ['‑'] = "-", ['‒'] = "-", ['–'] = "-", ['—'] = "-", ['―'] = "-", ['−'] = "-", ['…'] = "...",
    }.ToFrozenDictionary();

    // The Latin letter each lower-case Cyrillic or Greek letter passes for; the first line is exact to the eye.
    private const string TwinsFrom = "аеорсухіјѕһԁԛԝѵӏοανιρ" + "вкмнтгпьκτυχεηγσβω";
    private const string TwinsTo = "aeopcyxijshdqwvloavip" + "bkmhtrnbktuxenyobw";
    private const int ExactTwins = 21;

    /// <summary>Folds one UTF-16 unit that is not ASCII.</summary>
    internal static string Fold(char c)
    {
        if (c < CachedLimit)
        {
            return Cache[c] ??= Compute(c);
        }

        return Special.TryGetValue(c, out var plain) ? plain
            : IsStyled(c) || IsFullWidth(c) ? Compatible(c.ToString())
            : char.ToLowerInvariant(c).ToString();
    }

    /// <summary>The plain letters of a styled character beyond the first plane, or null.</summary>
    internal static string? FoldPair(int codePoint) => codePoint switch
    {
        >= 0x1D400 and <= 0x1D7FF => Compatible(char.ConvertFromUtf32(codePoint)),
        >= 0x1F130 and <= 0x1F149 => ((char)('a' + codePoint - 0x1F130)).ToString(),
        >= 0x1F150 and <= 0x1F169 => ((char)('a' + codePoint - 0x1F150)).ToString(),
        >= 0x1F170 and <= 0x1F189 => ((char)('a' + codePoint - 0x1F170)).ToString(),
        _ => null,
    };

    /// <summary>The Latin letter that looks like this one, or NUL.</summary>
    /// <param name="c">A lower-case letter.</param>
    /// <param name="exact">Only twins that nobody can tell apart.</param>
    internal static char LatinTwin(char c, bool exact)
    {
        var at = TwinsFrom.IndexOf(c, StringComparison.Ordinal);
        return at < 0 || (exact && at >= ExactTwins) ? '\0' : TwinsTo[at];
    }

    internal static bool IsFullWidth(char c) => c is >= '！' and <= '～';

    internal static bool IsStyled(char c) => c is >= 'Ⓐ' and <= 'ⓩ' or (>= 'ℊ' and <= 'ℴ') or 'ℂ'
        || (c is >= 'ɢ' and <= 'ʟ' or (>= 'ᴀ' and <= 'ᴢ') or 'ꜰ' or 'ꜱ' && Special.ContainsKey(c));

    internal static bool IsInvisible(char c) => c is '\u00AD' or '\u034F' or '\u061C' or '\u180E'
        or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F')
        or '\uFEFF' or (>= '\uFE00' and <= '\uFE0F');

    private static string Compute(char c)
    {
        if (Special.TryGetValue(c, out var plain))
        {
            return plain;
        }

        var lower = char.ToLowerInvariant(c).ToString();
        var decomposes = c < 'Ѐ' || c >= 'Ḁ';
        return decomposes && char.IsLetter(c) ? Strip(lower.Normalize(NormalizationForm.FormD)) : lower;
    }

    private static string Strip(string decomposed) => string.Concat(
        decomposed.Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).Replace('ς', 'σ');

    private static string Compatible(string text) => text.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
}
