using System.Net;

namespace Deeplia.Mail.Path;

/// <summary>The client that handed the mail to my outermost server, as that server saw it.</summary>
/// <param name="Ip">Its address; nobody can forge it.</param>
/// <param name="Host">Its reverse DNS name; the owner of the address chooses it.</param>
/// <param name="Helo">The name it gave itself; anybody can say anything.</param>
/// <param name="IsAuthenticated">It logged in to my server: the mail is from one of my own users.</param>
/// <param name="IsTls">The connection was encrypted.</param>
public sealed record PathOrigin(IPAddress? Ip, string? Host, string? Helo, bool IsAuthenticated, bool IsTls)
{
    /// <summary>The best name to classify: the reverse name, else the HELO where it carries the address itself.</summary>
    public string? BestName => Host ?? (Helo is not null && Ip is not null && IpInName.Contains(Helo, Ip) ? Helo : null);
}
