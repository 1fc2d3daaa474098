using System.Globalization;
using System.Text;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Shows letter by letter what of a word is not what it looks like.</summary>
internal static class LookAlikeLetters
{
    /// <summary>Most letters shown of one word.</summary>
    public const int MostShown = 8;

    // Letters that read as others when they stand together, the played one behind.
    private static readonly (string Seen, string Real)[] Groups =
        [("rn", "m"), ("nn", "m"), ("vv", "w"), ("cl", "d"), ("m", "rn"), ("m", "nn"), ("w", "vv"), ("d", "cl")];

    /// <summary>The arguments of a finding for the letters of a word, empty where none can be pointed at.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="real">The word it plays, or null where only letters of other scripts are shown.</param>
    public static (string Name, string Value)[] Arguments(string word, string? real = null)
    {
        var letters = (real is null ? Foreign(word) : Against(word, real)).Take(MostShown).ToArray();
        return letters.Length == 0 ? [] :
        [
            ("word", word), ("letter", letters[0].Letter), ("code", letters[0].Code), ("script", letters[0].Script),
            ("look", letters[0].Look),
            ("letters", string.Join(' ', letters)),
        ];
    }

    /// <summary>The letters that differ from those of the word played, as far as both can be laid side by side.</summary>
    public static IEnumerable<LookAlikeLetter> Against(string word, string real)
    {
        var (at, index, behind) = (0, 0, 0);
        while (index < word.Length && behind < real.Length)
        {
            var rune = Rune.TryGetRuneAt(word, index, out var read) ? read : Rune.ReplacementChar;
            var length = read == default ? 1 : rune.Utf16SequenceLength;
            if (IsIgnored(rune))
            {
                yield return new LookAlikeLetter(at, rune.ToString(), ScriptOf(rune), "");
                index += length;
            }
            else if (char.ToLowerInvariant(word[index]) == real[behind] && !(word[index] == 'I' && real[behind] == 'i' && at > 0))
            {
                (index, behind) = (index + 1, behind + 1);
            }
            else if (Array.Find(Groups, g => Starts(word, index, g.Seen) && Starts(real, behind, g.Real)) is { Seen: not null } group)
            {
                yield return new LookAlikeLetter(at, group.Seen, nameof(Scripts.Latin), group.Real);
                (index, behind) = (index + group.Seen.Length, behind + group.Real.Length);
            }
            else if (LookAlike.Key("a" + rune) == LookAlike.Key("a" + real[behind]))
            {
                yield return new LookAlikeLetter(at, rune.ToString(), ScriptOf(rune), real[behind].ToString());
                (index, behind) = (index + length, behind + 1);
            }
            else
            {
                yield break;
            }

            at++;
        }
    }

    // Letters of another script in a Latin word; digits, a capital i and what nobody sees between small letters.
    private static IEnumerable<LookAlikeLetter> Foreign(string word)
    {
        var (at, isInWord) = (0, false);
        foreach (var rune in word.EnumerateRunes())
        {
            var text = rune.ToString();
            if (Confusables.ScriptsOf(text) is not (Scripts.None or Scripts.Latin) && LabelFold.LookOf(text) is { } look)
            {
                yield return new LookAlikeLetter(at, text, ScriptOf(rune), look);
            }
            else if (isInWord && IsIgnored(rune))
            {
                yield return new LookAlikeLetter(at, text, ScriptOf(rune), "");
            }
            else if (isInWord && (rune.Value == 'I' || Rune.IsDigit(rune)) && rune.IsAscii)
            {
                yield return new LookAlikeLetter(at, text, ScriptOf(rune), rune.Value == 'I' ? "l" : LabelFold.Of("a" + text)[1..]);
            }

            isInWord = Rune.IsLower(rune) || (isInWord && IsIgnored(rune));
            at++;
        }
    }

    private static bool Starts(string text, int at, string what) =>
        string.Compare(text, at, what, 0, what.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool IsIgnored(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static string ScriptOf(Rune rune) => Rune.IsDigit(rune) ? "Digit"
        : Rune.IsLetter(rune) && rune.Value < 0x80 ? nameof(Scripts.Latin)
        : rune.Value is (>= 0x1D400 and <= 0x1D7FF) or (>= 0x2100 and <= 0x214F) ? "Mathematical"
        : rune.Value is >= 0xFF01 and <= 0xFF5E ? "FullWidth"
        : IsIgnored(rune) ? "Invisible"
        : Confusables.ScriptsOf(rune.ToString()) is var script and not Scripts.None ? script.ToString() : "Sign";
}
