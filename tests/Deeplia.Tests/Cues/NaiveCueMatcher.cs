using System.Text.RegularExpressions;
using Deeplia.Guardian.Cues;

namespace Deeplia.Tests.Cues;

/// <summary>The meaning of a phrase, written as a regex over tokens that end in a blank; slow and plain.</summary>
internal static class NaiveCueMatcher
{
    internal static IEnumerable<(int Start, int Length)> Matches(string[] phrases, string text)
    {
        var tokens = TokenizedText.Of(text);
        var regexes = phrases.SelectMany(CuePhrase.Expand).Select(Pattern).ToArray();
        for (var start = 0; start < tokens.Count; start++)
        {
            var shortest = int.MaxValue;
            for (var end = tokens.Count; end > start; end--)
            {
                var joined = string.Concat(Enumerable.Range(start, end - start).Select(i => tokens.TokenAt(i).ToString() + ' '));
                shortest = regexes.Any(regex => regex.IsMatch(joined)) ? end : shortest;
            }

            if (shortest < int.MaxValue)
            {
                var from = tokens.Starts[start];
                yield return (from, tokens.Starts[shortest - 1] + tokens.Lengths[shortest - 1] - from);
            }
        }
    }

    private static Regex Pattern(CueStep[] steps) => new("^" + string.Concat(steps.Select(Pattern)) + "$");

    private static string Pattern(CueStep step) => $"(?:[^ ]+ ){{0,{step.MaxGap}}}" + (step.Options is { } options
        ? "(?:" + string.Join('|', options.All.Select(o => Word(o.Word, o.IsPrefix))) + ")"
        : Word(step.Word, step.IsPrefix));

    private static string Word(string word, bool isPrefix) => Regex.Escape(word) + (isPrefix ? "[^ ]* " : " ");
}
