using System.Net;

namespace Deeplia.Identity;

/// <summary>What is known of the SMTP dialogue that brought a message; null means unknown.</summary>
/// <param name="Client">Address of the client.</param>
/// <param name="Helo">The name the client gave itself.</param>
/// <param name="MailFrom">The reverse-path; empty for the null sender.</param>
public sealed record SmtpSession(IPAddress? Client, string? Helo, string? MailFrom)
{
    /// <summary>Nothing is known.</summary>
    public static SmtpSession Unknown { get; } = new(null, null, null);
}
