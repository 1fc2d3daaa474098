using System.Text;
using Deeplia.Mail.Names;

namespace Deeplia.Identity.Dmarc;

/// <summary>Compares authenticated domains with one author domain (RFC 9989 §4.10.2).</summary>
internal sealed class Aligner(DomainName author, TreeWalk authorWalk, DmarcLookups lookups)
{
    // A message may carry many signatures of one spammer's own subdomains; each walk may cost seven questions.
    private const int MaxWalks = 8;

    private readonly List<(string Domain, Answer Answer)> walked = [];

    /// <summary>Whether two domains align.</summary>
    internal enum Answer
    {
        No,
        Yes,
        Unknown,
    }

    /// <summary>Whether a domain was not looked at because there were too many.</summary>
    public bool HasLeftOut { get; private set; }

    /// <summary>Compares one domain; names are asked for only when they can change the answer.</summary>
    public async ValueTask<Answer> AlignsAsync(string? domain, AlignmentMode mode, CancellationToken cancellationToken)
    {
        if (string.Equals(domain, author.Ascii, StringComparison.OrdinalIgnoreCase))
        {
            return Answer.Yes;
        }

        if (domain is null
            || !authorWalk.IsUncertain && CannotEndWith(domain, authorWalk.OrganizationalDomain)
            || !DomainName.TryParse(domain, out var name))
        {
            return Answer.No;
        }

        if (name.Equals(author))
        {
            return Answer.Yes;
        }

        if (mode == AlignmentMode.Strict)
        {
            return Answer.No;
        }

        if (authorWalk.IsUncertain)
        {
            return name.TopLevel == author.TopLevel ? Answer.Unknown : Answer.No;
        }

        return IsWithin(name.Ascii, authorWalk.OrganizationalDomain) ? await WalkAsync(name.Ascii, cancellationToken) : Answer.No;
    }

    /// <summary>Tells at a glance most names that lie outside a domain; U-labels and final dots are left to the parser.</summary>
    public static bool CannotEndWith(string name, string domain) =>
        Ascii.IsValid(name) && !name.EndsWith('.') && !name.EndsWith(domain, StringComparison.OrdinalIgnoreCase);

    // An organizational domain is an end of the name it belongs to: outside the author's there is nothing to find.
    private static bool IsWithin(string name, string domain) => name.EndsWith(domain, StringComparison.Ordinal)
        && (name.Length == domain.Length || name[^(domain.Length + 1)] == '.');

    private async ValueTask<Answer> WalkAsync(string name, CancellationToken cancellationToken)
    {
        foreach (var (domain, known) in walked)
        {
            if (domain == name)
            {
                return known;
            }
        }

        if (walked.Count == MaxWalks)
        {
            HasLeftOut = true;
            return Answer.No;
        }

        var walk = await TreeWalk.FromAsync(name, lookups, cancellationToken);
        var answer = walk.IsUncertain ? Answer.Unknown
            : walk.OrganizationalDomain == authorWalk.OrganizationalDomain ? Answer.Yes
            : Answer.No;
        walked.Add((name, answer));
        return answer;
    }
}
