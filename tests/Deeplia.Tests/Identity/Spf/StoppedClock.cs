namespace Deeplia.Tests.Identity.Spf;

/// <summary>Shows one moment; each look at the stopwatch finds it a while later.</summary>
internal sealed class StoppedClock(TimeSpan perLook = default) : TimeProvider
{
    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);

    public override long GetTimestamp() => _ticks += perLook.Ticks;
}
