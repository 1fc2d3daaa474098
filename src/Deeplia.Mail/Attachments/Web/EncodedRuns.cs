using Deeplia.Mail.Attachments.Files;

namespace Deeplia.Mail.Attachments.Web;

/// <summary>Finds long encoded words in a page and undoes them. Linear: each character is looked at once.</summary>
internal static class EncodedRuns
{
    private const int Shortest = 200;
    private const int MaxRuns = 20;

    /// <summary>The long encoded words of a text, in order.</summary>
    public static List<EncodedRun> Find(ReadOnlySpan<char> text)
    {
        var runs = new List<EncodedRun>();
        for (var at = 0; at < text.Length && runs.Count < MaxRuns;)
        {
            var end = at;
            var (hex, marks, numbers) = (0, 0, 0);
            while (end < text.Length && IsPart(text[end]))
            {
                hex += char.IsAsciiHexDigit(text[end]) ? 1 : 0;
                marks += text[end] is '%' or '\\' ? 1 : 0;
                numbers += text[end] is ',' ? 1 : 0;
                end++;
            }

            var length = end - at;
            if (length >= Shortest)
            {
                var shape = marks > length / 8 ? RunShape.Escapes
                    : numbers > length / 8 ? RunShape.Numbers
                    : hex == length ? RunShape.Hex
                    : RunShape.Base64;
                runs.Add(new EncodedRun(at, length, shape));
            }

            at = end + 1;
        }

        return runs;
    }

    /// <summary>The bytes of a word; empty when it stands for none.</summary>
    public static byte[] Decode(ReadOnlySpan<char> text, EncodedRun run, FileScan scan)
    {
        var word = text.Slice(run.Start, run.Length);
        var room = scan.Work.Allot(run.Length);
        if (room == 0 || !scan.Work.Spend(run.Length * 2L))
        {
            return [];
        }

        var bytes = run.Shape switch
        {
            RunShape.Base64 => Base64(word),
            RunShape.Hex => Hex(word),
            RunShape.Escapes => Escapes(word),
            RunShape.Numbers => Numbers(word),
        };
        scan.Work.Take(bytes.Length);
        return bytes;
    }

    private static bool IsPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '=' or '%' or '\\' or ',';

    private static byte[] Base64(ReadOnlySpan<char> word)
    {
        // In "data:application/zip;base64,UEsDB…" the comma parts the word from what stands before it.
        word = word[(word.LastIndexOf(',') + 1)..].Trim("=\\%");
        word = word[..(word.Length / 4 * 4)];
        var bytes = new byte[word.Length / 4 * 3];
        return Convert.TryFromBase64Chars(word, bytes, out var count) ? bytes[..count] : [];
    }

    private static byte[] Hex(ReadOnlySpan<char> word) => Convert.FromHexString(word[..(word.Length & ~1)]);

    private static byte[] Escapes(ReadOnlySpan<char> word)
    {
        var bytes = new List<byte>(word.Length / 3);
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] is '%' or '\\')
            {
                var skip = i + 1 < word.Length && word[i + 1] is 'x' or 'X' ? 2 : i + 1 < word.Length && word[i + 1] is 'u' or 'U' ? 4 : 1;
                var digits = word[Math.Min(word.Length, i + skip)..Math.Min(word.Length, i + skip + 2)];
                if (byte.TryParse(digits, System.Globalization.NumberStyles.AllowHexSpecifier, null, out var value))
                {
                    bytes.Add(value);
                    i += skip + 1;
                }
            }
            else
            {
                bytes.Add((byte)word[i]);
            }
        }

        return [.. bytes];
    }

    private static byte[] Numbers(ReadOnlySpan<char> word)
    {
        var bytes = new List<byte>(word.Length / 3);
        foreach (var range in word.Split(','))
        {
            if (byte.TryParse(word[range], System.Globalization.NumberStyles.None, null, out var value))
            {
                bytes.Add(value);
            }
        }

        return [.. bytes];
    }
}
