using System.Numerics;
using System.Runtime.InteropServices;

namespace Deeplia.Mail.Text.Languages;

/// <summary>Guesses the language of a text: the script decides first, then letter triples and frequent words.</summary>
/// <remarks>Links, addresses and figures are skipped. Safe to share between threads; the tables load on first use.</remarks>
public static class LanguageGuesser
{
    /// <summary>Most characters of prose looked at; more does not change the guess.</summary>
    public const int MaxSample = 2_000;

    private const int MinLetters = 12;
    private const int MinIdeographs = 4;
    private const int LongestWord = 14;

    // Weights are ln p times this, see the head of data/languages/latin.txt.
    private const double WeightScale = 9.67;

    // Neighbouring triples share letters, so that the margin counts evidence several times over.
    private const double Tempering = 4;

    private static readonly Lazy<LanguageTable> Latin = new(() => LanguageTable.Read("languages/latin.txt"));
    private static readonly Lazy<LanguageTable> Cyrillic = new(() => LanguageTable.Read("languages/cyrillic.txt"));

    /// <summary>Guesses the language of a text.</summary>
    /// <param name="text">Plain text, not folded; its first <see cref="MaxSample"/> characters of prose count.</param>
    /// <returns>The language, or <see cref="LanguageGuess.Undetermined"/> below about a dozen letters.</returns>
    public static LanguageGuess Guess(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Span<char> buffer = stackalloc char[MaxSample + 2];
        buffer[0] = ' ';
        var tally = new ScriptTally();
        var prose = buffer[..(tally.Collect(text, buffer[1..]) + 1)];

        // A character of these scripts says as much as three letters, and English is mixed in more than the reverse.
        var east = tally.Han + tally.Kana + tally.Hangul;
        var alphabet = Math.Max(tally.Latin, tally.Cyrillic);
        if (east >= MinIdeographs && east * 3 >= alphabet)
        {
            return East(tally, east);
        }

        var (code, letters) = OwnScript(tally);
        if (letters >= MinLetters && letters * 2 >= alphabet)
        {
            return new LanguageGuess(code, (double)letters / (letters + (alphabet / 4)));
        }

        return alphabet < MinLetters ? LanguageGuess.None
            : Weigh(prose, tally.Cyrillic * 2 >= tally.Latin ? Cyrillic.Value : Latin.Value);
    }

    private static LanguageGuess East(ScriptTally tally, int east)
    {
        var code = tally.Hangul * 2 >= east ? "ko" : tally.Kana * 10 >= east ? "ja" : "zh";
        return new LanguageGuess(code, east >= MinLetters ? 0.99 : 0.8);
    }

    private static (string Code, int Letters) OwnScript(ScriptTally tally)
    {
        var arabic = tally.Urdu * 25 >= tally.Arabic ? "ur" : tally.Persian * 25 >= tally.Arabic ? "fa" : "ar";
        ReadOnlySpan<(string, int)> scripts =
        [
            (arabic, tally.Arabic), ("el", tally.Greek), ("he", tally.Hebrew), ("hi", tally.Devanagari),
            ("th", tally.Thai), ("ka", tally.Georgian), ("hy", tally.Armenian),
        ];
        var best = scripts[0];
        foreach (var script in scripts)
        {
            best = script.Item2 > best.Item2 ? script : best;
        }

        return best;
    }

    private static LanguageGuess Weigh(ReadOnlySpan<char> prose, LanguageTable table)
    {
        Span<short> recent = stackalloc short[LanguageTable.Width];
        Span<int> scores = stackalloc int[LanguageTable.Width];
        recent.Clear();
        scores.Clear();
        var (word, pending) = (1, 0);
        for (var i = 2; i < prose.Length; i++)
        {
            if (prose[i - 1] != ' ')
            {
                pending += Add(recent, table.Weights(LanguageTable.TripleKey(prose[i - 2], prose[i - 1], prose[i])));
            }

            if (prose[i] == ' ')
            {
                pending += i - word is >= 2 and <= LongestWord
                    ? Add(recent, table.Weights(LanguageTable.WordKey(prose[word..i]))) : 0;
                word = i + 1;
            }

            // 340 weights of at most 93 fit a short.
            if (pending > 340 || i == prose.Length - 1)
            {
                pending = Flush(recent, scores);
            }
        }

        return Best(scores[..table.Languages.Length], table.Languages);
    }

    private static int Add(Span<short> sums, ReadOnlySpan<short> weights)
    {
        if (weights.IsEmpty)
        {
            return 0;
        }

        var to = MemoryMarshal.Cast<short, Vector<short>>(sums);
        var from = MemoryMarshal.Cast<short, Vector<short>>(weights);
        for (var i = 0; i < to.Length; i++)
        {
            to[i] += from[i];
        }

        return 1;
    }

    private static int Flush(Span<short> recent, Span<int> scores)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] += recent[i];
        }

        recent.Clear();
        return 0;
    }

    private static LanguageGuess Best(ReadOnlySpan<int> scores, string[] languages)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        if (scores[best] == 0)
        {
            return LanguageGuess.None;
        }

        var others = 0.0;
        foreach (var score in scores)
        {
            others += Math.Exp((score - scores[best]) / (WeightScale * Tempering));
        }

        return new LanguageGuess(languages[best], 1 / others);
    }
}
