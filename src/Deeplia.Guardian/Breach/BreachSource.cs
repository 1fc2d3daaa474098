using System.Collections.Immutable;

namespace Deeplia.Guardian.Breach;

/// <summary>One breach, or one public list of hashes, that was imported.</summary>
/// <param name="Id">Its number in the segments.</param>
/// <param name="Name">Its name, unique without regard to case.</param>
/// <param name="Date">A year, a month or a day; null when unknown.</param>
/// <param name="Classes">The kinds of data it holds; empty for a list of hashes.</param>
/// <param name="Rows">Rows or hashes read.</param>
public sealed record BreachSource(int Id, string Name, string? Date, ImmutableArray<string> Classes, long Rows);
