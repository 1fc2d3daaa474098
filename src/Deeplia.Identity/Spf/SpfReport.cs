namespace Deeplia.Identity.Spf;

/// <summary>What SPF says about one client and one domain.</summary>
public sealed record SpfReport
{
    /// <summary>The outcome (RFC 7208 §2.6), or not checked when DNS is off.</summary>
    public required AuthenticationResult Result { get; init; }

    /// <summary>The domain evaluated, A-labels in lower case; null when the sender names none.</summary>
    public string? Domain { get; init; }

    /// <summary>
    /// The explanation that the domain publishes, written out; only with a fail (RFC 7208 §6.2). It is a stranger's text.
    /// </summary>
    public string? Explanation { get; init; }

    /// <summary>Why, in a few English words.</summary>
    public required string Reason { get; init; }

    /// <summary>The term that matched, with the record it stood in; null when none did.</summary>
    public SpfMechanism? Mechanism { get; init; }

    /// <summary>Terms that asked DNS, of <see cref="SpfLimits.Lookups"/>.</summary>
    public int Lookups { get; init; }

    /// <summary>Terms for which nothing was there, of <see cref="SpfLimits.VoidLookups"/>.</summary>
    public int VoidLookups { get; init; }

    /// <summary>Every record, question and term in the order of evaluation, within a bound; see <see cref="SpfStep.Text"/>.</summary>
    public IReadOnlyList<SpfStep> Trace { get; init; } = [];
}
