using System.Collections.Immutable;

namespace Deeplia.Guardian.Case;

/// <summary>One breach that lists an address.</summary>
/// <param name="Breach">Its name.</param>
/// <param name="Date">When it happened: a year, a month (<c>2021-03</c>) or a day; null when unknown.</param>
/// <param name="Classes">The kinds of data it holds of this very address: <c>email</c>, <c>birthdate</c>, <c>phone</c> …</param>
public sealed record AddressLeak(string Breach, string? Date, ImmutableArray<string> Classes);
