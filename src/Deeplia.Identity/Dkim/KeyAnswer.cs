using System.Collections.Immutable;

namespace Deeplia.Identity.Dkim;

/// <summary>What DNS said about a key.</summary>
/// <param name="Failure">The result when there is nothing to try; null when there is.</param>
/// <param name="Reason">Why there is nothing.</param>
/// <param name="Keys">The records, in order.</param>
internal sealed record KeyAnswer(AuthenticationResult? Failure, string Reason, ImmutableArray<KeyRecord> Keys);
