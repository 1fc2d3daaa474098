namespace Deeplia.Mail.Links;

/// <summary>What anybody can have at a host of the lists in <c>data/links</c>.</summary>
public enum LinkHostKind
{
    /// <summary>The lists do not name the host.</summary>
    None,

    /// <summary>A short link to anywhere.</summary>
    Shortener,

    /// <summary>A web page.</summary>
    Page,

    /// <summary>A form.</summary>
    Form,

    /// <summary>A file.</summary>
    File,

    /// <summary>A page or file of the peer-to-peer file system, behind a gateway.</summary>
    Ipfs,

    /// <summary>A way in to their own machine.</summary>
    Tunnel,

    /// <summary>A name for a changing address.</summary>
    Dynamic,
}
