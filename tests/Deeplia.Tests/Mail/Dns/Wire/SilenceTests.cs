using Deeplia.Mail.Dns.Wire;

namespace Deeplia.Tests.Mail.Dns.Wire;

public sealed class SilenceTests
{
    private readonly ManualClock _clock = new();
    private readonly Silence _silence;

    public SilenceTests() => _silence = new(_clock);

    [Fact]
    public void A_few_lost_questions_are_no_silence() => Assert.False(After(Silence.MaxTries - 1).IsDeep);

    [Fact]
    public void Many_in_a_row_are() => Assert.True(After(Silence.MaxTries).IsDeep);

    [Fact]
    public void Any_reply_ends_it()
    {
        After(Silence.MaxTries).Note(isReply: true);
        Assert.False(_silence.IsDeep);
    }

    [Fact]
    public void After_a_pause_it_is_tried_again()
    {
        After(Silence.MaxTries);
        _clock.Advance(Silence.Pause);
        Assert.False(_silence.IsDeep);
    }

    private Silence After(int tries)
    {
        for (var i = 0; i < tries; i++)
        {
            _silence.Note(isReply: false);
        }

        return _silence;
    }
}
