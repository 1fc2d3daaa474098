namespace Deeplia.Identity.Dmarc;

/// <summary>What RFC 7489 would have said of the same message: public suffix list, no tree walk, no np, no t, but pct.</summary>
/// <param name="Result">Pass, fail, none, or an error.</param>
/// <param name="Policy">The policy found, or null.</param>
/// <param name="RecordDomain">Where the record stands, or null.</param>
/// <param name="OrganizationalDomain">The registrable name by the public suffix list.</param>
/// <param name="Percent">The share of failing mail the policy was for.</param>
public sealed record LegacyDmarc(
    AuthenticationResult Result, DmarcPolicy? Policy, string? RecordDomain, string OrganizationalDomain, int Percent);
