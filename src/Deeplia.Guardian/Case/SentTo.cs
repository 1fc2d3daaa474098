namespace Deeplia.Guardian.Case;

/// <summary>How often and when last the owner wrote to somebody.</summary>
/// <param name="Count">Messages sent to the address.</param>
/// <param name="Last">Date of the last one, or null when there is none.</param>
public readonly record struct SentTo(int Count, DateTimeOffset? Last);
