using System.Collections.Immutable;
using System.Net;
using Deeplia.Guardian;
using Deeplia.Guardian.Observe;
using Deeplia.Mail.Dns;
using Deeplia.Mail.Message;

namespace Deeplia.Tests.Mail.Dns;

/// <summary>No answer makes a check crash, outlast its deadline, or take more memory than is said.</summary>
[Collection(RunsAlone.Name)]
public sealed class DnsMemoryTests
{
    private const long Limit = 64L * 1024 * 1024;
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5); // a slow machine is no failure, a hang is

    private static readonly RawMail Mail = new(
        "From: a@example.com\r\nTo: b@example.org\r\nSubject: x\r\n\r\ny\r\n"u8.ToArray(),
        new Envelope { ClientAddress = IPAddress.Parse("8.8.4.4") });

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(10)]
    [InlineData(1500)]
    [InlineData(60_000)]
    public async Task A_full_cache_takes_what_it_counts(int length)
    {
        var inner = new ScriptedResolver
        {
            Text = (name, _) => new(new DnsAnswer<string>(DnsStatus.Found, [name + new string('a', length)], TimeSpan.FromHours(1))),
        };
        var cache = new CachingResolver(inner, new CachingOptions(), TimeProvider.System);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; cache.Bytes < 15_500_000 && i < 100_000; i++)
        {
            await cache.QueryTxtAsync($"n{i}.example.com", Stop);
        }

        var taken = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.True(taken < cache.Bytes * 1.1 && taken > cache.Bytes * 0.5, $"counted {cache.Bytes:N0}, took {taken:N0}");
    }

    [Fact]
    public async Task A_full_cache_of_addresses_takes_what_it_counts()
    {
        var addresses = Enumerable.Range(1, 20).Select(i => (byte)i).ToArray();
        var inner = new ScriptedResolver
        {
            Addresses = _ => new(DnsStatus.Found, [.. addresses.Select(i => new IPAddress([.. new byte[15], i]))], TimeSpan.FromHours(1)),
        };
        var cache = new CachingResolver(inner, new CachingOptions(), TimeProvider.System);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; cache.Bytes < 15_500_000 && i < 100_000; i++)
        {
            await cache.QueryAaaaAsync($"n{i}.example.com", Stop);
        }

        var taken = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.True(taken < cache.Bytes * 1.1 && taken > cache.Bytes * 0.5, $"counted {cache.Bytes:N0}, took {taken:N0}");
    }

    [Fact]
    public async Task A_hundred_thousand_large_answers_leave_a_bounded_cache()
    {
        var inner = new ScriptedResolver { Text = (_, _) => new(new DnsAnswer<string>(DnsStatus.Found, [new string('a', 30_000)])) };
        var cache = new CachingResolver(inner, new CachingOptions(), TimeProvider.System);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < 100_000; i++)
        {
            await cache.QueryTxtAsync($"n{i}.example.com", Stop);
        }

        var taken = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.True(taken < Limit && cache.Bytes > 0, $"{taken:N0}");
    }

    public static TheoryData<string> Attacks() => [.. HostileAnswers.All.Keys];

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task No_answer_breaks_a_check(string attack)
    {
        await using var server = HostileAnswers.All[attack]();
        var (findings, seconds, bytes) = await ExamineAsync(SystemOver(server));
        Assert.True(
            !findings.Contains(Observatory.FailedId) && server.Packets > 0 && seconds < Patience && bytes < Limit,
            $"{server.Packets} {string.Join(' ', findings)} {seconds} {bytes:N0} bytes");
    }

    [Fact]
    public async Task A_resolver_that_never_answers_does_not_hold_a_check()
    {
        var never = new ScriptedResolver { Text = (_, _) => new(new TaskCompletionSource<DnsAnswer<string>>().Task) };
        var (findings, seconds, _) = await ExamineAsync(never);
        Assert.True(!findings.Contains(Observatory.FailedId) && seconds >= Deadline * 0.9 && seconds < Patience, $"{seconds}");
    }

    [Fact]
    public async Task A_resolver_that_answers_ten_thousand_records_does_not_break_a_check()
    {
        var many = new ScriptedResolver
        {
            Text = (_, _) => new(new DnsAnswer<string>(DnsStatus.Found, [.. Enumerable.Repeat("host.example.com", 10_000)])),
            Addresses = _ => new(DnsStatus.Found, [.. Enumerable.Repeat(IPAddress.Loopback, 10_000)]),
        };
        var (findings, seconds, bytes) = await ExamineAsync(many);
        Assert.True(!findings.Contains(Observatory.FailedId) && seconds < Patience && bytes < Limit, $"{seconds} {bytes:N0}");
    }

    private static CachingResolver SystemOver(HostileNameServer server) => new(
        new SystemResolver(server.EndPoint), new CachingOptions(), TimeProvider.System);

    private static async Task<(ImmutableArray<string> Findings, TimeSpan Time, long Bytes)> ExamineAsync(IDnsResolver dns)
    {
        var guardian = new Deeplia.Guardian.Guardian(new GuardianOptions { DnsDeadline = Deadline }, dns, TimeProvider.System);
        await guardian.ExamineAsync(new RawMail(Mail.Bytes, Envelope.Unknown), Stop); // what is loaded once does not count
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var started = TimeProvider.System.GetTimestamp();
        var examination = await guardian.ExamineAsync(Mail, Stop).AsTask().WaitAsync(2 * Patience, Stop);
        var time = TimeProvider.System.GetElapsedTime(started);
        return ([.. examination.Verdict.Findings.Select(f => f.Finding.Id)], time, GC.GetTotalAllocatedBytes(precise: true) - before);
    }
}
