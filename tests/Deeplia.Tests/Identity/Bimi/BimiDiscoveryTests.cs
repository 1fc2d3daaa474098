using Deeplia.Identity;
using Deeplia.Identity.Bimi;
using Deeplia.Identity.Dmarc;
using Deeplia.Mail.Dns;
using Deeplia.Tests.Identity.Dmarc;

namespace Deeplia.Tests.Identity.Bimi;

public sealed class BimiDiscoveryTests
{
    private const string Good = "v=BIMI1; l=https://i.a.example/l.svg";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Task<BimiReport> FindAsync(string record, string dmarc = "v=DMARC1; p=reject", string? selector = null, string author = "a.example") =>
        FindAsync($$$"""{"_dmarc.a.example": {"TXT":[["{{{dmarc}}}"]]}, "default._bimi.a.example": {"TXT":[["{{{record}}}"]]}}""", q => q with { SelectorHeader = selector }, author);

    private static async Task<BimiReport> FindAsync(string zone, Func<BimiQuestion, BimiQuestion> change, string author)
    {
        var dns = new CountingResolver(zone);
        var dmarc = await new DmarcEvaluator(dns).EvaluateAsync(
            new DmarcQuestion { AuthorDomains = [author], Spf = new MethodReport(AuthenticationResult.Pass, author, "") }, Stop);
        return await new BimiDiscovery(dns).DiscoverAsync(change(new BimiQuestion { Dmarc = dmarc }), Stop);
    }

    [Theory]
    [InlineData("v=DMARC1; p=reject", BimiResult.Pass)]
    [InlineData("v=DMARC1; p=quarantine", BimiResult.Pass)]
    [InlineData("v=DMARC1; p=quarantine; pct=100", BimiResult.Pass)]
    [InlineData("v=DMARC1; p=reject; pct=10", BimiResult.Pass)]
    [InlineData("v=DMARC1; p=quarantine; pct=99", BimiResult.Skipped)]
    [InlineData("v=DMARC1; p=quarantine; t=y", BimiResult.Skipped)]
    [InlineData("v=DMARC1; p=reject; sp=none", BimiResult.Skipped)]
    [InlineData("v=DMARC1; p=none", BimiResult.Skipped)]
    [InlineData("v=DMARC1; rua=mailto:a@a.example", BimiResult.Skipped)]
    public async Task Only_an_enforced_policy_earns_an_indicator(string dmarc, BimiResult expected) =>
        Assert.Equal(expected, (await FindAsync(Good, dmarc)).Result);

    [Fact]
    public async Task A_weak_organization_spoils_a_strong_subdomain() => Assert.Equal(BimiResult.Skipped, (await FindAsync(
        $$$"""{"_dmarc.a.example": {"TXT":[["v=DMARC1; p=none"]]}, "_dmarc.b.a.example": {"TXT":[["v=DMARC1; p=reject"]]}, "default._bimi.a.example": {"TXT":[["{{{Good}}}"]]}}""",
        q => q,
        "b.a.example")).Result);

