using System.Text;
using Deeplia.Mail.Attachments.Files;

namespace Deeplia.Mail.Attachments.Office;

/// <summary>Undoes the compression of VBA modules (MS-OVBA 2.4.1).</summary>
internal static class VbaSource
{
    private const int ChunkBytes = 4096;

    /// <summary>The source in a module stream, or null when there is none.</summary>
    /// <remarks>It starts with "Attribute"; a flag byte, the chunk's header and the container's mark stand before.</remarks>
    public static string? Find(ReadOnlySpan<byte> module, WorkBudget work)
    {
        if (!work.Spend(module.Length))
        {
            return null;
        }

        var at = module.IndexOf("\0Attribut"u8);
        return at < 3 || module[at - 3] != 1 ? null : Decompress(module[(at - 3)..], work);
    }

    /// <summary>Decompresses a container; what is broken ends the text.</summary>
    public static string Decompress(ReadOnlySpan<byte> container, WorkBudget work)
    {
        var text = new List<byte>();
        for (var at = 1; at + 2 < container.Length && text.Count < FileLimits.MaxFileBytes;)
        {
            var header = ByteText.U16(container, at);
            var end = Math.Min(container.Length, at + 3 + (header & 0x0FFF));
            if ((header >> 12 & 7) != 3 || !work.Spend(ChunkBytes * 2))
            {
                break;
            }

            if ((header & 0x8000) == 0)
            {
                text.AddRange(container[(at + 2)..end]);
            }
            else
            {
                Chunk(container[(at + 2)..end], text);
            }

            at = end;
        }

        return Encoding.Latin1.GetString([.. text]);
    }

    private static void Chunk(ReadOnlySpan<byte> chunk, List<byte> text)
    {
        var start = text.Count;
        for (var at = 0; at < chunk.Length;)
        {
            int flags = chunk[at++];
            for (var bit = 0; bit < 8 && at < chunk.Length; bit++)
            {
                if ((flags >> bit & 1) == 0)
                {
                    text.Add(chunk[at++]);
                    continue;
                }

                var token = ByteText.U16(chunk, at);
                at += 2;
                if (!Copy(token, text, start))
                {
                    return;
                }
            }
        }
    }

    // The longer the chunk so far, the more bits tell how far back and the fewer how much (MS-OVBA 2.4.1.3.19).
    private static bool Copy(int token, List<byte> text, int start)
    {
        var soFar = text.Count - start;
        var bits = 4;
        while (1 << bits < soFar)
        {
            bits++;
        }

        var back = (token >> (16 - bits)) + 1;
        var length = (token & (0xFFFF >> bits)) + 3;
        if (back > soFar || soFar + length > ChunkBytes)
        {
            return false;
        }

        for (var i = 0; i < length; i++)
        {
            text.Add(text[^back]);
        }

        return true;
    }
}
