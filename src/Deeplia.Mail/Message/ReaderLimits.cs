namespace Deeplia.Mail.Message;

/// <summary>How much of a hostile message is read. What lies beyond is left out, and the result says so.</summary>
public static class ReaderLimits
{
    /// <summary>Bytes of a message that are read: twice what most receivers accept.</summary>
    public const int MaxMessageBytes = 50 * 1024 * 1024;

    /// <summary>Bytes of the header block that are read.</summary>
    public const int MaxHeaderBytes = 1024 * 1024;

    /// <summary>Header fields that are kept.</summary>
    public const int MaxHeaders = 2_000;

    /// <summary>MIME parts that are visited.</summary>
    public const int MaxParts = 1_000;

    /// <summary>Nesting of multiparts and messages that is followed.</summary>
    public const int MaxDepth = 40;

    /// <summary>Characters of text of one kind (plain, HTML) that are kept.</summary>
    public const int MaxTextCharacters = 2_000_000;

    /// <summary>Addresses of one header that are kept.</summary>
    public const int MaxAddresses = 1_000;

    /// <summary>Bytes of an attachment that are decoded to sniff its type.</summary>
    public const int SniffBytes = 512;
}
