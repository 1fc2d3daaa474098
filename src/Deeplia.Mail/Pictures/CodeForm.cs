namespace Deeplia.Mail.Pictures;

/// <summary>How a QR code stands in a message.</summary>
public enum CodeForm
{
    /// <summary>In one picture.</summary>
    Picture,

    /// <summary>Cut into several pictures that a reader sees side by side.</summary>
    Pieces,

    /// <summary>Drawn with characters of the text.</summary>
    Characters,

    /// <summary>Drawn with coloured cells of a table.</summary>
    Cells,

    /// <summary>In a document, an archive or an attached message.</summary>
    Document,
}
