using System.Net;
using Deeplia.Mail.Dns;

namespace Deeplia.Tests.Mail.Dns;

public sealed class CachingResolverTests
{
    private readonly ManualClock _clock = new();
    private readonly ScriptedResolver _inner = new();
    private readonly CachingResolver _cache;

    public CachingResolverTests() => _cache = new(_inner, new CachingOptions(), _clock);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_known_answer_is_not_asked_for_again_whatever_the_case_of_the_name()
    {
        Says(Found(60));
        await _cache.QueryTxtAsync("example.com", Stop);
        Assert.Equal(("text", 1), ((await _cache.QueryTxtAsync("EXAMPLE.com.", Stop)).Records[0], _inner.Questions));
    }

    [Fact]
    public async Task Types_are_kept_apart()
    {
        _inner.Addresses = _ => new(DnsStatus.Found, [IPAddress.Loopback], TimeSpan.FromMinutes(1));
        Says(Found(60));
        await _cache.QueryTxtAsync("example.com", Stop);
        await _cache.QueryPtrAsync("example.com", Stop);
        await _cache.QueryAAsync("example.com", Stop);
        await _cache.QueryAaaaAsync("example.com", Stop);
        Assert.Equal(("example.com", 5), ((await _cache.QueryMxAsync("example.com", Stop)).Records[0].Host, _inner.Questions));
    }

    [Theory]
    [InlineData(DnsStatus.Found, 60, 60)]
    [InlineData(DnsStatus.Found, 0, 5)] // the named minimum
    [InlineData(DnsStatus.Found, 604_800, 86_400)] // the named maximum
    [InlineData(DnsStatus.Found, -1, 5)] // nothing stated
    [InlineData(DnsStatus.NoDomain, 300, 300)]
    [InlineData(DnsStatus.NoDomain, 86_400, 3600)]
    [InlineData(DnsStatus.NoData, 300, 300)]
    [InlineData(DnsStatus.NoData, -1, 5)]
    [InlineData(DnsStatus.TempFail, -1, 5)]
    [InlineData(DnsStatus.TempFail, 3600, 5)]
    public async Task An_answer_is_kept_for(DnsStatus status, int stated, int seconds)
    {
        Says(new(status, [], stated < 0 ? null : TimeSpan.FromSeconds(stated)));
        await _cache.QueryTxtAsync("example.com", Stop);
        _clock.Advance(TimeSpan.FromSeconds(seconds - 0.5));
        await _cache.QueryTxtAsync("example.com", Stop);
        var before = _inner.Questions;
        _clock.Advance(TimeSpan.FromSeconds(0.5));
        await _cache.QueryTxtAsync("example.com", Stop);
        Assert.Equal((1, 2), (before, _inner.Questions));
    }

    [Fact]
    public async Task Time_to_live_runs_down()
    {
        Says(Found(60));
        await _cache.QueryTxtAsync("example.com", Stop);
        _clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(TimeSpan.FromSeconds(40), (await _cache.QueryTxtAsync("example.com", Stop)).TimeToLive);
    }

    [Fact]
    public async Task Not_asked_is_not_kept()
    {
        Says(new(DnsStatus.NotAsked));
        await _cache.QueryTxtAsync("example.com", Stop);
        await _cache.QueryTxtAsync("example.com", Stop);
        Assert.Equal(2, _inner.Questions);
    }

    [Fact]
    public async Task A_question_that_is_open_is_asked_once()
    {
        var pending = new TaskCompletionSource<DnsAnswer<string>>();
        _inner.Text = (_, _) => new(pending.Task);
        var all = Enumerable.Range(0, 50).Select(_ => _cache.QueryTxtAsync("example.com", Stop).AsTask()).ToArray();
        pending.SetResult(Found(60));
        var answers = await Task.WhenAll(all);
        Assert.Equal((50, 1), (answers.Count(a => a.Status == DnsStatus.Found), _inner.Questions));
    }

