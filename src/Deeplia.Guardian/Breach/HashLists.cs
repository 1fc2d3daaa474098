using System.Text;

namespace Deeplia.Guardian.Breach;

/// <summary>Reads the public lists of leaked password hashes: a folder of range files, one range file, or one long file.</summary>
internal static class HashLists
{
    private const int CancelEvery = 4_096;

    /// <summary>Reads a file or a folder into the sink.</summary>
    /// <exception cref="InvalidDataException">A folder without range files.</exception>
    public static void Read(string path, LeakSink sink, ImportTally tally, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(path))
        {
            ReadFile(path, sink, tally, cancellationToken);
            return;
        }

        var files = Directory.GetFiles(path).Where(f => HashLine.IsRangeName(Path.GetFileName(f)));
        var ranges = files.OrderBy(f => Path.GetFileName(f).ToUpperInvariant(), StringComparer.Ordinal).ToArray();
        if (ranges.Length == 0)
        {
            throw new InvalidDataException("it holds no file named by five hexadecimal digits.");
        }

        foreach (var range in ranges)
        {
            ReadFile(range, sink, tally, cancellationToken);
        }
    }

    private static void ReadFile(string path, LeakSink sink, ImportTally tally, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(path);
        var prefix = HashLine.IsRangeName(name) ? Encoding.ASCII.GetBytes(name[..HashLine.PrefixDigits]) : [];
        using var stream = File.OpenRead(path);
        var lines = new TextLines(stream);
        while (lines.Read())
        {
            if (lines.Number % CancelEvery == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (lines.Line.IsEmpty && !lines.IsCut)
            {
                continue;
            }

            if (lines.IsCut || HashLine.Read(lines.Line, prefix) is not { } hash)
            {
                tally.Reject(name, lines.Number, prefix.Length > 0 ? "not SUFFIX:COUNT" : "not SHA1:COUNT");
            }
            else if (hash.Count > 0)
            {
                sink.AddPassword(hash.Key, hash.Count);
                tally.CountRow();
            }
        }
    }
}
