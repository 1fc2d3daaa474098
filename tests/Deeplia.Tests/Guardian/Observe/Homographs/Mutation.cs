namespace Deeplia.Tests.Guardian.Observe.Homographs;

/// <summary>One way in which a name is changed so that a reader takes it for the true one.</summary>
/// <param name="Kind">Its name in the tables.</param>
/// <param name="IsHeldOut">Whether nothing is tuned on it.</param>
/// <param name="Trick">What it changes.</param>
/// <param name="Apply">The changed name; null where it does not fit. The letters of the name are lower case.</param>
internal sealed record Mutation(string Kind, bool IsHeldOut, Trick Trick, Func<string, Random, string?> Apply);
