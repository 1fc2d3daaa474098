using Deeplia.Identity.Message;

namespace Deeplia.Identity.Dkim;

/// <summary>Brings header fields into the form that is signed (RFC 6376 §3.4.1, §3.4.2).</summary>
internal static class CanonicalHeader
{
    /// <summary>Appends one field of a message and CRLF.</summary>
    public static void Write(Canonicalization form, RawMessage message, RawField field, PooledBuffer to)
    {
        Write(form, message.BytesOf(field), field.NameLength, field.ValueStart - field.Start, to);
        to.Write("\r\n"u8);
    }

    /// <summary>Appends one field without a line end after it.</summary>
    /// <param name="form">The form.</param>
    /// <param name="field">The field, without its last line end.</param>
    /// <param name="nameLength">Length of its name.</param>
    /// <param name="valueStart">First byte after the colon.</param>
    /// <param name="to">Where it goes.</param>
    public static void Write(Canonicalization form, ReadOnlySpan<byte> field, int nameLength, int valueStart, PooledBuffer to)
    {
        if (form == Canonicalization.Simple)
        {
            WriteSimple(field, to);
        }
        else
        {
            WriteRelaxed(field, nameLength, valueStart, to);
        }
    }

    // Nothing changes but a bare LF, which counts as CRLF.
    private static void WriteSimple(ReadOnlySpan<byte> field, PooledBuffer to)
    {
        for (var at = field.IndexOf((byte)'\n'); at >= 0; at = field.IndexOf((byte)'\n'))
        {
            to.Write(field[..at]);
            to.Write(at > 0 && field[at - 1] == '\r' ? "\n"u8 : "\r\n"u8);
            field = field[(at + 1)..];
        }

        to.Write(field);
    }

    private static void WriteRelaxed(ReadOnlySpan<byte> field, int nameLength, int valueStart, PooledBuffer to)
    {
        var output = to.GetSpan(nameLength + 1 + (field.Length - valueStart));
        var length = 0;
        foreach (var b in field[..nameLength])
        {
            output[length++] = b is >= (byte)'A' and <= (byte)'Z' ? (byte)(b | 0x20) : b;
        }

        output[length++] = (byte)':';
        var value = field[valueStart..];
        var start = length;
        var blank = false;
        for (var i = 0; i < value.Length; i++)
        {
            var b = value[i];
            if (b is (byte)' ' or (byte)'\t' or (byte)'\n' || (b == '\r' && i + 1 < value.Length && value[i + 1] == '\n'))
            {
                blank = length > start;
                continue;
            }

            if (blank)
            {
                output[length++] = (byte)' ';
                blank = false;
            }

            output[length++] = b;
        }

        to.Advance(length);
    }
}
