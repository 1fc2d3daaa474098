namespace Deeplia.Mail.Links;

/// <summary>Ways to write an address that browsers put right in silence, and that hide where it leads.</summary>
[Flags]
public enum UrlOddities
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A tab or a line end stands within the address.</summary>
    Gap = 1,

    /// <summary>A backslash stands for a slash before the host.</summary>
    Backslash = 2,

    /// <summary>Other than two slashes before the host.</summary>
    Slashes = 4,

    /// <summary>A name stands before an at sign in front of the host.</summary>
    UserInfo = 8,

    /// <summary>The host is written with percent signs.</summary>
    PercentHost = 16,

    /// <summary>The host is written with full-width or otherwise ornamental letters or dots.</summary>
    OrnamentalHost = 32,

    /// <summary>The host holds characters that nobody sees.</summary>
    InvisibleHost = 64,

    /// <summary>An IPv4 address in hexadecimal, octal, or fewer than four parts.</summary>
    NumericHost = 128,
}
