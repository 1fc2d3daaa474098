using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Deeplia.Guardian;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Judge;
using Deeplia.Guardian.Observe;
using Deeplia.Identity;
using Deeplia.Mail.Dns;
using Deeplia.Mail.Message;

namespace Deeplia.Benchmarks;

/// <summary>The corridor, room by room, over all samples: one operation is twenty messages.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class CheckBenchmarks
{
    private readonly OffResolver _dns = new();
    private readonly MailReader _reader = new(ReaderOptions.Default);
    private readonly Authenticator _authenticator = new(new AuthenticatorOptions(), TimeProvider.System);
    private readonly Observatory _observatory = new(DetectorCatalogue.Detectors, []);
    private readonly Judge _judge = new(WeightTable.Shipped, new JudgeOptions(), new DispositionPolicy());
    private readonly Guardian.Guardian _guardian = new(new GuardianOptions(), new OffResolver(), TimeProvider.System);
    private RawMail[] _mails = [];
    private (CaseFile File, ImmutableArray<Finding> Findings)[] _seen = [];

    /// <summary>Reads the samples from the repository the benchmark runs in.</summary>
    [GlobalSetup]
    public async Task SetUpAsync()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Deeplia.slnx")))
        {
            folder = folder.Parent;
        }

        _mails = [.. Directory.EnumerateFiles(Path.Combine(folder.FullName, "samples"), "*.eml")
            .Order(StringComparer.Ordinal).Select(f => new RawMail(File.ReadAllBytes(f), Envelope.Unknown))];
        var seen = new List<(CaseFile, ImmutableArray<Finding>)>();
        foreach (var mail in _mails)
        {
            var file = await CaseAsync(mail);
            seen.Add((file, await _observatory.ObserveAsync(file, _dns, CancellationToken.None)));
        }

        _seen = [.. seen];
    }

    [Benchmark]
    public int Read() => _mails.Sum(m => _reader.Read(m).Text.Folded.Text.Length);

    [Benchmark]
    public async Task<int> ReadAndObserve()
    {
        var count = 0;
        foreach (var mail in _mails)
        {
            count += (await _observatory.ObserveAsync(await CaseAsync(mail), _dns, CancellationToken.None)).Length;
        }

        return count;
    }

    [Benchmark]
    public int JudgeOnly() => _seen.Sum(s => _judge.Decide(s.File, s.Findings).Counterfactual.Length);

    [Benchmark]
    public async Task<int> WholeCheck()
    {
        var count = 0;
        foreach (var mail in _mails)
        {
            count += (await _guardian.ExamineAsync(mail, CancellationToken.None)).Verdict.Findings.Length;
        }

        return count;
    }

    private async ValueTask<CaseFile> CaseAsync(RawMail mail)
    {
        var message = _reader.Read(mail);
        var identity = await _authenticator.AuthenticateAsync(mail, message, _dns, CancellationToken.None);
        return new CaseFile(message, identity, OwnerKnowledge.Nobody);
    }
}
