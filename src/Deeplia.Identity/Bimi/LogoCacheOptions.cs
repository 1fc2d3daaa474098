namespace Deeplia.Identity.Bimi;

/// <summary>How much the logo cache keeps, and how long.</summary>
public sealed record LogoCacheOptions
{
    /// <summary>Files kept. Default 1,000; the least recently used goes first.</summary>
    public int MaxFiles { get; init; } = 1_000;

    /// <summary>Bytes kept in all. Default 32 MiB.</summary>
    public long MaxBytes { get; init; } = 32L * 1024 * 1024;

    /// <summary>How long a file is believed. Default one day; an owner in a hurry changes the address (VMC draft §3.3).</summary>
    public TimeSpan TimeToLive { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How long a failure is believed, so that a dead server is not asked for every message. Default ten minutes.</summary>
    public TimeSpan FailureTimeToLive { get; init; } = TimeSpan.FromMinutes(10);
}
