namespace Deeplia.Mail.Dns.Wire;

/// <summary>Notices that no server says anything at all: a machine without a network need not wait for each question anew.</summary>
/// <remarks>Any reply, a refusal too, ends the silence. Safe for many threads.</remarks>
/// <param name="clock">Measures the pause.</param>
internal sealed class Silence(TimeProvider clock)
{
    /// <summary>Tries in a row without any reply before questions are no longer sent.</summary>
    public const int MaxTries = 16;

    /// <summary>After so long one question is tried again.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private int _tries;
    private long _last;

    /// <summary>Whether a question would only wait.</summary>
    public bool IsDeep => Volatile.Read(ref _tries) >= MaxTries && clock.GetElapsedTime(Volatile.Read(ref _last)) < Pause;

    /// <summary>Counts one try.</summary>
    public void Note(bool isReply)
    {
        if (isReply)
        {
            Volatile.Write(ref _tries, 0);
            return;
        }

        Volatile.Write(ref _last, clock.GetTimestamp());
        Interlocked.Increment(ref _tries);
    }
}
