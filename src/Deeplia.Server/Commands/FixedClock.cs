namespace Deeplia.Server.Commands;

/// <summary>A clock that shows one moment; stopwatches still run.</summary>
/// <param name="unixSeconds">The moment, in seconds since 1970.</param>
internal sealed class FixedClock(long unixSeconds) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() =>
        DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(unixSeconds, -62_135_596_800, 253_402_300_799));
}
