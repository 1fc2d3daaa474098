namespace Deeplia.Identity.Bimi;

/// <summary>Which brand indicator a message may claim, before anything is fetched.</summary>
/// <param name="Result">How the look-up ended.</param>
/// <param name="Reason">Why, in a few English words.</param>
public sealed record BimiReport(BimiResult Result, string Reason)
{
    /// <summary>The selector of the record used or last asked for.</summary>
    public string? Selector { get; init; }

    /// <summary>The domain of the record used.</summary>
    public string? Domain { get; init; }

    /// <summary>The organizational domain of the author domain.</summary>
    public string? OrganizationalDomain { get; init; }

    /// <summary>The record used, or null.</summary>
    public BimiRecord? Record { get; init; }
}
