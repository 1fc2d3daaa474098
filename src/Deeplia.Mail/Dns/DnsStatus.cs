namespace Deeplia.Mail.Dns;

/// <summary>Tells how a DNS question ended.</summary>
public enum DnsStatus
{
    /// <summary>Records of the asked type exist.</summary>
    Found,

    /// <summary>The name exists, without records of the asked type (RFC 2308 §2.2).</summary>
    NoData,

    /// <summary>The name does not exist (RFC 2308 §2.1), or could not exist.</summary>
    NoDomain,

    /// <summary>No usable answer came: a time-out, a server failure, a broken packet. A later try may succeed.</summary>
    TempFail,

    /// <summary>Nothing was asked: DNS is switched off.</summary>
    NotAsked,
}