    [Theory]
    [InlineData("v=BIMI1; l=; a=;", BimiResult.Declined)]
    [InlineData("v=BIMI1; l=", BimiResult.Declined)]
    [InlineData("v=BIMI1; a=https://i.a.example/c.pem", BimiResult.Fail)]
    [InlineData("v=BIMI1; l=; a=https://i.a.example/c.pem", BimiResult.Fail)]
    [InlineData("v=BIMI1; l=http://i.a.example/l.svg", BimiResult.Fail)]
    [InlineData("v=BIMI1; l=https://localhost/l.svg", BimiResult.Fail)]
    [InlineData("v=BIMI1; l=https://192.0.2.1/l.svg", BimiResult.Fail)]
    [InlineData("v=BIMI1; l=https://u:p@i.a.example/l.svg", BimiResult.Fail)]
    [InlineData("v=BIMI1; l=https://i.a.example/l.png", BimiResult.Fail)]
    [InlineData("v=BIMI1; l=https://i.a.example/l.svg,https://i.a.example/m.svg", BimiResult.Fail)]
    [InlineData("v=BIMI1; l=https://i.a.example/l.svg; a=ftp://i.a.example/c", BimiResult.Fail)]
    [InlineData("v=BIMI1; l=https://i.a.example/l.svg; l=https://i.a.example/m.svg", BimiResult.Fail)]
    [InlineData("v=BIMI1; L=https://i.a.example/l.svg", BimiResult.Fail)]
    [InlineData("v=bimi1; l=https://i.a.example/l.svg", BimiResult.None)]
    [InlineData("l=https://i.a.example/l.svg; v=BIMI1", BimiResult.None)]
    [InlineData("v=BIMI1; l=https://i.a.example/logo; x=y", BimiResult.Pass)]
    public async Task A_record_is_not_mended(string record, BimiResult expected) => Assert.Equal(expected, (await FindAsync(record)).Result);

    [Theory]
    [InlineData(null, "default")]
    [InlineData("v=BIMI1; s=Spring", "spring")]
    [InlineData("v=BIMI1; s=a.b-c;", "a.b-c")]
    [InlineData("s=spring", "default")]
    [InlineData("s=spring; v=BIMI1", "default")]
    [InlineData("v=BIMI2; s=spring", "default")]
    [InlineData("v=BIMI1; s=-x", "default")]
    [InlineData("v=BIMI1; s=a..b", "default")]
    [InlineData("v=BIMI1; s=a/b", "default")]
    [InlineData("v=BIMI1; s=a; s=b", "default")]
    public void A_broken_header_asks_for_the_default(string? header, string selector) => Assert.Equal(selector, BimiSelector.Of(header));

    [Theory]
    [InlineData("News.Letter+tag", "news-letter")]
    [InlineData("_a__.b_", "a-b")]
    [InlineData("a!b", null)]
    [InlineData("...", null)]
    public void A_local_part_becomes_a_selector(string local, string? selector) => Assert.Equal(selector, BimiSelector.OfLocalPart(local));

    [Theory]
    [InlineData("lps=", "news", "news")]
    [InlineData("lps=ne, x", "news", "news")]
    [InlineData("lps=x", "news", "default")]
    [InlineData("lps=", "other", "default")]
    [InlineData("avp=personal", "news", "default")]
    public async Task A_local_part_chooses_its_record_where_allowed(string tag, string local, string selector) => Assert.Equal(selector, (await FindAsync(
        $$$"""
        {"_dmarc.a.example": {"TXT":[["v=DMARC1; p=reject"]]}, "default._bimi.a.example": {"TXT":[["{{{Good}}}; {{{tag}}}"]]},
         "news._bimi.a.example": {"TXT":[["v=BIMI1; l=https://i.a.example/n.svg"]]}}
        """,
        q => q with { LocalPart = local },
        "a.example")).Selector);

    [Fact]
    public async Task Two_authors_get_no_indicator() => Assert.Equal(
        BimiResult.Skipped,
        (await FindAsync($$$"""{"_dmarc.a.example": {"TXT":[["v=DMARC1; p=reject"]]}}""", q => q with { AuthorCount = 2 }, "a.example")).Result);

    [Fact]
    public async Task A_slow_DNS_is_a_temporary_error() => Assert.Equal(
        BimiResult.TempError, (await FindAsync("""{"_dmarc.a.example": {"*":"TIMEOUT"}}""", q => q, "a.example")).Result);

    [Fact]
    public async Task Without_DNS_nothing_is_said()
    {
        var dmarc = await new DmarcEvaluator(new OffResolver()).EvaluateAsync(new DmarcQuestion { AuthorDomains = ["a.example"] }, Stop);
        Assert.Equal(BimiResult.NotChecked, (await new BimiDiscovery(new OffResolver()).DiscoverAsync(new BimiQuestion { Dmarc = dmarc }, Stop)).Result);
    }
}
