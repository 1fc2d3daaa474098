using System.Net;

namespace Deeplia.Mail.Path;

/// <summary>One <c>Received</c> header as a fact sheet: who handed the mail over, who took it, how and when (RFC 5321 §4.4).</summary>
/// <remarks>Everything is what the header claims; only <see cref="ReceivedPath"/> knows which headers can be believed.</remarks>
public sealed record ReceivedHop
{
    /// <summary>The name the client gave itself in HELO or EHLO; an address literal keeps its brackets.</summary>
    public string? FromHelo { get; init; }

    /// <summary>The reverse DNS name which the receiver looked up, lower case, without the final dot.</summary>
    public string? FromHost { get; init; }

    /// <summary>Tells that the receiver wrote "may be forged": the reverse name does not lead back to the address.</summary>
    public bool FromHostMayBeForged { get; init; }

    /// <summary>The address the client connected from.</summary>
    public IPAddress? FromIp { get; init; }

    /// <summary>The receiver's own name, lower case.</summary>
    public string? ByHost { get; init; }

    /// <summary>The receiver's own address where it wrote one.</summary>
    public IPAddress? ByIp { get; init; }

    /// <summary>The protocol as written, for example <c>ESMTPSA</c> or <c>Microsoft SMTP Server</c>.</summary>
    public string? With { get; init; }

    /// <summary>The receiver's queue identifier.</summary>
    public string? Id { get; init; }

    /// <summary>The recipient named in the <c>for</c> clause, without angle brackets.</summary>
    public string? For { get; init; }

    /// <summary>When the receiver says it took the mail.</summary>
    public DateTimeOffset? When { get; init; }

    /// <summary>Tells that the client logged in (ESMTPA and kin of RFC 3848, or a comment that says so).</summary>
    public bool IsAuthenticated { get; init; }

    /// <summary>Tells that the mail was born on the receiver: a local user, a web mail page, an Exchange mailbox.</summary>
    public bool IsLocalSubmission { get; init; }

    /// <summary>Tells that the connection was encrypted.</summary>
    public bool IsTls { get; init; }

    /// <summary>Tells that a program fetched the mail from a mailbox (POP3, IMAP) instead of being handed it.</summary>
    public bool IsFetched { get; init; }

    /// <summary>
    /// Tells that the header was longer than <see cref="ReceivedHeader.MaxLength"/> and only its head and tail were
    /// read.
    /// </summary>
    public bool IsCut { get; init; }

    /// <summary>Tells that the header names a client at all.</summary>
    public bool HasFrom => FromHelo is not null || FromHost is not null || FromIp is not null;

    /// <summary>Tells that the client's address belongs to a private, loopback or link-local range.</summary>
    public bool IsPrivateIp => FromIp is not null && IpRanges.IsPrivate(FromIp);
}
