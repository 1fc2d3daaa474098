using Deeplia.Guardian.Cues;

namespace Deeplia.Guardian.Observe.Identity.Voices;

/// <summary>Tells words of a sentence from pieces of an address: "bank" in "https://bank.example/".</summary>
internal static class TextAddress
{
    /// <summary>Whether words stand in an address.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">Number of the first word.</param>
    /// <param name="last">Number of the last word.</param>
    public static bool Holds(TokenizedText text, int first, int last)
    {
        var (start, end) = (text.Starts[first], text.Starts[last] + text.Lengths[last]);
        return (start > 0 && text.Text[start - 1] is '.' or '/' or '@' or '_' or '=')
            || (end + 1 < text.Text.Length && text.Text[end] is '.' or '@' or '/' or '_' && char.IsLetterOrDigit(text.Text[end + 1]));
    }
}
