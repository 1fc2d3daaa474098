using Deeplia.Identity.Dmarc;

namespace Deeplia.Identity.Bimi;

/// <summary>Says whether a message qualifies for an indicator at all (BIMI draft §8.1).</summary>
internal static class BimiEligibility
{
    private const int AllMail = 100;

    /// <summary>Why it does not qualify, or null when it does.</summary>
    public static string? Obstacle(BimiQuestion question)
    {
        var dmarc = question.Dmarc;
        if (question.AuthorCount != 1)
        {
            return "the message has not exactly one author address";
        }

        if (dmarc.Result != AuthenticationResult.Pass)
        {
            return "DMARC did not pass";
        }

        if (question.RequireDkim && !dmarc.DkimAligned)
        {
            return "only SPF passed, and DKIM is required";
        }

        if (dmarc.Policy is null or DmarcPolicy.None)
        {
            return "the DMARC policy is none";
        }

        return Weakness(dmarc.Record) ?? Weakness(dmarc.OrganizationalRecord);
    }

    // Both the author domain and its organizational domain must mean it; a part of the mail or a test is not meaning it.
    private static string? Weakness(DmarcRecord? record)
    {
        if (record is null)
        {
            return null;
        }

        if (!record.IsUsable || record.Policy == DmarcPolicy.None)
        {
            return "the DMARC policy is none";
        }

        if (record.SubdomainPolicy == DmarcPolicy.None)
        {
            return "the DMARC policy for subdomains is none";
        }

        return record.Policy == DmarcPolicy.Quarantine && (record.IsTesting || record.Percent < AllMail)
            ? "the DMARC policy is quarantine for a part of the mail or as a test only"
            : null;
    }
}
