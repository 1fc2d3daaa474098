namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Tells whether a label differs from another by one slip of the kind that frauds make on purpose.</summary>
internal static class Slip
{
    /// <summary>Shorter labels are words of many houses.</summary>
    public const int MinLength = 6;

    // From here on, any one letter may differ; shorter ones only as fingers err.
    private const int LongLength = 8;

    /// <summary>Whether one letter was added, dropped, changed or swapped with its neighbour, behind the first letter.</summary>
    /// <param name="label">A label in lower case.</param>
    /// <param name="real">The label it may play.</param>
    public static bool Is(ReadOnlySpan<char> label, ReadOnlySpan<char> real)
    {
        if (real.Length < MinLength || Math.Abs(label.Length - real.Length) > 1 || label[0] != real[0])
        {
            return false;
        }

        var start = label.CommonPrefixLength(real);
        var one = label[start..];
        var two = real[start..];
        return one.Length == two.Length ? IsChanged(one, two, real.Length)
            : one.Length > two.Length ? one[1..].SequenceEqual(two) && IsAdded(label, start, real.Length)
            : two[1..].SequenceEqual(one) && IsDropped(real, start);
    }

    private static bool IsChanged(ReadOnlySpan<char> one, ReadOnlySpan<char> two, int length)
    {
        if (one.IsEmpty || (char.IsAsciiDigit(one[0]) && char.IsAsciiDigit(two[0])))
        {
            return false; // bank1 and bank2 are brothers
        }

        return one[1..].SequenceEqual(two[1..])
            ? length >= LongLength || Keyboard.AreNeighbours(one[0], two[0])
            : one.Length > 1 && one[0] == two[1] && one[1] == two[0] && one[2..].SequenceEqual(two[2..]);
    }

    // A doubled letter shows as one added behind its twin. An "s" at the end makes a plural, a digit a sibling.
    private static bool IsAdded(ReadOnlySpan<char> label, int at, int length)
    {
        var added = label[at];
        var isLast = at == label.Length - 1;
        return added != '-' && !char.IsAsciiDigit(added) && !(isLast && label[at - 1] != added && IsEnding(added, label[at - 1]))
            && (length >= LongLength || label[at - 1] == added
                || (!isLast && (Keyboard.AreNeighbours(added, label[at - 1]) || Keyboard.AreNeighbours(added, label[at + 1]))));
    }

    // Plurals and the like: bank, banks; anzeige, anzeigen.
    private static bool IsEnding(char last, char before) => last is 's' or 'e' || (last == 'n' && before == 'e');

    private static bool IsDropped(ReadOnlySpan<char> real, int at)
    {
        var dropped = real[at];
        var isLast = at == real.Length - 1;
        return dropped != '-' && !char.IsAsciiDigit(dropped)
            && (real.Length >= LongLength ? !(isLast && IsEnding(dropped, real[at - 1])) : real[at - 1] == dropped || !isLast);
    }
}
