using Deeplia.Guardian.Cues;

namespace Deeplia.Guardian.Observe.Identity.Voices;

/// <summary>Splits phrases as the text they are looked for in is split.</summary>
internal static class PhraseWords
{
    /// <summary>The folded words of a phrase.</summary>
    public static string[] Of(string phrase)
    {
        var text = TokenizedText.Of(CueFolding.Fold(phrase));
        return [.. Enumerable.Range(0, text.Count).Select(i => text.TokenAt(i).ToString())];
    }
}
