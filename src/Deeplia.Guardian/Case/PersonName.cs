using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Case;

/// <summary>Folds the ways in which one person's name is written into one form, for comparing; not for display.</summary>
public static class PersonName
{
    /// <summary>Longest name read, in characters; the rest is left out.</summary>
    public const int MaxLength = 200;

    private static readonly FrozenSet<string> Titles = new[]
    {
        "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "pr", "sir", "dame", "me", "mme", "mlle", "m", "docteur",
            "professeur", "maitre",
        "herr", "frau", "ing", "dipl", "mag", "hr", "fr", "sr", "sra", "srta", "don", "dona", "dott", "dottssa", "sig",
            "signora", "jr", "phd", "md",
        "mba", "esq",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// The name in lower case, without diacritics, titles, brackets and a "via …" suffix, look-alike letters made one,
    /// "Martin, Camille" turned into "Camille Martin". Empty when nothing is left.
    /// </summary>
    /// <param name="name">A display name.</param>
    public static string Fold(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var plain = WithoutMarks(name.AsSpan(0, Math.Min(name.Length, MaxLength)));
        var text = FirstNameFirst(WithoutVia(WithoutBrackets(plain)));
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kept = words.Where(w => !Titles.Contains(w)).ToArray();
        return Confusables.Skeleton(string.Join(' ', kept.Length == 0 ? words : kept));
    }

    /// <summary>Whether a folded name has two words or more, so that it names a person rather than any "Marie".</summary>
    /// <param name="folded">A name folded by <see cref="Fold"/>.</param>
    internal static bool IsFull(string folded) => folded.Contains(' ', StringComparison.Ordinal);

    // Lower case comes first: afterwards a capital I and a small l could not be told from each other's mates.
    private static string WithoutMarks(ReadOnlySpan<char> name)
    {
        var clean = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            _ = clean.Append(Rune.ToLowerInvariant(rune).ToString()); // a lone surrogate reads as U+FFFD
        }

        var folded = new StringBuilder(clean.Length);
        foreach (var c in clean.ToString().Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                _ = c < 0x80 ? folded.Append(c) : folded.Append(Plain(c));
            }
        }

        return folded.ToString();
    }

    // Letters that Unicode does not take apart, yet people write plainly.
    private static string Plain(char c) => c switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        _ => c.ToString(),
    };

    private static string WithoutBrackets(string name)
    {
        var kept = new StringBuilder(name.Length);
        var depth = 0;
        foreach (var c in name)
        {
            switch (c)
            {
                case '(' or '[' or '{' or '<':
                    depth++;
                    break;
                case ')' or ']' or '}' or '>':
                    depth = Math.Max(0, depth - 1);
                    break;
                default:
                    _ = depth == 0 ? kept.Append(c) : kept;
                    break;
            }
        }

        return kept.ToString();
    }

    private static string WithoutVia(string name)
    {
        var at = name.IndexOf(" via ", StringComparison.Ordinal);
        return at > 0 ? name[..at] : name;
    }

    // Only the first comma turns names round: "Martin, Camille, Dr." has one family name.
    private static string FirstNameFirst(string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        var turned = comma > 0 ? name[(comma + 1)..] + " " + name[..comma] : name;
        var words = new StringBuilder(turned.Length);
        foreach (var c in turned)
        {
            // Quotes, apostrophes and dots vanish or part words alike in all spellings of one name.
            _ = char.IsLetterOrDigit(c) ? words.Append(c) : c is '\'' or '’' or '"' ? words : words.Append(' ');
        }

        return words.ToString();
    }
}
