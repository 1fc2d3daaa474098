namespace Deeplia.Tests.Identity.Spf;

public sealed class SpfTraceTests
{
    private const string Included = """ "inc.example":{"TXT":[["v=spf1 ip4:192.0.2.0/24"]]} """;

    [Fact]
    public async Task The_mechanism_that_matched_is_named_with_its_record()
    {
        var mechanism = (await Question.AskAsync(Question.Publishing("v=spf1 a:gone.example ~all"))).Mechanism!;
        Assert.Equal(("~all", "example.com", "v=spf1 a:gone.example ~all"), (mechanism.Term, mechanism.Domain, mechanism.Record));
    }

    [Fact]
    public async Task The_term_inside_an_include_is_named_too()
    {
        var mechanism = (await Question.AskAsync(Question.Publishing("v=spf1 include:inc.example -all", Included))).Mechanism!;
        Assert.Equal(("include:inc.example", "ip4:192.0.2.0/24"), (mechanism.Term, mechanism.Innermost.Term));
    }

    [Theory]
    [InlineData("v=spf1 a:other.example")]
    [InlineData("v=spf1 moo")]
    [InlineData("v=spf1 include:inc.example include:gone.example")]
    public async Task Without_a_match_no_mechanism_is_named(string record) =>
        Assert.Null((await Question.AskAsync(Question.Publishing(record, Included), ip: "203.0.113.1")).Mechanism);

    [Fact]
    public async Task Every_step_can_be_read()
    {
        var report = await Question.AskAsync(Question.Publishing("v=spf1 a:gone.example include:inc.example -all", Included));
        Assert.Equal(
        [
            "0 asked TXT of example.com: 1 text",
            "0 example.com publishes \"v=spf1 a:gone.example include:inc.example -all\"",
            "0 asked A of gone.example: no such name",
            "0 a:gone.example does not match: nothing is there",
            "1 asked TXT of inc.example: 1 text",
            "1 inc.example publishes \"v=spf1 ip4:192.0.2.0/24\"",
            "1 ip4:192.0.2.0/24 matches",
            "0 include:inc.example matches",
        ], report.Trace.Select(step => $"{step.Depth} {step.Text}"));
    }

    [Theory]
    [InlineData("v=spf1 ip4:192.0.2.1", "ip4:192.0.2.1 in the record of example.com matches 192.0.2.1")]
    [InlineData("v=spf1 include:inc.example", "ip4:192.0.2.0/24 in the record of inc.example matches 192.0.2.1")]
    [InlineData("v=spf1 ip4:192.0.2.2", "no term in the record of example.com matches 192.0.2.1")]
    [InlineData("v=spf1 moo", "the record of example.com is wrong: 'moo' is no mechanism")]
    [InlineData("v=spf1 include:gone.example", "gone.example publishes no SPF record")]
    [InlineData("v=spf1 redirect=example.com", "it takes more than 10 look-ups")]
    [InlineData("v=spf1 a:a.example a:b.example a:c.example", "more than 2 look-ups found nothing")]
    [InlineData("v=spf1 a:slow.example", "DNS did not answer for A of slow.example")]
    public async Task The_reason_is_a_short_sentence(string record, string reason) => Assert.Equal(
        reason, (await Question.AskAsync(Question.Publishing(record, Included + """,  "slow.example":{"*":"TIMEOUT"} """))).Reason);

    [Fact]
    public async Task A_trace_is_bounded()
    {
        var many = string.Join(' ', Enumerable.Repeat("ip4:198.51.100.1", 3_000));
        Assert.Equal(1_000, (await Question.AskAsync(Question.Publishing($"v=spf1 {many} -all"))).Trace.Count);
    }
}
