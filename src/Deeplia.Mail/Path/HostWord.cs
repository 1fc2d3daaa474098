namespace Deeplia.Mail.Path;

/// <summary>What the words in a host name hint at; several may be set for one name.</summary>
[Flags]
internal enum HostWord
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A line of a household.</summary>
    Access = 1,

    /// <summary>A mobile network.</summary>
    Mobile = 2,

    /// <summary>A business customer.</summary>
    Business = 4,

    /// <summary>A fixed address.</summary>
    Static = 8,

    /// <summary>A rented machine.</summary>
    Hosting = 16,

    /// <summary>A mail server.</summary>
    Mail = 32,

    /// <summary>A VPN or Tor exit.</summary>
    Vpn = 64,

    /// <summary>A camera, printer or other thing.</summary>
    Thing = 128,

    /// <summary>A school or university.</summary>
    School = 256,
}
