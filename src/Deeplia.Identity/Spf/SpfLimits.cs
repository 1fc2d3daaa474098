namespace Deeplia.Identity.Spf;

/// <summary>The bounds of one evaluation.</summary>
public static class SpfLimits
{
    /// <summary>Terms that ask DNS (RFC 7208 §4.6.4).</summary>
    public const int Lookups = 10;

    /// <summary>Terms for which DNS answered "nothing there" (RFC 7208 §4.6.4).</summary>
    public const int VoidLookups = 2;

    /// <summary>Hosts whose addresses an <c>mx</c> term may ask for (RFC 7208 §4.6.4).</summary>
    internal const int MxHosts = 10;

    /// <summary>Names of the client that are looked at (RFC 7208 §4.6.4).</summary>
    internal const int PtrNames = 10;

    /// <summary>Characters of a record: what the RDATA of one TXT record can hold (RFC 1035 §3.2.1).</summary>
    internal const int RecordLength = 65_535;

    /// <summary>Characters of a sender or HELO name; SMTP allows 256 octets for a path (RFC 5321 §4.5.3.1.3), some servers more.</summary>
    internal const int SenderLength = 1_000;

    /// <summary>Characters of an explanation: it must fit into SMTP replies, whose lines hold 512 octets (RFC 5321 §4.5.3.1.5).</summary>
    internal const int ExplanationLength = 2_000;

    /// <summary>Steps kept in the trace; records of honest senders need a tenth of that.</summary>
    internal const int Steps = 1_000;

    /// <summary>Time after which no further question is asked; at least 20 s are asked for (RFC 7208 §4.6.4).</summary>
    internal static readonly TimeSpan Time = TimeSpan.FromSeconds(20);
}
