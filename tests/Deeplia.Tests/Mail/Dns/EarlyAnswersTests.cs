using Deeplia.Mail.Dns;

namespace Deeplia.Tests.Mail.Dns;

public sealed class EarlyAnswersTests
{
    private readonly ScriptedResolver _inner = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_name_asked_early_is_asked_once()
    {
        var early = new EarlyAnswers(_inner);
        early.Ask("_dmarc.sender.example", Stop);
        early.Ask("_DMARC.sender.example", Stop);
        await early.QueryTxtAsync("_dmarc.sender.example", Stop);
        Assert.Equal(1, _inner.Questions);
    }

    [Fact]
    public async Task Slow_questions_of_others_cannot_use_up_its_time()
    {
        var clock = new ManualClock();
        _inner.Text = (name, _) => name == "slow.example" ? new(new TaskCompletionSource<DnsAnswer<string>>().Task) : new(new DnsAnswer<string>(DnsStatus.NoData));
        using var deadline = new DeadlineResolver(_inner, DeadlineResolver.DefaultLimit, clock);
        var early = new EarlyAnswers(deadline);
        early.Ask("_dmarc.sender.example", Stop);
        var slow = early.QueryTxtAsync("slow.example", Stop).AsTask();
        clock.Advance(DeadlineResolver.DefaultLimit);
        await slow;
        Assert.Equal(DnsStatus.NoData, (await early.QueryTxtAsync("_dmarc.sender.example", Stop)).Status);
    }

    [Fact]
    public async Task Other_names_are_passed_on()
    {
        await new EarlyAnswers(_inner).QueryTxtAsync("sender.example", Stop);
        Assert.Equal(1, _inner.Questions);
    }
}
