namespace Deeplia.Mail.Path;

/// <summary>What kind of place a mail came from.</summary>
public enum HostClass
{
    /// <summary>Neither name nor address says.</summary>
    Unknown,

    /// <summary>One of my own servers; only the caller can know.</summary>
    Own,

    /// <summary>An access line of a household.</summary>
    Residential,

    /// <summary>A mobile telephone network.</summary>
    Mobile,

    /// <summary>A rented server or cloud machine.</summary>
    Hosting,

    /// <summary>A fixed line of a business.</summary>
    Business,

    /// <summary>A mail server of a provider of mailboxes.</summary>
    MailProvider,

    /// <summary>A service that sends mail for others.</summary>
    EmailService,

    /// <summary>A university, school or research network.</summary>
    University,

    /// <summary>A camera, recorder, printer or other thing.</summary>
    Iot,

    /// <summary>An exit of Tor or of a commercial VPN.</summary>
    VpnOrTor,

    /// <summary>A private, loopback or link-local address.</summary>
    Private,

    /// <summary>An address no host on the Internet can have, such as those kept for documentation.</summary>
    Reserved,
}