    [Fact]
    public async Task Who_gives_up_does_not_end_the_question_of_others()
    {
        using var cancel = new CancellationTokenSource();
        var pending = new TaskCompletionSource<DnsAnswer<string>>();
        _inner.Text = (_, token) => new(pending.Task.WaitAsync(token));
        var first = _cache.QueryTxtAsync("example.com", cancel.Token).AsTask();
        var second = _cache.QueryTxtAsync("example.com", Stop);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        pending.SetResult(Found(60));
        Assert.Equal((DnsStatus.Found, 1), ((await second).Status, _inner.Questions));
    }

    [Fact]
    public async Task A_question_that_never_ends_is_a_temporary_failure()
    {
        _inner.Text = (_, _) => new(new TaskCompletionSource<DnsAnswer<string>>().Task);
        var question = _cache.QueryTxtAsync("example.com", Stop);
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(DnsStatus.TempFail, (await question).Status);
    }

    [Fact]
    public async Task Too_many_open_questions_fail_at_once()
    {
        _inner.Text = (_, _) => new(new TaskCompletionSource<DnsAnswer<string>>().Task);
        var open = Enumerable.Range(0, 512).Select(i => _cache.QueryTxtAsync($"n{i}.example", Stop).AsTask()).ToArray();
        var next = await _cache.QueryTxtAsync("next.example", Stop);
        Assert.Equal((DnsStatus.TempFail, 0, 512), (next.Status, open.Count(o => o.IsCompleted), _inner.Questions));
    }

    [Fact]
    public async Task A_bug_of_the_inner_resolver_is_not_hidden_nor_kept()
    {
        _inner.Text = (_, _) => throw new InvalidOperationException("a bug");
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await _cache.QueryTxtAsync("example.com", Stop));
        Says(Found(60));
        Assert.Equal(DnsStatus.Found, (await _cache.QueryTxtAsync("example.com", Stop)).Status);
    }

    [Fact]
    public async Task The_answer_used_longest_ago_makes_room()
    {
        var cache = new CachingResolver(_inner, new CachingOptions { MaxBytes = 100_000 }, _clock);
        Says(new(DnsStatus.Found, [new string('a', 2000)], TimeSpan.FromHours(1)));
        for (var i = 0; i < 60; i++)
        {
            await cache.QueryTxtAsync($"n{i}.example", Stop);
            await cache.QueryTxtAsync("n0.example", Stop);
        }

        var asked = _inner.Questions;
        await cache.QueryTxtAsync("n0.example", Stop);
        await cache.QueryTxtAsync("n1.example", Stop);
        Assert.Equal((60, 61, true), (asked, _inner.Questions, cache.Bytes <= 100_000));
    }

    [Fact]
    public async Task An_answer_too_large_for_its_share_is_given_but_not_kept()
    {
        var cache = new CachingResolver(_inner, new CachingOptions { MaxBytes = 100_000 }, _clock);
        Says(new(DnsStatus.Found, [new string('a', 10_000)], TimeSpan.FromHours(1)));
        await cache.QueryTxtAsync("example.com", Stop);
        Assert.Equal((0, 10_000), (cache.Bytes, (await cache.QueryTxtAsync("example.com", Stop)).Records[0].Length));
    }

    [Fact]
    public async Task A_name_that_cannot_exist_is_not_asked_for() =>
        Assert.Equal((DnsStatus.NoDomain, 0), ((await _cache.QueryTxtAsync("a..b", Stop)).Status, _inner.Questions));

    [Fact]
    public async Task Many_threads_get_right_answers()
    {
        var cache = new CachingResolver(_inner, new CachingOptions { MaxBytes = 50_000 }, TimeProvider.System);
        _inner.Text = (name, _) => new(new DnsAnswer<string>(DnsStatus.Found, [name], TimeSpan.FromHours(1)));
        var wrong = 0;
        await Parallel.ForAsync(0, 20_000, Stop, async (i, stop) =>
        {
            var name = $"n{i % 300}.example";
            wrong += (await cache.QueryTxtAsync(name, stop)).Records[0] == name ? 0 : 1;
        });
        Assert.Equal((0, true), (wrong, cache.Bytes is > 0 and <= 50_000));
    }

    private static DnsAnswer<string> Found(int seconds) => new(DnsStatus.Found, ["text"], TimeSpan.FromSeconds(seconds));

    private void Says(DnsAnswer<string> answer) => _inner.Text = (_, _) => new(answer);
}
