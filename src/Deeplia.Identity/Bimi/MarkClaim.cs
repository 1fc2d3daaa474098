namespace Deeplia.Identity.Bimi;

/// <summary>What a mark certificate is asked to prove.</summary>
/// <param name="Domain">The domain of the record.</param>
/// <param name="OrganizationalDomain">The organizational domain above it, or the same.</param>
/// <param name="Selector">The selector of the record.</param>
/// <param name="Logo">The image at the record's location, packed or not; null when it was not fetched.</param>
public sealed record MarkClaim(string Domain, string OrganizationalDomain, string Selector, byte[]? Logo);
