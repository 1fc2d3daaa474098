namespace Deeplia.Guardian.Observe.Identity;

/// <summary>One spelling of a brand as a label of a domain.</summary>
/// <param name="Label">Lower-case letters and digits, hyphens where the domain has them.</param>
/// <param name="Domain">A domain of the brand, the one that bears the label where there is one.</param>
/// <param name="Brand">The brand.</param>
/// <param name="IsWord">Whether it is an ordinary word as well: then only letters that no honest spelling has tell a copy.</param>
/// <param name="IsWhole">Whether it is a brand's whole name.</param>
internal sealed record BrandLabel(string Label, string Domain, Voices.Brand Brand, bool IsWord, bool IsWhole);
