using System.Text;

namespace Deeplia.Mail.Pictures;

/// <summary>
/// Finds what is drawn with characters: block elements and braille (Unicode 17, U+2580..259F and U+2800..28FF), or any two
/// characters of which one stands for dark.
/// </summary>
internal static class CharacterDrawings
{
    private const int CellsAcross = 2;
    private const int CellsDown = 4;
    private const int LeastLines = 6; // 21 modules in braille
    private const int LeastChars = 11; // 21 modules in half blocks
    private const int MostLines = 400;
    private const int MostChars = 400;
    private const int MostDrawings = 4;

    /// <summary>All drawings of a text, each character as two cells across and four down.</summary>
    /// <param name="text">The text, or null.</param>
    public static IEnumerable<ModuleGrid> Of(string? text)
    {
        var found = 0;
        foreach (var lines in Runs(text))
        {
            if (found++ == MostDrawings)
            {
                yield break;
            }

            if (Draw(lines) is { } drawing)
            {
                yield return drawing;
            }
        }
    }

    private static IEnumerable<List<string>> Runs(string? text)
    {
        var run = new List<string>();
        for (var at = 0; text is not null && at <= text.Length;)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            if (MayDraw(text.AsSpan(at, end - at)))
            {
                run.Add(text[at..end].TrimEnd('\r'));
            }
            else if (run.Count > 0)
            {
                if (run.Count >= LeastLines)
                {
                    yield return run;
                }

                run = [];
            }

            at = end + 1;
        }

        if (run.Count >= LeastLines)
        {
            yield return run;
        }
    }

    // Ordinary words show a third character at once.
    private static bool MayDraw(ReadOnlySpan<char> line)
    {
        var (length, one, other) = (0, default(Rune), default(Rune));
        foreach (var rune in line.TrimEnd('\r').EnumerateRunes())
        {
            length++;
            if (IsBlock(rune) || IsBlank(rune) || rune == one || rune == other)
            {
                continue;
            }

            if (one == default)
            {
                one = rune;
            }
            else if (other == default)
            {
                other = rune;
            }
            else
            {
                return false;
            }
        }

        return length is >= LeastChars and <= MostChars;
    }

    private static ModuleGrid? Draw(List<string> lines)
    {
        var rows = lines.Take(MostLines).Select(line => line.EnumerateRunes().Where(r => !IsVariant(r)).ToArray()).ToArray();
        var signs = rows.SelectMany(r => r).Where(r => !IsBlock(r)).Distinct().Take(3).ToArray();
        var dark = signs.Length switch
        {
            <= 2 when rows.Any(r => r.Any(IsBlock)) => default(Rune),
            1 => signs[0],
            2 => IsBlank(signs[0]) ? signs[1] : signs[0],
            _ => Rune.ReplacementChar,
        };
        if (dark == Rune.ReplacementChar)
        {
            return null;
        }

        var width = rows.Max(r => r.Length);
        var cells = new bool[width * CellsAcross * rows.Length * CellsDown];
        for (var i = 0; i < cells.Length; i++)
        {
            var (x, y) = (i % (width * CellsAcross), i / (width * CellsAcross));
            var row = rows[y / CellsDown];
            cells[i] = x / CellsAcross < row.Length && IsDark(row[x / CellsAcross], x % CellsAcross, y % CellsDown, dark);
        }

        return new ModuleGrid(width * CellsAcross, rows.Length * CellsDown, cells);
    }

    private static bool IsDark(Rune rune, int x, int y, Rune dark) => rune.Value switch
    {
        0x2580 => y < 2, // upper half
        0x2584 => y >= 2,
        0x2588 => true,
        0x258C => x == 0,
        0x2590 => x == 1,
        >= 0x2596 and <= 0x259F => (Quadrants[rune.Value - 0x2596] >> ((y / 2 * 2) + x) & 1) != 0,
        >= 0x2800 and <= 0x28FF => (rune.Value >> BrailleDots[(y * 2) + x] & 1) != 0,
        _ => dark != default && rune == dark,
    };

    // Bits: upper left 1, upper right 2, lower left 4, lower right 8.
    private static ReadOnlySpan<byte> Quadrants => [4, 8, 1, 13, 9, 7, 11, 2, 6, 14];

    // Dots 1, 4, 2, 5, 3, 6, 7, 8 from the upper left, row by row.
    private static ReadOnlySpan<byte> BrailleDots => [0, 3, 1, 4, 2, 5, 6, 7];

    private static bool IsBlock(Rune rune) =>
        rune.Value is (>= 0x2580 and <= 0x259F and not (>= 0x2591 and <= 0x2593)) or (>= 0x2800 and <= 0x28FF);

    private static bool IsVariant(Rune rune) => rune.Value is 0xFE0E or 0xFE0F;

    private static bool IsBlank(Rune rune) => Rune.IsWhiteSpace(rune) || rune.Value is 0x2591 or 0x25A1 or 0x2B1C or 0x2007 or 0x2800;
}
