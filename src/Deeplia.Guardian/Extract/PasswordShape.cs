using System.Buffers;

namespace Deeplia.Guardian.Extract;

/// <summary>Judges a word by its looks alone: can it be a secret, does it look like one.</summary>
internal static class PasswordShape
{
    private const int MinSecretChars = 4;

    /// <summary>Longest secret, in characters.</summary>
    public const int MaxSecretChars = 64;

    private static readonly SearchValues<char> Rulers = SearchValues.Create("-_=.*•#xX~+");
    private static readonly SearchValues<char> DateSigns = SearchValues.Create("0123456789:/.-,–+");

    /// <summary>True for a length that a secret may have.</summary>
    public static bool Fits(ReadOnlySpan<char> word) => word.Length is >= MinSecretChars and <= MaxSecretChars;

    /// <summary>True for a value that can be one at all: no address, path, date, placeholder, ordinary word.</summary>
    public static bool IsPossible(ReadOnlySpan<char> word) => Fits(word)
        && word[0] is not ('/' or '_' or '\\')
        && !PasswordWords.IsPlain(word)
        && !IsName(word)
        && word.IndexOfAnyExcept(Rulers) >= 0
        && (IsNumber(word) || word.IndexOfAnyExcept(DateSigns) >= 0)
        && !IsPlaceholder(word)
        && !IsAddress(word);

    /// <summary>True for letters and digits together.</summary>
    public static bool IsMixed(ReadOnlySpan<char> word)
    {
        var (letters, digits) = (0, 0);
        foreach (var c in word)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            digits += char.IsDigit(c) ? 1 : 0;
        }

        return letters > 0 && digits > 0;
    }

    /// <summary>True for a digit, a symbol inside, or capitals after small letters: no ordinary word.</summary>
    public static bool IsOdd(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if ((char.IsUpper(word[i]) && char.IsLower(word[i - 1]))
                || word[i] is '!' or '@' or '#' or '$' or '%' or '&' or '+' or '_' or '*')
            {
                return true;
            }
        }

        return HasDigit(word);
    }

    /// <summary>True where a digit stands.</summary>
    public static bool HasDigit(ReadOnlySpan<char> word) => word.IndexOfAnyInRange('0', '9') >= 0;

    /// <summary>True for digits alone.</summary>
    public static bool IsNumber(ReadOnlySpan<char> word) => word.IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>True for small letters alone.</summary>
    public static bool IsLower(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True for what a program fills in later.</summary>
    public static bool IsPlaceholder(ReadOnlySpan<char> word) =>
        word.StartsWith("{{") || word.StartsWith("${") || word.StartsWith("<%") || word.StartsWith("[%") || word.EndsWith("()")
        || word.StartsWith("your_", StringComparison.OrdinalIgnoreCase)
        || word.StartsWith("your-", StringComparison.OrdinalIgnoreCase)
        || (word[0] == '%' && word[^1] == '%');

    /// <summary>True for a web or mail address and for a shell's prompt.</summary>
    public static bool IsAddress(ReadOnlySpan<char> word)
    {
        if (word.Contains("://", StringComparison.Ordinal)
            || word.Contains(":~", StringComparison.Ordinal)
            || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var at = word.LastIndexOf('@');
        var dot = word.LastIndexOf('.');
        if (at < 1 || dot < at + 2 || word.Length - dot < 3)
        {
            return false;
        }

        foreach (var c in word[(dot + 1)..])
        {
            if (!char.IsLetter(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsName(ReadOnlySpan<char> word)
    {
        foreach (var name in PasswordWords.LatinNames)
        {
            if (word.StartsWith(name.Text, StringComparison.OrdinalIgnoreCase)
                && word.Length - name.Text.Length < 3
                && !HasDigit(word))
            {
                return true;
            }
        }

        return false;
    }
}
