using Deeplia.Guardian.Case;
using Deeplia.Mail.Links;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Harm.Link;

/// <summary>Runs checks over the links of a message and words what they see.</summary>
internal static class LinkChecks
{
    private const int MaxQuote = 120;

    /// <summary>The first finding of each check: one link shows the trick, a second one like it says no more.</summary>
    public static IEnumerable<Finding> First(CaseFile file, LinkCheck[] checks)
    {
        var links = file.Links;
        foreach (var check in checks)
        {
            foreach (var link in links)
            {
                if (check(file, link) is { } finding)
                {
                    yield return finding;
                    break;
                }
            }
        }
    }

    /// <summary>Quotes what is seen of the link, and names the host it truly leads to and the wrapper it hid behind.</summary>
    public static Finding Seen(string id, MailLink link, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var through = link.Target is { Through: { IsEmpty: false } wrappers }
            ? string.Join(", ", wrappers.Select(w => w.Name).Distinct(StringComparer.Ordinal))
            : null;
        return Through(id, link, through, link.Target?.Url, arguments);
    }

    /// <summary>The registered domain that a link leads to, apart from the author's own and public providers'; null for others.</summary>
    public static DomainName? Stranger(CaseFile file, MailLink link) =>
        link.Site is { HostKind: HostKind.Domain, Domain: { Registrable: { } own } host } && !FreeMail.Has(own)
            && !(file.Message.Author?.Domain is { } author && host.SharesOrganizationWith(author))
            ? own
            : null;

    /// <summary>Quotes what is seen of the link, and names where it leads and through what.</summary>
    public static Finding Through(
        string id, MailLink link, string? wrapper, WebUrl? target, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        List<(string Name, string Value)> all =
            [("target", target is { Host.Length: > 0 } ? target.ShownHost : target is null ? "?" : target.Scheme + ":")];
        all.AddRange(arguments);
        if (wrapper is not null)
        {
            all.Add(("wrapper", wrapper));
        }

        return Finding.Seen(id, Cut(link.Shown.Length > 0 ? link.Shown : link.Raw), [.. all]);
    }

    private static string Cut(string text)
    {
        if (text.Length <= MaxQuote)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[MaxQuote - 2]) ? MaxQuote - 2 : MaxQuote - 1;
        return text[..end] + "…";
    }
}
