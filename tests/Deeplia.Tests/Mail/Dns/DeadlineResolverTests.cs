using Deeplia.Mail.Dns;

namespace Deeplia.Tests.Mail.Dns;

public sealed class DeadlineResolverTests : IDisposable
{
    private readonly ManualClock _clock = new();
    private readonly ScriptedResolver _inner = new();
    private readonly DeadlineResolver _dns;

    public DeadlineResolverTests() => _dns = new(_inner, DeadlineResolver.DefaultLimit, _clock);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _dns.Dispose();

    [Fact]
    public async Task An_answer_in_time_is_passed_on() =>
        Assert.Equal(DnsStatus.Found, (await _dns.QueryMxAsync("example.com", Stop)).Status);

    [Fact]
    public async Task Open_questions_end_together_at_the_deadline()
    {
        _inner.Text = (_, _) => new(new TaskCompletionSource<DnsAnswer<string>>().Task); // deaf to its token
        var first = _dns.QueryTxtAsync("a.example", Stop).AsTask();
        _clock.Advance(TimeSpan.FromSeconds(3));
        var second = _dns.QueryTxtAsync("b.example", Stop).AsTask();
        _clock.Advance(TimeSpan.FromSeconds(2));
        var answers = await Task.WhenAll(first, second);
        Assert.All(answers, answer => Assert.Equal(DnsStatus.TempFail, answer.Status));
    }

    [Fact]
    public async Task After_the_deadline_nothing_is_asked()
    {
        await _dns.QueryMxAsync("example.com", Stop);
        _clock.Advance(TimeSpan.FromSeconds(5));
        var answer = await _dns.QueryMxAsync("example.com", Stop);
        Assert.Equal((DnsStatus.TempFail, 1), (answer.Status, _inner.Questions));
    }

    [Fact]
    public async Task The_time_runs_from_the_first_question()
    {
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(DnsStatus.Found, (await _dns.QueryMxAsync("example.com", Stop)).Status);
    }

    [Fact]
    public async Task A_question_is_told_of_the_deadline()
    {
        _inner.Text = async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return new(DnsStatus.Found);
        };
        var question = _dns.QueryTxtAsync("example.com", Stop);
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(DnsStatus.TempFail, (await question).Status);
    }

    [Fact]
    public async Task A_cancelled_question_throws()
    {
        using var cancel = new CancellationTokenSource();
        _inner.Text = (_, _) => new(new TaskCompletionSource<DnsAnswer<string>>().Task);
        var question = _dns.QueryTxtAsync("example.com", cancel.Token).AsTask();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => question);
    }

    [Fact]
    public async Task A_question_after_the_message_is_done_is_a_temporary_failure()
    {
        await _dns.QueryMxAsync("example.com", Stop);
        _dns.Dispose();
        Assert.Equal(DnsStatus.TempFail, (await _dns.QueryMxAsync("example.com", Stop)).Status);
    }
}
