namespace Deeplia.Mail.Html;

/// <summary>Where an image comes from.</summary>
public enum ImageSourceKind
{
    /// <summary>No source is given.</summary>
    None,

    /// <summary>Fetched from a server when the mail is opened.</summary>
    Remote,

    /// <summary>A part of the message (RFC 2392).</summary>
    Cid,

    /// <summary>Written into the HTML (RFC 2397).</summary>
    Data,

    /// <summary>A path without a server: it leads nowhere in a mail.</summary>
    Relative,
}
