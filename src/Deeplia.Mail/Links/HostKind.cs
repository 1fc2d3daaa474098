namespace Deeplia.Mail.Links;

/// <summary>What stands where a host belongs.</summary>
public enum HostKind
{
    /// <summary>No host: <c>mailto:</c>, <c>data:</c> and the like.</summary>
    None,

    /// <summary>A name.</summary>
    Domain,

    /// <summary>An IPv4 address, in whatever notation it was written.</summary>
    Ipv4,

    /// <summary>An IPv6 address.</summary>
    Ipv6,
}
