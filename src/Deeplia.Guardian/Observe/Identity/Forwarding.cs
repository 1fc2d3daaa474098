using Deeplia.Guardian.Case;
using Deeplia.Identity;
using Deeplia.Mail.Message;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Who passed a message on between its author and the owner: a list, a forwarding mailbox, a gateway.</summary>
/// <param name="By">Domain of the forwarder, as people know it.</param>
/// <param name="IsList">Whether it is a mailing list.</param>
/// <param name="IsProved">
/// Whether SPF, DKIM or ARC prove that the forwarder handed it in; true also when nobody could check. Anybody can write the marks
/// of forwarding.
/// </param>
internal sealed record Forwarding(string By, bool IsList, bool IsProved)
{
    private const string SrsSeparators = "=+-";

    /// <summary>Reads the marks of forwarding, the surest ones first; null for a message that came straight.</summary>
    /// <remarks>
    /// SRS0/SRS1 (Sender Rewriting Scheme, 2003), Exchange Online's <c>+SRS=</c>, Gmail's <c>+caf_=</c>, List-Id (RFC 2919), Resent fields
    /// (RFC 5322 §3.6.6), X-Forwarded-To, Exchange's inbox rules, an ARC chain (RFC 8617).
    /// </remarks>
    public static Forwarding? Find(CaseFile file)
    {
        var message = file.Message;
        return ListOf(message) is { } list ? Make(file, list, isList: true)
            : ForwarderOf(file) is { } forwarder ? Make(file, forwarder, isList: false)
            : null;
    }

    private static Forwarding Make(CaseFile file, string by, bool isList) => new(by, isList, IsProvedBy(file.Identity, by));

    private static string? ListOf(MailMessage message)
    {
        if (!SenderFacts.ViaList(message))
        {
            return null;
        }

        // "Name <id.of.the.list>": what stands in the brackets is a domain, though it need not exist.
        var id = message.Headers.First("List-Id");
        var open = id?.LastIndexOf('<') ?? -1;
        var name = open >= 0 ? id![(open + 1)..].TrimEnd('>', ' ') : id?.Trim();
        return DomainName.TryParse(name, out var domain) ? (domain.Registrable ?? domain).Ascii
            : DomainOf(message.Headers.First("List-Post") ?? message.Headers.First("X-BeenThere"))
            ?? DomainOf(message.ReturnPath) ?? message.Author?.Domain?.Ascii ?? "?";
    }

    private static string? ForwarderOf(CaseFile file)
    {
        var message = file.Message;
        if (message.ReturnPath is { } path && (IsSrs(path) || path.Contains("+caf_=", StringComparison.Ordinal)))
        {
            return DomainOf(path);
        }

        if (DomainOf(message.Headers.First("Resent-From") ?? FirstWord(message.Headers.First("X-Forwarded-For"))
            ?? message.Headers.First("X-MS-Exchange-Inbox-Rules-Loop")) is { } named)
        {
            return named;
        }

        // A chain of the author's own house is no forwarding: big providers seal what they send.
        return file.Identity.Arc is { Result: AuthenticationResult.Pass, Domain: { } sealer }
            && !(message.Author?.Domain is { } author && SenderFacts.SharesOrganization(author, sealer))
                ? sealer
                : null;
    }

    // Gmail writes the mailbox that forwards, then where it forwards to.
    private static string? FirstWord(string? text) =>
        text?.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var word, ..] ? word : null;

    private static bool IsSrs(string path) =>
        path.Length > 5 && path.AsSpan(0, 4) is var mark
            && (mark.Equals("SRS0", StringComparison.OrdinalIgnoreCase) || mark.Equals("SRS1", StringComparison.OrdinalIgnoreCase))
            && SrsSeparators.Contains(path[4], StringComparison.Ordinal)
        || path.Contains("+SRS=", StringComparison.OrdinalIgnoreCase);

    private static bool IsProvedBy(IdentityReport identity, string by)
    {
        if (!DomainName.TryParse(by, out var forwarder))
        {
            return false;
        }

        var isUnknown = identity.Spf.Result == AuthenticationResult.NotChecked;
        return isUnknown || Proves(identity.Spf, forwarder) || Proves(identity.Arc, forwarder)
            || identity.Dkim.Any(d => Proves(d, forwarder));
    }

    private static bool Proves(MethodReport method, DomainName domain) =>
        method.Result == AuthenticationResult.Pass && SenderFacts.SharesOrganization(domain, method.Domain);

    private static string? DomainOf(string? address)
    {
        if (address is null || address.LastIndexOf('@') is var at && at < 0)
        {
            return null;
        }

        var end = address.AsSpan(at + 1).IndexOfAny(" >,;\t");
        var text = end < 0 ? address.AsSpan(at + 1) : address.AsSpan(at + 1, end);
        return DomainName.TryParse(text, out var domain) ? domain.Ascii : null;
    }
}
