namespace Deeplia.Mail.Dns;

/// <summary>Says how much <see cref="CachingResolver"/> keeps, and for how long.</summary>
public sealed record CachingOptions
{
    /// <summary>Memory for answers and their bookkeeping, in bytes. Default 16 MB, some 30,000 answers; more asks less often.</summary>
    public long MaxBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>The least time an answer is kept, whatever its time to live. Default 5 s: one message's questions are asked once.</summary>
    public TimeSpan MinTimeToLive { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest time an answer with records is kept. Default 1 day, as resolvers do.</summary>
    public TimeSpan MaxTimeToLive { get; init; } = TimeSpan.FromDays(1);

    /// <summary>The longest time "there is none" is kept. Default 1 hour (RFC 2308 §5 finds one to three sensible).</summary>
    public TimeSpan MaxNegativeTimeToLive { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long a failure is kept. Default 5 s (RFC 9520 §3.2: at least 1 s, at most 5 minutes).</summary>
    public TimeSpan FailureTimeToLive { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long one question may be open. Default 10 s; then all who wait for it are told of a failure.</summary>
    public TimeSpan QuestionTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many questions may be open. Default 512; one more fails at once.</summary>
    public int MaxQuestionsInFlight { get; init; } = 512;
}
