using Deeplia.Mail.Dns;

namespace Deeplia.Identity.Dmarc;

/// <summary>One DNS Tree Walk: from a name towards the root, at most <see cref="MaxQueries"/> names (RFC 9989 §4.10).</summary>
internal sealed class TreeWalk
{
    /// <summary>Names asked in one walk, the start included (RFC 9989 §4.10).</summary>
    public const int MaxQueries = 8;

    private const int LabelsAfterStart = MaxQueries - 1; // RFC 9989 §4.10 step 4

    private TreeWalk(string start) => OrganizationalDomain = start;

    /// <summary>The names asked, in order.</summary>
    public List<string> Domains { get; } = new(4);

    /// <summary>What stands at the start.</summary>
    public DmarcFinding? AtStart { get; private set; }

    /// <summary>The organizational domain of the start (RFC 9989 §4.10.2).</summary>
    public string OrganizationalDomain { get; private set; }

    /// <summary>The record at the organizational domain, or null.</summary>
    public DmarcRecord? OrganizationalRecord { get; private set; }

    /// <summary>The public suffix above the start, by its own word (<c>psd=y</c>), or null.</summary>
    public string? PublicSuffix { get; private set; }

    /// <summary>The record of that public suffix.</summary>
    public DmarcRecord? PublicSuffixRecord { get; private set; }

    /// <summary>How the walk failed: Found when it did not, else TempFail or NotAsked.</summary>
    public DnsStatus Failure { get; private set; } = DnsStatus.Found;

    /// <summary>Whether an answer was missing, so that the organizational domain is a guess.</summary>
    public bool IsUncertain => Failure != DnsStatus.Found;

    /// <summary>Walks.</summary>
    public static async ValueTask<TreeWalk> FromAsync(string start, DmarcLookups lookups, CancellationToken cancellationToken)
    {
        var walk = new TreeWalk(start);
        DmarcRecord? below = null;
        string? belowName = null;
        for (var name = start; name is not null; name = walk.Next(name))
        {
            var finding = await lookups.AtAsync(name, cancellationToken);
            walk.Domains.Add(name);
            walk.AtStart ??= finding;
            if (finding.IsUnknown)
            {
                walk.Failure = walk.Failure == DnsStatus.NotAsked ? DnsStatus.NotAsked : finding.Status;
            }

            if (finding.Record is { } record && walk.Stops(name, record, belowName, below))
            {
                break;
            }

            below = finding.Record;
            belowName = name;
        }

        return walk;
    }

    // Records come from the longest name to the shortest, so the last one kept has the fewest labels (§4.10.2 rule 3).
    private bool Stops(string name, DmarcRecord record, string? belowName, DmarcRecord? below)
    {
        if (record.Psd == PsdClaim.Yes && belowName is not null)
        {
            PublicSuffix = name;
            PublicSuffixRecord = record;
            OrganizationalDomain = OneLabelBelow(name, Domains[0]);
            OrganizationalRecord = belowName == OrganizationalDomain ? below : null;
            return true;
        }

        OrganizationalDomain = name;
        OrganizationalRecord = record;
        return record.Psd != PsdClaim.Unknown;
    }

    private string? Next(string name)
    {
        if (Domains.Count == 1)
        {
            var labels = 1 + name.AsSpan().Count('.');
            for (; labels > LabelsAfterStart + 1; labels--)
            {
                name = Parent(name)!;
            }
        }

        return Parent(name);
    }

    // Not always the name asked before: after a cut of many labels it was never asked (§4.10.2 rule 2).
    private static string OneLabelBelow(string suffix, string start)
    {
        var below = start.AsSpan(0, start.Length - suffix.Length - 1);
        return start[(below.LastIndexOf('.') + 1)..];
    }

    private static string? Parent(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? null : name[(dot + 1)..];
    }
}
