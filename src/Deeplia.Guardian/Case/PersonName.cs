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

    // What people tie to their names in a signature; "general" and "adjoint" only stand beside another role.
    private static readonly FrozenSet<string> Roles = new[]
    {
        "ceo", "cfo", "coo", "cto", "cio", "ciso", "cmo", "pdg", "dg", "daf", "drh", "dga", "president", "presidente", "presidence",
        "chairman", "chairwoman", "chairperson", "director", "directeur", "directrice", "directora", "direttore", "direction", "direktor",
        "general", "generale", "executive", "managing", "chief", "officer", "financial", "financier", "manager", "owner", "founder",
        "cofounder", "gerant", "gerante", "gerente", "inhaber", "geschaftsfuhrer", "geschaeftsfuehrer", "vorstand", "treasurer",
        "tresorier", "tresoriere", "comptable", "accountant", "partner", "associe", "associee", "head", "office", "mobile", "private",
        "personal", "perso", "prive", "privat",
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

    /// <summary>One key for all orders of a folded name's words and for letters that look alike: "dupont jean" and "jean dup0nt".</summary>
    /// <param name="folded">A name folded by <see cref="Fold"/>.</param>
    public static string KeyOf(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        var words = LabelFold.Of(folded).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Array.Sort(words, StringComparer.Ordinal);
        return string.Join(' ', words);
    }

    /// <summary>
    /// Whether two folded names may be one person's: the same words in any order, look-alike letters made one, middle initials left
    /// out, a given name shortened to its initial, a role such as "CEO" added.
    /// </summary>
    /// <param name="one">A name folded by <see cref="Fold"/>.</param>
    /// <param name="other">Another one.</param>
    internal static bool AreOne(string one, string other)
    {
        if (one == other)
        {
            return one.Length > 0;
        }

        var (first, second) = (Core(one), Core(other));
        return first.Length > 0 && second.Length > 0 && (Pairs(first, second) || Pairs(second, first));
    }

    // Words without roles and, where two whole words are left, without middle initials; look-alike letters made one.
    private static string[] Core(string folded)
    {
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !Roles.Contains(w)).ToArray();
        var whole = words.Where(w => w.Length > 1).ToArray();
        return Array.ConvertAll(whole.Length >= 2 ? whole : words, LabelFold.Of);
    }

    // The family name is written out on both sides; the given name may be an initial on one.
    private static bool Pairs(string[] shorter, string[] full)
    {
        // "Jean D." is how market places name people.
        var isCut = shorter.Length > 0 && shorter[^1].Length == 1 && shorter[0] == full[0];
        if (isCut || shorter.Length != full.Length || !Array.Exists(shorter, w => w.Length > 1 && full.Contains(w, StringComparer.Ordinal)))
        {
            return false;
        }

        var left = full.ToList();
        return shorter.OrderByDescending(w => w.Length).All(w =>
            left.Remove(w) || (w.Length == 1 && left.FindIndex(f => f[0] == w[0]) is >= 0 and var at && RemoveAt(left, at)));
    }

    private static bool RemoveAt(List<string> words, int at)
    {
        words.RemoveAt(at);
        return true;
    }

    /// <summary>The folded name with its family name first: other orders in which people write it.</summary>
    /// <param name="folded">A name folded by <see cref="Fold"/>.</param>
    internal static IEnumerable<string> Turned(string folded)
    {
        var words = folded.Split(' ');
        return words.Length is < 2 or > 4 ? [] : Enumerable.Range(1, words.Length - 1)
            .Select(at => string.Join(' ', words[at..].Concat(words[..at])));
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
