namespace Deeplia.Identity.Dkim;

/// <summary>Brings a body into the form that is signed (RFC 6376 §3.4.3, §3.4.4), without copying what already has it.</summary>
internal static class CanonicalBody
{
    public static void Write(Canonicalization form, ReadOnlySpan<byte> body, ByteSink to)
    {
        var content = body[..ContentLength(form, body)];
        if (content.IsEmpty)
        {
            // RFC 6376 §3.4.3: an empty body is one CRLF; §3.4.4: it stays empty.
            to.Write(form == Canonicalization.Simple ? "\r\n"u8 : default);
            return;
        }

        var run = 0; // start of the bytes that are canonical as they stand and not written yet
        var position = 0;
        while (true)
        {
            var length = content[position..].IndexOf((byte)'\n');
            if (length < 0)
            {
                break;
            }

            var end = position + length;
            var hasCr = length > 0 && content[end - 1] == '\r';
            var line = content[position..(hasCr ? end - 1 : end)];
            if (!hasCr || (form == Canonicalization.Relaxed && !IsRelaxed(line)))
            {
                to.Write(content[run..position]);
                WriteLine(form, line, to);
                run = end + 1;
            }

            position = end + 1;
        }

        to.Write(content[run..position]);
        WriteLine(form, content[position..], to);
    }

    // Where the last line with something in it ends: the empty lines after it do not count.
    private static int ContentLength(Canonicalization form, ReadOnlySpan<byte> body)
    {
        var end = body.Length;
        while (end > 0)
        {
            var b = body[end - 1];
            var isEmpty = b == '\n'
                || (b == '\r' && end < body.Length && body[end] == '\n')
                || (form == Canonicalization.Relaxed && b is (byte)' ' or (byte)'\t');
            if (!isEmpty)
            {
                break;
            }

            end--;
        }

        return end;
    }

    private static bool IsRelaxed(ReadOnlySpan<byte> line) =>
        line.IsEmpty || (line[^1] != ' ' && !line.Contains((byte)'\t') && line.IndexOf("  "u8) < 0);

    private static void WriteLine(Canonicalization form, ReadOnlySpan<byte> line, ByteSink to)
    {
        if (form == Canonicalization.Simple || IsRelaxed(line))
        {
            to.Write(line);
        }
        else
        {
            WriteRelaxed(line.TrimEnd(" \t"u8), to);
        }

        to.Write("\r\n"u8);
    }

    // Copies from one blemish (a tab, or two blanks) to the next. Both places are remembered, so each byte is searched once.
    private static void WriteRelaxed(ReadOnlySpan<byte> line, ByteSink to)
    {
        var position = 0;
        var tab = -1;
        var pair = -1;
        while (true)
        {
            tab = tab < position ? Find(line, position, "\t"u8) : tab;
            pair = pair < position ? Find(line, position, "  "u8) : pair;
            var blemish = Math.Min(tab, pair);
            if (blemish == line.Length)
            {
                to.Write(line[position..]);
                return;
            }

            // A blank before a tab belongs to the same run.
            to.Write(line[position..blemish].TrimEnd((byte)' '));
            to.Write(" "u8);
            position = line.Length - line[blemish..].TrimStart(" \t"u8).Length;
        }
    }

    private static int Find(ReadOnlySpan<byte> line, int position, ReadOnlySpan<byte> what)
    {
        var at = line[position..].IndexOf(what);
        return at < 0 ? line.Length : position + at;
    }
}
