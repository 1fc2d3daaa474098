using System.Buffers;
using System.Text;

namespace Deeplia.Guardian.Breach;

/// <summary>Writes a list of hashes as range files, so that others can ask about a password and tell only its first five digits.</summary>
/// <remarks>The source must be sorted, as the public lists are; a folder of range files is sorted by its names.</remarks>
public static class HashRanges
{
    private const int LineBytes = HashLine.HashDigits + 32;

    /// <summary>Writes the folder; files that are there already are replaced.</summary>
    /// <param name="source">One sorted file of <c>SHA1:COUNT</c> lines.</param>
    /// <param name="target">The folder of files named by five digits, with lines <c>SUFFIX:COUNT</c> ended by CRLF.</param>
    /// <param name="cancellationToken">Ends the work between two lines.</param>
    /// <exception cref="InvalidDataException">A line is malformed or the source is not sorted.</exception>
    /// <returns>How many hashes were written.</returns>
    public static long Write(string source, string target, CancellationToken cancellationToken)
    {
        using var stream = File.OpenRead(source);
        var lines = new TextLines(stream);
        Directory.CreateDirectory(target);
        FileStream? range = null;
        try
        {
            var last = "";
            var hashes = 0L;
            while (lines.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (lines.Line.IsEmpty && !lines.IsCut)
                {
                    continue;
                }

                var hash = ReadLine(lines, last);
                if (range is null || !hash.AsSpan(0, HashLine.PrefixDigits).SequenceEqual(last.AsSpan(0, HashLine.PrefixDigits)))
                {
                    range?.Dispose();
                    range = File.Create(Path.Combine(target, hash[..HashLine.PrefixDigits]));
                }

                WriteLine(range, hash, lines.Line);
                last = hash;
                hashes++;
            }

            return hashes;
        }
        finally
        {
            range?.Dispose();
        }
    }

    private static string ReadLine(TextLines lines, string last)
    {
        if (lines.IsCut || HashLine.Read(lines.Line, []) is null)
        {
            throw new InvalidDataException($"line {lines.Number}: not SHA1:COUNT.");
        }

        var hash = Encoding.ASCII.GetString(lines.Line[..HashLine.HashDigits]).ToUpperInvariant();
        return string.CompareOrdinal(hash, last) > 0
            ? hash
            : throw new InvalidDataException($"line {lines.Number}: the list is not sorted, or a hash comes twice.");
    }

    private static void WriteLine(FileStream range, string hash, ReadOnlySpan<byte> line)
    {
        var text = new ArrayBufferWriter<byte>(LineBytes);
        Encoding.ASCII.GetBytes(hash.AsSpan(HashLine.PrefixDigits), text);
        var count = line[HashLine.HashDigits..].Trim(" \t"u8);
        text.Write(count.IsEmpty ? ":1"u8 : count);
        text.Write("\r\n"u8);
        range.Write(text.WrittenSpan);
    }
}
