namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Tells a name line that no human would write: numbers, random letters, unfilled fields.</summary>
internal static class MachineLabel
{
    private const int MaxLength = 120;
    private const int LongHex = 20;

    private static readonly string[] Empties = ["null", "undefined", "nan", "(null)", "firstname", "first_name", "fname", "lastname"];

    // Marks of a field that a mailing program should have filled, with what closes it.
    private static readonly (string Open, string Close)[] Fields =
        [("{{", "}}"), ("*|", "|*"), ("<%", "%>"), ("[[", "]]"), ("${", "}"), ("%%", "%%"), ("##", "##"), ("[%", "%]")];

    /// <summary>Tells whether the label looks filled in by a machine.</summary>
    /// <param name="label">The display name, trimmed.</param>
    public static bool Is(ReadOnlySpan<char> label)
    {
        if (label.Length is < 4 or > MaxLength || label.Contains('@'))
        {
            return false;
        }

        return IsUnfilled(label) || IsNumber(label) || IsHex(label) || IsSalt(label);
    }

    private static bool IsUnfilled(ReadOnlySpan<char> label)
    {
        foreach (var empty in Empties)
        {
            if (label.Equals(empty, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        foreach (var (open, close) in Fields)
        {
            var at = label.IndexOf(open);
            if (at >= 0 && label[(at + open.Length)..].Contains(close, StringComparison.Ordinal))
            {
                return true;
            }
        }

        // %NAME%, [FNAME]: one capital word between marks.
        var inner = label[1..^1];
        return ((label[0] == '%' && label[^1] == '%') || (label[0] == '[' && label[^1] == ']'))
            && inner.IndexOfAnyExceptInRange('A', '_') < 0;
    }

    // A telephone number stands for its owner in address books: it starts with + or 0, and is 9 to 15 digits long.
    private static bool IsNumber(ReadOnlySpan<char> label) =>
        label.Length >= 5 && label.IndexOfAnyExceptInRange('0', '9') < 0 && !(label[0] == '0' && label.Length is >= 9 and <= 15);

    private static bool IsHex(ReadOnlySpan<char> label)
    {
        var hex = 0;
        foreach (var c in label)
        {
            if (char.IsAsciiHexDigit(c))
            {
                hex++;
            }
            else if (c != '-')
            {
                return false;
            }
        }

        return hex >= LongHex && label.IndexOfAnyInRange('0', '9') >= 0;
    }

    // Random text changes between small letters, capitals and digits every second character; "R2D2" and "jean1984" do not last long.
    private static bool IsSalt(ReadOnlySpan<char> label)
    {
        if (label.Length < 8)
        {
            return false;
        }

        var (changes, digits, consonants, longest, before) = (0, 0, 0, 0, Kind.None);
        var isMixedCase = false;
        foreach (var c in label)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                return false;
            }

            var kind = char.IsAsciiDigit(c) ? Kind.Digit : char.IsAsciiLetterLower(c) ? Kind.Small : Kind.Capital;
            digits += kind == Kind.Digit ? 1 : 0;
            // A capital that starts a word is ordinary writing: only the step back from small to capital counts.
            changes += before != Kind.None && kind != before && !(before == Kind.Capital && kind == Kind.Small) ? 1 : 0;
            isMixedCase |= before == Kind.Small && kind == Kind.Capital;
            consonants = kind != Kind.Digit && !"aeiouyAEIOUY".Contains(c, StringComparison.Ordinal) ? consonants + 1 : 0;
            longest = Math.Max(longest, consonants);
            before = kind;
        }

        return (digits >= 2 && changes >= 4 && isMixedCase) || (digits >= 3 && changes >= 5)
            || (longest >= 6 && (digits >= 1 || isMixedCase));
    }

    private enum Kind
    {
        None,
        Small,
        Capital,
        Digit,
    }
}
