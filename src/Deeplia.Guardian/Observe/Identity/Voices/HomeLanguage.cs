using System.Collections.Frozen;
using Deeplia.Mail.Text.Languages;

namespace Deeplia.Guardian.Observe.Identity.Voices;

/// <summary>The languages in which a brand writes to its customers: "Free" is a firm in French and a word in English.</summary>
internal static class HomeLanguage
{
    private static readonly FrozenDictionary<string, string[]> Languages = new Dictionary<string, string[]>
    {
        ["fr"] = ["fr"], ["de"] = ["de"], ["at"] = ["de"], ["ch"] = ["de", "fr", "it"], ["be"] = ["fr", "nl", "de"], ["nl"] = ["nl"],
        ["es"] = ["es", "ca"], ["mx"] = ["es"], ["co"] = ["es"], ["pe"] = ["es"], ["cl"] = ["es"], ["ar"] = ["es"], ["it"] = ["it"],
        ["pt"] = ["pt"], ["br"] = ["pt"], ["pl"] = ["pl"], ["us"] = ["en", "es"], ["uk"] = ["en"], ["ie"] = ["en"], ["au"] = ["en"],
        ["ca"] = ["en", "fr"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether a mail of that language may be the brand's; an unknown language may.</summary>
    public static bool Speaks(Brand brand, LanguageGuess language) =>
        language.Code == LanguageGuess.Undetermined || !Languages.TryGetValue(brand.Country, out var spoken)
        || spoken.Contains(language.Code, StringComparer.Ordinal);
}
