using System.Net;
using Deeplia.Guardian.Case;
using Deeplia.Identity;
using Deeplia.Mail.Message;
using Deeplia.Mail.Names;
using Deeplia.Mail.Path;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Questions about the sender that several detectors ask.</summary>
internal static class SenderFacts
{
    /// <summary>Whether the author shown is the owner.</summary>
    /// <remarks>
    /// Where nobody told the owner's addresses, the mailbox that the message was delivered to is the owner's; where nothing says
    /// which, the sole addressee is. Bulk mail that goes to its own sender, with everybody else hidden, is not from the owner.
    /// </remarks>
    public static bool ClaimsOwner(CaseFile file)
    {
        var (message, key) = (file.Message, file.Message.Author?.Key);
        if (key is null || !file.OwnerAddresses.Contains(key))
        {
            return false;
        }

        if (!file.Owner.Addresses.IsEmpty)
        {
            return true;
        }

        var delivered = DeliveredTo(message);
        return delivered.Count > 0 ? delivered.Contains(key) : message.Recipients.Length == 1;
    }

    /// <summary>Whether a domain is of the house that the message was written to.</summary>
    public static bool IsHouseOfReader(CaseFile file, DomainName domain) =>
        file.Message.To.Any(to => to.Domain is { } own && own.SharesOrganizationWith(domain));

    /// <summary>Whether a registered domain is of the house that the owner, or whoever the message was written to, belongs to.</summary>
    public static bool IsOwnHouse(CaseFile file, string house) => DomainName.TryParse(house, out var domain)
        && (IsHouseOfReader(file, domain) || file.Owner.Addresses.Any(a =>
            MailAddress.TryParse(a, out var own) && own.Domain is { } d && d.SharesOrganizationWith(domain)));

    /// <summary>Whether the message came through a discussion list.</summary>
    public static bool ViaList(MailMessage message) =>
        message.Headers.Has("List-Id") || message.Headers.Has("List-Post") || message.Headers.Has("X-BeenThere");

    /// <summary>Whether authentication proved the author's domain.</summary>
    public static bool IsProved(CaseFile file) => file.Identity.Dmarc.Result == AuthenticationResult.Pass
        || (file.Message.Author?.Domain is { } domain
            && file.Identity.Dkim.Any(d => d.Result == AuthenticationResult.Pass && SharesOrganization(domain, d.Domain)));

    /// <summary>Whether somebody outside handed the message in without logging in.</summary>
    public static bool IsFromOutside(CaseFile file)
    {
        var message = file.Message;
        var isKnown = message.OriginAddress is not null || message.OriginHost is not null || message.Path.Origin is not null;
        return isKnown && !IsFromInside(message) && message.OriginClass.Class is not (HostClass.Private or HostClass.Own)
            && !IsOwnNetwork(file, message.OriginAddress);
    }

    /// <summary>Whether the message was born on a server of the owner's, or its author logged in there.</summary>
    /// <remarks>Received lines older than the connection that brought the message are the client's own words.</remarks>
    public static bool IsFromInside(MailMessage message) =>
        (message.Envelope.ClientAddress is not { } client || client.Equals(message.Path.Origin?.Ip))
        && (message.Path.StartsInside || message.Path.Origin is { IsAuthenticated: true });

    /// <summary>Whether a household's or a telephone's line handed the message in, without logging in.</summary>
    public static bool IsFromPrivateLine(CaseFile file) =>
        file.Message.OriginClass.Class is HostClass.Residential or HostClass.Mobile && IsFromOutside(file);

    /// <summary>Whether somebody forwarded the message on its way: Resent fields (RFC 5322 §3.6.6), SRS, the marks of providers.</summary>
    public static bool IsForwarded(MailMessage message) =>
        message.Headers.Has("Resent-From") || message.Headers.Has("X-Forwarded-To") || message.Headers.Has("X-Forwarded-For")
        || (message.ReturnPath is { } path && (path.StartsWith("SRS0=", StringComparison.OrdinalIgnoreCase)
            || path.StartsWith("SRS1=", StringComparison.OrdinalIgnoreCase) || path.Contains("+caf_=", StringComparison.Ordinal)));

    /// <summary>The author as the From field shows it, the domain in U-labels, passwords masked.</summary>
    public static string AuthorLine(CaseFile file)
    {
        var author = file.Message.Author!;
        return file.Extracted.Mask($"From: {author.DisplayName} <{author.LocalPart}@{author.Domain?.Unicode}>")
            .Replace("From:  <", "From: <", StringComparison.Ordinal);
    }

    /// <summary>"host (ip)", or what there is of it.</summary>
    public static (string Host, string Ip) Origin(MailMessage message) =>
        (message.OriginHost ?? message.OriginAddress?.ToString() ?? "?", message.OriginAddress?.ToString() ?? "?");

    public static bool SharesOrganization(DomainName domain, string? other) =>
        other is not null && DomainName.TryParse(other, out var name) && domain.SharesOrganizationWith(name);

    private static HashSet<string> DeliveredTo(MailMessage message) =>
        message.Headers.All("Delivered-To").Concat(message.Headers.All("X-Original-To")).Concat(message.Envelope.Recipients)
            .Concat(message.Path.Hops.Take(Math.Max(1, message.Path.TrustedCount)).Select(h => h.For).OfType<string>())
            .Select(a => MailAddress.TryParse(a, out var read) ? read.Key : "")
            .Where(a => a.Length > 0)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether the machine that handed the message in stands in the owner's network: a private address or one named.</summary>
    public static bool IsOnOwnNetwork(CaseFile file) => file.Message.OriginAddress is { } ip
        && !IPAddress.IsLoopback(ip) && !ip.IsIPv6LinkLocal
        && (file.Message.OriginClass.Class == HostClass.Private || IsOwnNetwork(file, ip));

    private static bool IsOwnNetwork(CaseFile file, IPAddress? ip)
    {
        if (ip is null || IPAddress.IsLoopback(ip) || ip.IsIPv6LinkLocal)
        {
            return ip is not null;
        }

        foreach (var entry in file.Owner.OwnHosts)
        {
            var isIn = IPNetwork.TryParse(entry, out var range)
                ? range.BaseAddress.AddressFamily == ip.AddressFamily && range.Contains(ip)
                : IPAddress.TryParse(entry, out var own) && own.Equals(ip);
            if (isIn)
            {
                return true;
            }
        }

        return false;
    }
}
