using System.Net;
using System.Text;
using System.Text.Json;
using CsCheck;
using Deeplia.Mail.Dns;

namespace Deeplia.Tests.Mail.Dns;

public sealed class ZoneFileResolverTests
{
    private const string Zone =
        """
        {"Example.com": {"TXT":[["v=spf1 ","-all"],["two"]], "A":["192.0.2.1"], "AAAA":["2001:db8::1"], "MX":[[10,"MX.example.com."]]},
         "1.2.0.192.in-addr.arpa": {"PTR":["Host.example.com"]},
         "alias.example.com": {"CNAME":["example.com"], "TXT":[["own"]]}, "lost.example.com": {"CNAME":["none.example.org"]},
         "loop.example.com": {"CNAME":["loop.example.com"]},
         "deep.ent.example.net": {"A":["192.0.2.2"]}, "*.wild.example.net": {"A":["192.0.2.3"]},
         "slow.example.com": {"*":"TIMEOUT", "A":["192.0.2.4"]}, "half.example.com": {"TXT":"SERVFAIL"}}
        """;

    private readonly ZoneFileResolver resolver = new(JsonDocument.Parse(Zone).RootElement);

    [Fact]
    public async Task Strings_of_a_TXT_record_are_joined() =>
        Assert.Equal(["v=spf1 -all", "two"], (await resolver.QueryTxtAsync("EXAMPLE.com.", Stop)).Records);

    [Theory]
    [InlineData("lost.example.com", true)]
    [InlineData("none.example.com", false)]
    public async Task An_alias_that_points_nowhere_exists_itself(string name, bool isAlias) =>
        Assert.Equal((DnsStatus.NoDomain, isAlias), ((await resolver.QueryAAsync(name, Stop)).Status, (await resolver.QueryAAsync(name, Stop)).IsAlias));

    [Fact]
    public async Task A_mail_host_is_lower_case_without_dot() =>
        Assert.Equal([new MxRecord(10, "mx.example.com")], (await resolver.QueryMxAsync("example.com", Stop)).Records);

    [Fact]
    public async Task An_address_finds_its_name() =>
        Assert.Equal(["host.example.com"], (await resolver.QueryPtrAsync(IPAddress.Parse("::ffff:192.0.2.1"), Stop)).Records);

    [Theory]
    [InlineData("example.com", DnsStatus.Found)]
    [InlineData("alias.example.com", DnsStatus.Found)]
    [InlineData("lost.example.com", DnsStatus.NoDomain)]
    [InlineData("loop.example.com", DnsStatus.TempFail)]
    [InlineData("none.example.com", DnsStatus.NoDomain)]
    [InlineData("ent.example.net", DnsStatus.NoData)]
    [InlineData("net", DnsStatus.NoData)]
    [InlineData("x.wild.example.net", DnsStatus.Found)]
    [InlineData("y.x.wild.example.net", DnsStatus.Found)]
    [InlineData("wild.example.net", DnsStatus.NoData)]
    [InlineData("x.deep.ent.example.net", DnsStatus.NoDomain)]
    [InlineData("slow.example.com", DnsStatus.Found)]
    [InlineData("half.example.com", DnsStatus.NoData)]
    [InlineData("", DnsStatus.NoDomain)]
    [InlineData("a..example.com", DnsStatus.NoDomain)]
    [InlineData("é.example.com", DnsStatus.NoDomain)]
    public async Task An_address_question_ends_with(string name, DnsStatus status) =>
        Assert.Equal(status, (await resolver.QueryAAsync(name, Stop)).Status);

    [Theory]
    [InlineData("slow.example.com", DnsStatus.TempFail)]
    [InlineData("half.example.com", DnsStatus.TempFail)]
    [InlineData("deep.ent.example.net", DnsStatus.NoData)]
    public async Task A_text_question_ends_with(string name, DnsStatus status) =>
        Assert.Equal(status, (await resolver.QueryTxtAsync(name, Stop)).Status);

    [Fact]
    public async Task Own_records_go_before_an_alias() =>
        Assert.Equal(["own"], (await resolver.QueryTxtAsync("alias.example.com", Stop)).Records);

    [Theory]
    [InlineData(8, DnsStatus.Found)]
    [InlineData(9, DnsStatus.TempFail)]
    public async Task Eight_aliases_are_followed_and_no_more(int aliases, DnsStatus status)
    {
        var names = Enumerable.Range(0, aliases).Select(i => $"\"n{i}.example\":{{\"CNAME\":[\"n{i + 1}.example\"]}}");
        var zone = $"{{{string.Join(',', names)},\"n{aliases}.example\":{{\"A\":[\"192.0.2.1\"]}}}}";
        var chain = new ZoneFileResolver(JsonDocument.Parse(zone).RootElement);
        Assert.Equal(status, (await chain.QueryAAsync("n0.example", Stop)).Status);
    }

    [Fact]
    public async Task A_label_of_64_is_not_asked_for() =>
        Assert.Equal(DnsStatus.NoDomain, (await resolver.QueryAAsync(new string('a', 64) + ".wild.example.net", Stop)).Status);

    [Theory]
    [InlineData("{", "is not JSON: line 1")]
    [InlineData("[]", "is not a zone: the zone is not a JSON object")]
    [InlineData("""{"a.example":[]}""", "is not a zone: a.example: is not an object")]
    [InlineData("""{"a.example":{"A":["x"]}}""", "is not a zone: a.example: A holds a record that is not one")]
    [InlineData("""{"a.example":{"TXT":"LATER"}}""", "is not a zone: a.example: TXT is neither a list nor TIMEOUT nor SERVFAIL")]
    public void A_bad_zone_is_refused_with_its_reason(string json, string expected)
    {
        ZoneFileResolver.TryLoad(new MemoryStream(Encoding.UTF8.GetBytes(json)), out _, out var error);
        Assert.Equal(expected, error);
    }

    [Fact]
    public void A_missing_zone_file_is_refused()
    {
        ZoneFileResolver.TryLoad("/nowhere/zone.json", out _, out var error);
        Assert.StartsWith("cannot be read: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Switched_off_asks_nothing() =>
        Assert.Equal(DnsStatus.NotAsked, (await new OffResolver().QueryTxtAsync("example.com", Stop)).Status);

    [Fact]
    public void An_IPv6_address_is_turned_nibble_by_nibble() => Assert.Equal(
        "1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa", ReverseName.Of(IPAddress.Parse("2001:db8::1")));

    [Fact]
    public void Any_text_loads_or_is_refused_without_exception()
    {
        var part = OneOf("{", "}", "[", "]", ":", ",", "\"A\"", "\"*\"", "\"MX\"", "\"\\ud800\"", "\"192.0.2.1\"", "10", "null");
        part.Array[0, 25].Sample(
            parts => ZoneFileResolver.TryLoad(Stream(string.Concat(parts)), out _, out var error) || error != null,
            iter: 5000);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static MemoryStream Stream(string json) => new(Encoding.UTF8.GetBytes(json));

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
