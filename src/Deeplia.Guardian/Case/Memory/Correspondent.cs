using System.Collections.Immutable;

namespace Deeplia.Guardian.Case.Memory;

/// <summary>What is known of one address that writes to the mailbox or is written to.</summary>
/// <param name="Received">Messages from the address.</param>
/// <param name="Written">Messages of the owner to the address.</param>
/// <param name="First">When it was first seen.</param>
/// <param name="Last">When it was last seen.</param>
/// <param name="Habits">How its messages looked.</param>
public sealed record Correspondent(
    int Received, int Written, DateTimeOffset First, DateTimeOffset Last, ImmutableArray<HabitCount> Habits);
