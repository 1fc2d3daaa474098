namespace Deeplia.Identity.Dkim.Crypto;

/// <summary>Reads DER elements in order (ITU-T X.690 §8, §10); definite lengths only.</summary>
internal ref struct DerReader(ReadOnlySpan<byte> bytes)
{
    public const byte Integer = 0x02;
    public const byte BitString = 0x03;
    public const byte OctetString = 0x04;
    public const byte ObjectIdentifier = 0x06;
    public const byte Sequence = 0x30;

    private ReadOnlySpan<byte> rest = bytes;

    public readonly bool IsAtEnd => rest.IsEmpty;

    /// <summary>Takes the next element off, if it has this tag.</summary>
    public bool TryRead(byte tag, out ReadOnlySpan<byte> content)
    {
        content = default;
        if (rest.Length < 2 || rest[0] != tag)
        {
            return false;
        }

        int length = rest[1];
        var header = 2;
        if (length > 0x80)
        {
            var count = length - 0x80;
            if (count > 3 || rest.Length < header + count)
            {
                return false;
            }

            length = 0;
            foreach (var b in rest.Slice(header, count))
            {
                length = (length << 8) | b;
            }

            header += count;
        }
        else if (length == 0x80)
        {
            return false; // an indefinite length
        }

        if (rest.Length - header < length)
        {
            return false;
        }

        content = rest.Slice(header, length);
        rest = rest[(header + length)..];
        return true;
    }

    /// <summary>Takes a positive integer off, without leading zeros.</summary>
    public bool TryReadPositive(out ReadOnlySpan<byte> value)
    {
        if (!TryRead(Integer, out value) || value.IsEmpty || value[0] >= 0x80)
        {
            return false;
        }

        value = value.TrimStart((byte)0);
        return !value.IsEmpty;
    }
}
