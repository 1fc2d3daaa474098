using Deeplia.Mail.Message;

namespace Deeplia.Mail.Attachments;

/// <summary>A part that is not the text of the message.</summary>
/// <param name="Name">File name as declared, decoded; empty when none is given.</param>
/// <param name="DeclaredType">Media type as declared, lower case.</param>
/// <param name="SniffedType">What the first bytes look like.</param>
/// <param name="IsInline">Whether the message shows it as part of its text (inline, or with a Content-ID).</param>
/// <param name="EncodedBytes">Size as carried, in bytes.</param>
public sealed record Attachment(string Name, string DeclaredType, ContentKind SniffedType, bool IsInline, long EncodedBytes)
{
    /// <summary>The id by which the HTML shows it, without brackets (RFC 2392); empty when it has none.</summary>
    public string ContentId { get; init; } = "";

    /// <summary>Where its bytes are.</summary>
    internal PartContent Content { get; init; } = PartContent.None;
}
