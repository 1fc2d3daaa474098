using System.Text;

namespace Deeplia.Tests.Mail.Attachments.Making;

/// <summary>Compresses VBA source (MS-OVBA 2.4.1): one chunk, copies of three bytes and more where the text repeats itself.</summary>
internal static class VbaPacker
{
    private const int ChunkBytes = 4096;

    /// <summary>A compressed container of sources up to a chunk each.</summary>
    public static byte[] Pack(string source) =>
        [1, .. Encoding.Latin1.GetBytes(source).Chunk(ChunkBytes).SelectMany(Chunk)];

    private static byte[] Chunk(byte[] text)
    {
        var tokens = new List<byte>();
        for (var at = 0; at < text.Length;)
        {
            var flags = tokens.Count;
            tokens.Add(0);
            for (var bit = 0; bit < 8 && at < text.Length; bit++)
            {
                var (back, length) = Longest(text, at);
                if (length < 3)
                {
                    tokens.Add(text[at++]);
                    continue;
                }

                var bits = Bits(at);
                var token = ((back - 1) << (16 - bits)) | (length - 3);
                tokens[flags] |= (byte)(1 << bit);
                tokens.AddRange([(byte)token, (byte)(token >> 8)]);
                at += length;
            }
        }

        var header = 0xB000 | (tokens.Count - 1);
        return [(byte)header, (byte)(header >> 8), .. tokens];
    }

    private static (int Back, int Length) Longest(byte[] text, int at)
    {
        var most = (0xFFFF >> Bits(at)) + 3;
        var best = (Back: 0, Length: 0);
        for (var from = 0; from < at; from++)
        {
            var length = 0;
            while (length < most && at + length < text.Length && text[from + length] == text[at + length])
            {
                length++;
            }

            best = length > best.Length ? (at - from, length) : best;
        }

        return best;
    }

    private static int Bits(int soFar)
    {
        var bits = 4;
        while (1 << bits < soFar)
        {
            bits++;
        }

        return bits;
    }
}
