using Deeplia.Guardian.Case;
using Deeplia.Guardian.Cues;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Threat;

/// <summary>What the model reads of the author: words of the name and the local part, and the shape of the address.</summary>
internal static class AuthorFacts
{
    private const int MaxLength = 200;
    private const int ShortestName = 3;

    public static void AddTo(FeatureSet set, CaseFile file)
    {
        if (file.Message.Author is not { } author || author.DisplayName.Length > MaxLength || author.LocalPart.Length > MaxLength)
        {
            return;
        }

        var name = TokenizedText.Of(CueFolding.Fold(author.DisplayName));
        var local = author.LocalPart.ToLowerInvariant();
        AddWords(set, name);
        AddWords(set, TokenizedText.Of(local.Replace('_', ' ')));
        set.AddFact(name.Count == 0 ? "author:unnamed" : IsNamedIn(name, local) ? "author:named" : "author:other-name");
        if (local.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
        {
            set.AddFact("author:digits");
        }

        if (author.DisplayName.Contains('@', StringComparison.Ordinal))
        {
            set.AddFact("author:name-is-address");
        }

        if (author.Domain is { } domain)
        {
            AddDomain(set, domain);
            AddClaims(set, file, author.DisplayName, domain);
        }
    }

    private static void AddWords(FeatureSet set, TokenizedText words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words.TokenAt(i);
            set.AddFact(FeatureSpace.InSender(word), string.Concat("name:", word));
        }
    }

    private static bool IsNamedIn(TokenizedText name, string local)
    {
        for (var i = 0; i < name.Count; i++)
        {
            if (name.TokenAt(i).Length >= ShortestName && local.AsSpan().Contains(name.TokenAt(i), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static void AddDomain(FeatureSet set, DomainName domain)
    {
        set.AddFact(FreeMail.Has(domain) ? "author:freemail" : "author:tld:" + domain.TopLevel);
        var registered = (domain.Registrable ?? domain).Ascii.AsSpan();
        if (registered.Count('-') is var hyphens and > 0)
        {
            set.AddFact(hyphens == 1 ? "author:hyphen" : "author:hyphens");
        }

        if (registered.IndexOfAnyInRange('0', '9') >= 0)
        {
            set.AddFact("author:domain-digits");
        }
    }

    // "Helpdesk of your domain" from somewhere else.
    private static void AddClaims(FeatureSet set, CaseFile file, string name, DomainName domain)
    {
        foreach (var recipient in file.Message.To)
        {
            if (recipient.Domain is { } own && !own.SharesOrganizationWith(domain)
                && (name.Contains(own.Ascii, StringComparison.OrdinalIgnoreCase)
                    || file.Message.Subject.Contains(own.Ascii, StringComparison.OrdinalIgnoreCase)))
            {
                set.AddFact("author:claims-recipient-domain");
                return;
            }
        }
    }
}
