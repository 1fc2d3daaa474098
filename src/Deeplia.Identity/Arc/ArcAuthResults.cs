namespace Deeplia.Identity.Arc;

/// <summary>Reads the head of an ARC-Authentication-Results value: <c>i=1;</c> (RFC 8617 §4.1.1).</summary>
internal static class ArcAuthResults
{
    /// <summary>Reads the instance; the payload begins after its semicolon.</summary>
    public static bool TryRead(ReadOnlySpan<byte> value, out int instance, out int payloadStart)
    {
        instance = 0;
        payloadStart = 0;
        var at = SkipComments(value, 0);
        if (at >= value.Length || value[at] != 'i')
        {
            return false;
        }

        at = SkipComments(value, at + 1);
        if (at >= value.Length || value[at] != '=')
        {
            return false;
        }

        at = SkipComments(value, at + 1);
        var digits = 0;
        while (at < value.Length && char.IsAsciiDigit((char)value[at]) && digits < ArcChain.MaxInstanceDigits)
        {
            instance = (instance * 10) + value[at++] - '0';
            digits++;
        }

        at = SkipComments(value, at);
        payloadStart = at + 1;
        return digits > 0 && at < value.Length && value[at] == ';';
    }

    /// <summary>Skips white space and comments, which nest and may hold quoted pairs (RFC 5322 §3.2.2).</summary>
    public static int SkipComments(ReadOnlySpan<byte> value, int at)
    {
        var depth = 0;
        for (; at < value.Length; at++)
        {
            switch (value[at])
            {
                case (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n':
                    break;
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')' when depth > 0:
                    depth--;
                    break;
                case (byte)'\\' when depth > 0:
                    at++;
                    break;
                default:
                    if (depth == 0)
                    {
                        return at;
                    }

                    break;
            }
        }

        return value.Length;
    }
}
