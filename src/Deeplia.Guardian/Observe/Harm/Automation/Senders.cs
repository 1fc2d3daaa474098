using Deeplia.Guardian.Case;
using Deeplia.Guardian.Observe.Harm.Link;
using Deeplia.Guardian.Observe.Identity;
using Deeplia.Guardian.Observe.Interest;
using Deeplia.Guardian.Observe.Spying;
using Deeplia.Identity;
using Deeplia.Mail.Links;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Harm.Automation;

/// <summary>The houses behind a mail: its author's, those that signed it or take its bounces, and services that send and count.</summary>
/// <param name="file">The case.</param>
/// <param name="author">The author's domain.</param>
internal sealed class Senders(CaseFile file, DomainName author)
{
    /// <summary>Whether the author's own domain disowns the mail.</summary>
    public bool IsForged => !SenderFacts.IsProved(file)
        && (file.Identity.Dmarc.Result == AuthenticationResult.Fail || file.Identity.Spf.Result == AuthenticationResult.Fail)
        && file.Identity.Override is null && Forwarding.Find(file) is not { IsProved: true };

    /// <summary>Whether it was checked who sent it, and nothing proved it.</summary>
    public bool IsUnproved => !SenderFacts.IsProved(file)
        && file.Identity.Spf.Result is AuthenticationResult.Fail or AuthenticationResult.SoftFail
        && file.Identity.Dkim.All(d => d.Result != AuthenticationResult.Pass) && Forwarding.Find(file) is not { IsProved: true };

    /// <summary>Whether the author's domain is that of a mailing service, which lends it to its customers.</summary>
    public bool IsLent => BulkServices.OfHost(author.Ascii) is not null;

    /// <summary>Whether a host is the author's, a signer's or that of the envelope.</summary>
    public bool Own(DomainName host) => host.SharesOrganizationWith(author) || Houses.Share(host, author)
        || file.Identity.Dkim.Any(d => d.Result == AuthenticationResult.Pass && SenderFacts.SharesOrganization(host, d.Domain))
        || (file.Message.ReturnPath is { } path && path.LastIndexOf('@') is >= 0 and var at
            && SenderFacts.SharesOrganization(host, path[(at + 1)..]));

    /// <summary>Whether a host is a service's that counts clicks and sends on.</summary>
    public static bool IsService(DomainName host) =>
        TrackerVendors.Of(host.Ascii) is not null || BulkServices.OfHost(host.Ascii) is not null;

    /// <summary>Whether a link leads to none of them, nor to a well-known house.</summary>
    public bool IsStranger(MailLink link) => link.Target?.Opaque is not { Kind: WrapperKind.Tracker or WrapperKind.Gateway }
        && link.Site is { } site && (site.Domain is not { } host || !Own(host) && !IsService(host) && !IsService(link.Url!.Domain ?? host));
}
