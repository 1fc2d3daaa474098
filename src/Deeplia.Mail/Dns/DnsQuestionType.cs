using System.Diagnostics.CodeAnalysis;

namespace Deeplia.Mail.Dns;

/// <summary>Names what a question asks for.</summary>
public enum DnsQuestionType
{
    /// <summary>Text records.</summary>
    Txt,

    /// <summary>IPv4 addresses.</summary>
    A,

    /// <summary>IPv6 addresses.</summary>
    Aaaa,

    /// <summary>Hosts that take mail.</summary>
    Mx,

    /// <summary>Names of an address.</summary>
    [SuppressMessage("Naming", "CA1720", Justification = "The record type's name, RFC 1035 §3.3.12.")]
    Ptr,
}
