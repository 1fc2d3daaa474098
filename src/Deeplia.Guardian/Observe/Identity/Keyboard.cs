namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Tells which letters lie beside each other on the keyboards of the Latin alphabet.</summary>
internal static class Keyboard
{
    private const int Letters = 26;

    private static readonly string[][] Layouts =
    [
        ["qwertyuiop", "asdfghjkl", "zxcvbnm"],
        ["azertyuiop", "qsdfghjklm", "wxcvbn"],
        ["qwertzuiop", "asdfghjkl", "yxcvbnm"],
    ];

    private static readonly bool[] Pairs = Build();

    /// <summary>Whether a finger may slip from one letter to the other, on QWERTY, AZERTY or QWERTZ.</summary>
    public static bool AreNeighbours(char one, char two) =>
        char.IsAsciiLetterLower(one) && char.IsAsciiLetterLower(two) && Pairs[((one - 'a') * Letters) + (two - 'a')];

    private static bool[] Build()
    {
        var pairs = new bool[Letters * Letters];
        foreach (var rows in Layouts)
        {
            for (var row = 0; row < rows.Length; row++)
            {
                for (var at = 0; at < rows[row].Length; at++)
                {
                    Mark(pairs, rows[row], at, at + 1);
                    Mark(pairs, rows[row], at, rows, row + 1, at - 1);
                    Mark(pairs, rows[row], at, rows, row + 1, at);
                }
            }
        }

        return pairs;
    }

    private static void Mark(bool[] pairs, string row, int at, int other) => Mark(pairs, row, at, [row], 0, other);

    // A row below is shifted by half a key to the right.
    private static void Mark(bool[] pairs, string row, int at, string[] rows, int below, int other)
    {
        if (below < rows.Length && other >= 0 && other < rows[below].Length)
        {
            var (one, two) = (row[at] - 'a', rows[below][other] - 'a');
            pairs[(one * Letters) + two] = pairs[(two * Letters) + one] = true;
        }
    }
}
