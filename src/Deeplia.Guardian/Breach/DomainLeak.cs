using System.Collections.Immutable;

namespace Deeplia.Guardian.Breach;

/// <summary>One breach that lists addresses of a domain.</summary>
/// <param name="Breach">Its name.</param>
/// <param name="Date">When it happened, or null.</param>
/// <param name="Classes">The kinds of data it holds.</param>
/// <param name="Rows">How many rows have an address of the domain.</param>
public sealed record DomainLeak(string Breach, string? Date, ImmutableArray<string> Classes, long Rows);
