namespace Deeplia.Mail.Links;

/// <summary>Where in a message an address was found.</summary>
public enum LinkSource
{
    /// <summary>Written out in the text.</summary>
    Text,

    /// <summary>A link of the HTML part.</summary>
    Html,

    /// <summary>Where a form of the HTML part sends its data.</summary>
    Form,

    /// <summary>A QR code in an image or a document.</summary>
    QrCode,

    /// <summary>A link of an attached PDF.</summary>
    Pdf,

    /// <summary>A field of a calendar entry.</summary>
    Calendar,
}
