using System.Net;

namespace Deeplia.Identity.Spf;

/// <summary>Asks whether a client may send mail for a domain (RFC 7208 §4.1).</summary>
/// <param name="Client">Address of the SMTP client; IPv4 mapped into IPv6 counts as IPv4.</param>
/// <param name="Helo">The name the client gave itself; may be empty or nonsense.</param>
/// <param name="MailFrom">The reverse-path; empty or <c>&lt;&gt;</c> is the null sender, for which the HELO name is checked.</param>
public sealed record SpfQuestion(IPAddress Client, string Helo, string MailFrom)
{
    /// <summary>Name of the receiving host, for the <c>r</c> macro; null writes "unknown" (RFC 7208 §7.3).</summary>
    public string? Receiver { get; init; }
}
