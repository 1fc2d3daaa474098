using System.Text;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>A letter of another script that stands in a Latin word and looks like one of its letters.</summary>
/// <param name="Word">The word as written.</param>
/// <param name="Letter">The first such letter.</param>
/// <param name="Script">The script that the letter belongs to.</param>
internal sealed record ForeignLetter(string Word, Rune Letter, Scripts Script)
{
    /// <summary>The first one in a text, or null.</summary>
    /// <remarks>
    /// Every foreign letter of the word must look Latin, and Latin letters must prevail: a Russian word with one letter typed on the
    /// wrong keyboard is a slip, and a sign such as Δ plays nobody.
    /// </remarks>
    /// <param name="text">A name or a domain in U-labels.</param>
    public static ForeignLetter? FirstIn(string text)
    {
        var start = 0;
        for (var i = 0; !Ascii.IsValid(text) && i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i])))
            {
                continue;
            }

            if (InWord(text[start..i]) is { } found)
            {
                return found;
            }

            start = i + 1;
        }

        return null;
    }

    private static ForeignLetter? InWord(string word)
    {
        var (latin, foreign, first) = (0, 0, (ForeignLetter?)null);
        foreach (var rune in word.EnumerateRunes())
        {
            var text = rune.ToString();
            var script = Confusables.ScriptsOf(text);
            if (script is not (Scripts.Cyrillic or Scripts.Greek or Scripts.Armenian or Scripts.Other))
            {
                latin += script == Scripts.Latin ? 1 : 0;
            }
            else if (Confusables.Skeleton(text) is [var look] && char.IsAsciiLetter(look))
            {
                foreign++;
                first ??= new ForeignLetter(word, rune, script);
            }
            else
            {
                return null;
            }
        }

        return latin > 0 && latin >= foreign ? first : null;
    }
}
