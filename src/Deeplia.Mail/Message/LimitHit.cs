namespace Deeplia.Mail.Message;

/// <summary>A limit that the message went beyond; see <see cref="ReaderLimits"/>.</summary>
public enum LimitHit
{
    /// <summary>More bytes than are read.</summary>
    MessageBytes,

    /// <summary>A header block longer than is read.</summary>
    HeaderBytes,

    /// <summary>More header fields than are kept.</summary>
    Headers,

    /// <summary>More MIME parts than are visited.</summary>
    Parts,

    /// <summary>Deeper nesting than is followed.</summary>
    Depth,

    /// <summary>More text than is kept.</summary>
    Text,

    /// <summary>More addresses in a header than are kept.</summary>
    Addresses,
}
