using System.Net;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Deeplia.Identity.Spf;
using Deeplia.Mail.Dns;

namespace Deeplia.Benchmarks;

/// <summary>One SPF evaluation, DNS from memory.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class SpfBenchmarks
{
    private const string Zone = """
        {"small.example":{"TXT":[["other"],["v=spf1 include:inc.example ip4:198.51.100.0/24 ip4:203.0.113.7 -all"]]},
         "inc.example":{"TXT":[["v=spf1 ip4:192.0.2.128/25 ip4:203.0.113.0/29 ip6:2001:db8::/32 ~all"]]},
         "large.example":{
            "TXT":[["v=spf1 include:a.example include:b.example mx a:mail.large.example exists:%{ir}.%{l1r-}.x.example -all"]],
            "MX":[[10,"mail.large.example"]]},
         "mail.large.example":{"A":["198.51.100.9"]},
         "a.example":{"TXT":[["v=spf1 include:inc.example include:c.example ~all"]]},
         "b.example":{"TXT":[["v=spf1 ip4:198.18.0.0/24 ip4:198.18.1.0/24 ip4:198.18.2.0/24 ip4:198.18.3.0/24 ip6:2001:db8:1::/48 ?all"]]},
         "c.example":{"TXT":[["v=spf1 ip4:198.19.0.0/24 ip4:198.19.1.0/24 ip4:198.19.2.0/24 ip4:198.19.3.0/24 ?all"]]}}
        """;

    private readonly SpfEvaluator _evaluator = new(new ZoneFileResolver(JsonDocument.Parse(Zone).RootElement));
    private readonly SpfQuestion _small = new(IPAddress.Parse("192.0.2.1"), "mx.small.example", "jo@small.example");
    private readonly SpfQuestion _large = new(IPAddress.Parse("192.0.2.1"), "mx.large.example", "jo-list@large.example");

    [Benchmark]
    public async Task<int> IncludeAndTwoNetworks() => (await _evaluator.EvaluateAsync(_small, CancellationToken.None)).Lookups;

    [Benchmark]
    public async Task<int> SevenLookups() => (await _evaluator.EvaluateAsync(_large, CancellationToken.None)).Lookups;
}
