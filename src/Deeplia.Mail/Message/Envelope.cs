using System.Collections.Immutable;
using System.Net;

namespace Deeplia.Mail.Message;

/// <summary>What the SMTP dialogue said around the bytes. Everything may be unknown.</summary>
public sealed record Envelope
{
    /// <summary>Nothing is known.</summary>
    public static Envelope Unknown { get; } = new();

    /// <summary>The address of the client that connected.</summary>
    public IPAddress? ClientAddress { get; init; }

    /// <summary>The name the client gave itself (RFC 5321 §4.1.1.1).</summary>
    public string? Helo { get; init; }

    /// <summary>The reverse-path; empty for the null sender, null when unknown.</summary>
    public string? MailFrom { get; init; }

    /// <summary>The forward-paths.</summary>
    public ImmutableArray<string> Recipients { get; init; } = [];
}
