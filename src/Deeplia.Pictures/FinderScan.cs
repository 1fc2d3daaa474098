namespace Deeplia.Pictures;

/// <summary>
/// Finds the corner squares of QR codes: rows in which dark and light stand as 1:1:3:1:1, and columns that agree. It costs a
/// fraction of reading a code, so that photographs and logos are done with quickly.
/// </summary>
internal sealed class FinderScan
{
    private const int MaxFinders = 40;
    private const int MinContrast = 40;
    private const int Darker = 92; // percent of the mean around it below which a pixel is dark
    private readonly GreyPlane _plane;
    private readonly int[] _sums;
    private readonly int[] _ends;
    private readonly List<Finder> _found = [];
    private readonly List<int> _hits = [];

    private FinderScan(GreyPlane plane)
    {
        _plane = plane;
        _sums = new int[plane.Width + 1];
        _ends = new int[plane.Width + 1];
    }

    /// <summary>The squares, most often met first.</summary>
    /// <param name="plane">The picture; dark squares on light ground.</param>
    public static Finder[] Find(GreyPlane plane)
    {
        var scan = new FinderScan(plane);
        var step = plane.Height > 1_200 ? 3 : plane.Height > 500 ? 2 : 1;
        for (var y = 0; y < plane.Height && scan._found.Count < MaxFinders; y += step)
        {
            scan.Row(y);
        }

        return [.. scan._found.Zip(scan._hits).OrderByDescending(p => p.Second).Select(p => p.First)];
    }

    private void Row(int y)
    {
        var row = _plane.Row(y);
        var (least, most) = (255, 0);
        for (var x = 0; x < row.Length; x++)
        {
            _sums[x + 1] = _sums[x] + row[x];
            least = Math.Min(least, row[x]);
            most = Math.Max(most, row[x]);
        }

        if (most - least >= MinContrast)
        {
            Runs(row, y);
        }
    }

    // _ends holds where each run ends; runs of odd number are dark.
    private void Runs(ReadOnlySpan<byte> row, int y)
    {
        var reach = Math.Max(16, row.Length / 10);
        var (count, isDark) = (0, false);
        for (var x = 0; x < row.Length; x++)
        {
            var (from, to) = (Math.Max(0, x - reach), Math.Min(row.Length, x + reach + 1));
            var dark = row[x] * 100L * (to - from) < (long)Darker * (_sums[to] - _sums[from]);
            if (dark != isDark)
            {
                _ends[count++] = x;
                isDark = dark;
                Check(row, y, count, !dark);
            }
        }

        if (isDark)
        {
            _ends[count++] = row.Length;
            Check(row, y, count, true);
        }
    }

    private void Check(ReadOnlySpan<byte> row, int y, int count, bool endsDark)
    {
        if (!endsDark || count < 6)
        {
            return;
        }

        var e = _ends.AsSpan(count - 6, 6);
        if (!IsSquare(e[1] - e[0], e[2] - e[1], e[3] - e[2], e[4] - e[3], e[5] - e[4]))
        {
            return;
        }

        var (x, module) = ((e[2] + e[3]) / 2, (e[5] - e[0]) / 7.0);
        var (dark, light) = (row[x], (row[(e[1] + e[2]) / 2] + row[(e[3] + e[4]) / 2]) / 2);
        if (light - dark >= MinContrast / 2 && Column(x, y, (dark + light) / 2) is { } column
            && column.Module < module * 1.5 && module < column.Module * 1.5)
        {
            Keep(new Finder((e[2] + e[3]) / 2.0, column.Middle, (module + column.Module) / 2));
        }
    }

    private (double Middle, double Module)? Column(int x, int y, int border)
    {
        var up = Walk(x, y, -1, border);
        var down = Walk(x, y, 1, border);
        var centre = up.First + down.First - 1;
        return IsSquare(up.Third, up.Second, centre, down.Second, down.Third)
            ? (y + ((down.First - up.First) / 2.0), (up.Third + up.Second + centre + down.Second + down.Third) / 7.0)
            : null;
    }

    private (int First, int Second, int Third) Walk(int x, int y, int step, int border)
    {
        var first = Run(x, ref y, step, border, true);
        var second = Run(x, ref y, step, border, false);
        return (first, second, Run(x, ref y, step, border, true));
    }

    private int Run(int x, ref int y, int step, int border, bool dark)
    {
        var count = 0;
        for (; y >= 0 && y < _plane.Height && _plane.Pixels[(y * _plane.Width) + x] < border == dark; y += step)
        {
            count++;
        }

        return count;
    }

    private static bool IsSquare(int a, int b, int centre, int c, int d)
    {
        var total = a + b + centre + c + d;
        if (total < 7 || a == 0 || b == 0 || c == 0 || d == 0)
        {
            return false;
        }

        var module = total / 7.0;
        var slack = Math.Max(module * 0.55, 0.9);
        return Math.Abs(a - module) <= slack && Math.Abs(b - module) <= slack && Math.Abs(c - module) <= slack
            && Math.Abs(d - module) <= slack && Math.Abs(centre - (3 * module)) <= 2 * slack;
    }

    private void Keep(Finder finder)
    {
        var known = _found.FindIndex(f => f.IsSame(finder));
        if (known >= 0)
        {
            _hits[known]++;
        }
        else if (_found.Count < MaxFinders)
        {
            _found.Add(finder);
            _hits.Add(1);
        }
    }
}
