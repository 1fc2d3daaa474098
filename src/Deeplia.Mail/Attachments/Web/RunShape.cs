namespace Deeplia.Mail.Attachments.Web;

/// <summary>How bytes are written in a page.</summary>
internal enum RunShape
{
    /// <summary>Base64 (RFC 4648 §4).</summary>
    Base64,

    /// <summary>Hexadecimal digits.</summary>
    Hex,

    /// <summary>%3C%68 or \x3c\x68.</summary>
    Escapes,

    /// <summary>60,104,116: numbers parted by commas.</summary>
    Numbers,
}
