using System.Net;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Observe.Interest;
using Deeplia.Guardian.Observe.Spying;
using Deeplia.Identity;
using Deeplia.Mail.Links;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Harm.Link;

/// <summary>Whose a link's target is, compared with who sent the message.</summary>
internal static class LinkOwner
{
    /// <summary>The sites that the HTML, the text and QR codes lead to.</summary>
    public static WebUrl[] Sites(CaseFile file) =>
    [
        .. from link in file.Links
           where link.Source is LinkSource.Html or LinkSource.Text or LinkSource.QrCode && link.Site is not null
           select link.Site,
    ];

    /// <summary>Whether a site belongs to the author's organization.</summary>
    public static bool IsAuthors(CaseFile file, WebUrl site) =>
        file.Message.Author?.Domain is { } author && site.Domain is { } host && host.SharesOrganizationWith(author);

    /// <summary>Whether the message says itself that it was sent to many, or a service for it sent it.</summary>
    public static bool IsBulk(CaseFile file) => file.Message.Headers.Has("List-Unsubscribe") || file.Message.Headers.Has("List-Id")
        || BulkServices.Of(file.Message) is not null;

    /// <summary>
    /// Whether the host may count clicks for this sender: its own, a known service's, that of a valid signature, of the envelope or of the
    /// unsubscribe link.
    /// </summary>
    public static bool IsCounter(CaseFile file, WebUrl site) =>
        IsAuthors(file, site)
        || TrackerVendors.Of(site.Host) is not null
        || (site.Domain is { } host && (Shares(host, DomainOf(file.Message.ReturnPath)) || Signed(file, host)
            || (host.Registrable is { } own && file.Message.Headers.First("List-Unsubscribe") is { } unsubscribe
                && unsubscribe.Contains(own.Ascii, StringComparison.OrdinalIgnoreCase))));

    /// <summary>An address that no stranger can be reached at: private, loopback, link-local (RFC 1918, RFC 4193).</summary>
    public static bool IsPrivate(WebUrl site)
    {
        if (!IPAddress.TryParse(site.Host, out var address))
        {
            return false;
        }

        var bytes = address.GetAddressBytes();
        return IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal || address.IsIPv6UniqueLocal || address.IsIPv6SiteLocal
            || (bytes.Length == 4 && (bytes[0] is 0 or 10 || (bytes[0] == 172 && bytes[1] is >= 16 and <= 31)
                || (bytes[0] == 192 && bytes[1] == 168) || (bytes[0] == 169 && bytes[1] == 254)));
    }

    private static bool Signed(CaseFile file, DomainName host) =>
        file.Identity.Dkim.Any(d => d.Result == AuthenticationResult.Pass && Shares(host, d.Domain));

    private static bool Shares(DomainName host, string? other) =>
        other is not null && DomainName.TryParse(other, out var domain) && host.SharesOrganizationWith(domain);

    private static string? DomainOf(string? address) =>
        address is not null && address.LastIndexOf('@') is >= 0 and var at ? address[(at + 1)..] : null;
}
