namespace Deeplia.Mail.Text.Segments;

/// <summary>Whose words a passage is.</summary>
public enum SegmentKind
{
    /// <summary>The sender's own.</summary>
    Own,

    /// <summary>Earlier mail, or the words that introduce it.</summary>
    Quoted,

    /// <summary>A signature (RFC 3676 §4.3) or a mail program's own line.</summary>
    Signature,

    /// <summary>Mail passed on.</summary>
    Forwarded,

    /// <summary>A legal notice.</summary>
    Disclaimer,
}
