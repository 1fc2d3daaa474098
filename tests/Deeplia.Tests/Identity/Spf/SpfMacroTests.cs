using System.Net;
using Deeplia.Identity.Spf;

namespace Deeplia.Tests.Identity.Spf;

public sealed class SpfMacroTests
{
    private static readonly MacroFacts Facts = new(
        "strong-bad", "email.example.com", "mx.example.org", new ClientAddress(IPAddress.Parse("192.0.2.3")), "rx.example.net", new StoppedClock());

    // The examples of RFC 7208 §7.4.
    [Theory]
    [InlineData("%{s}", "strong-bad@email.example.com")]
    [InlineData("%{o}", "email.example.com")]
    [InlineData("%{d}", "email.example.com")]
    [InlineData("%{d4}", "email.example.com")]
    [InlineData("%{d3}", "email.example.com")]
    [InlineData("%{d2}", "example.com")]
    [InlineData("%{d1}", "com")]
    [InlineData("%{dr}", "com.example.email")]
    [InlineData("%{d2r}", "example.email")]
    [InlineData("%{l}", "strong-bad")]
    [InlineData("%{l-}", "strong.bad")]
    [InlineData("%{lr}", "strong-bad")]
    [InlineData("%{lr-}", "bad.strong")]
    [InlineData("%{l1r-}", "strong")]
    [InlineData("%{ir}.%{v}._spf.%{d2}", "3.2.0.192.in-addr._spf.example.com")]
    [InlineData("%{lr-}.lp._spf.%{d2}", "bad.strong.lp._spf.example.com")]
    [InlineData("%{lr-}.lp.%{ir}.%{v}._spf.%{d2}", "bad.strong.lp.3.2.0.192.in-addr._spf.example.com")]
    [InlineData("%{ir}.%{v}.%{l1r-}.lp._spf.%{d2}", "3.2.0.192.in-addr.strong.lp._spf.example.com")]
    [InlineData("%{d2}.trusted-domains.example.net", "example.com.trusted-domains.example.net")]
    [InlineData("%{D1R}", "email")]
    [InlineData("%{h}.", "mx.example.org")]
    [InlineData("%{p}.x.example", "unknown.x.example")]
    [InlineData("%{d99999999999999999999}", "email.example.com")]
    [InlineData("a%%b%_c%-d.example", "a%b c%20d.example")]
    [InlineData("%{S}.example", "strong-bad%40email.example.com.example")]
    public void A_name_is_written_out(string spec, string name) =>
        Assert.Equal(name, MacroExpander.Target(spec, Facts, "email.example.com", SpfRun.Unknown));

    [Fact]
    public void An_ip6_address_is_written_digit_by_digit()
    {
        var facts = Facts with { Client = new ClientAddress(IPAddress.Parse("2001:db8::cb01")) };
        Assert.Equal(
            "1.0.b.c.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6._spf.example.com",
            MacroExpander.Target("%{ir}.%{v}._spf.%{d2}", facts, "email.example.com", SpfRun.Unknown));
    }

    [Theory]
    [InlineData("%{o}.%{o}.%{o}.%{o}.%{o}.%{o}.%{o}.%{o}.%{o}.%{o}.%{o}.%{o}.%{o}.%{o}.%{o}")]
    [InlineData("a.very.long.record.%{s}.%{s}.%{s}.%{s}.%{s}.%{s}.%{s}.%{s}.%{s}.%{s}.%{s}.%{s}")]
    public void A_name_that_is_too_long_loses_labels_on_the_left(string spec) =>
        Assert.InRange(MacroExpander.Target(spec, Facts, "d.example", SpfRun.Unknown).Length, 230, 253);

    [Fact]
    public void A_macro_bomb_stays_small()
    {
        var bomb = string.Concat(Enumerable.Repeat("%{s}.", 13_000)) + "example.com";
        Assert.InRange(MacroExpander.Target(bomb, Facts, "d.example", SpfRun.Unknown).Length, 230, 253);
    }

    [Theory]
    [InlineData("%{c} may not send as %{s}; %{r} refused at %{t}", "192.0.2.1 may not send as jo@example.com; unknown refused at 1700000000")]
    [InlineData("%{i} %{v} %{h} %{d} %{o} %{l}", "192.0.2.1 in-addr mx.example.org example.com example.com jo")]
    [InlineData("http://example.com/?s=%{S}&i=%{I}", "http://example.com/?s=jo%40example.com&i=192.0.2.1")]
    [InlineData("100%% sure%_and%-safe  ", "100% sure and%20safe  ")]
    [InlineData("from %{p}", "from unknown")]
    [InlineData("", "")]
    [InlineData("broken %{x}", null)]
    [InlineData("broken %", null)]
    [InlineData("tab\there", null)]
    [InlineData("caf\u00e9", null)]
    public async Task An_explanation_is_written_out(string text, string? explanation) =>
        Assert.Equal(explanation, await Question.ExplainAsync(text));

    [Fact]
    public async Task The_readable_form_of_an_ip6_address_is_the_short_one() =>
        Assert.Equal("2001:db8::1", await Question.ExplainAsync("%{c}", ip: "2001:0DB8::0001"));

    [Fact]
    public async Task A_sender_without_a_local_part_is_postmaster() =>
        Assert.Equal("postmaster@example.com", await Question.ExplainAsync("%{s}", "@example.com"));

    [Theory]
    [InlineData("""["a.example","b.example.com","example.com"]""", "example.com")]
    [InlineData("""["a.example","b.example.com"]""", "b.example.com")]
    [InlineData("""["gone.example","a.example"]""", "a.example")]
    [InlineData("""["gone.example"]""", "unknown")]
    public async Task The_name_of_the_client_is_the_closest_that_leads_back(string names, string name)
    {
        var zone = Question.Zone($$"""
            {"example.com":{"TXT":[["v=spf1 -all exp=why.example"]],"A":["192.0.2.1"]},"why.example":{"TXT":[["%{p}"]]},
             "1.2.0.192.in-addr.arpa":{"PTR":{{names}}},
             "a.example":{"A":["192.0.2.1"]},"b.example.com":{"A":["192.0.2.1"]} }
            """);
        Assert.Equal(name, (await Question.AskAsync(zone)).Explanation);
    }

    [Theory]
    [InlineData("""{"TXT":[["one"],["two"]]}""")]
    [InlineData("""{"TXT":"TIMEOUT"}""")]
    [InlineData("""{"A":["192.0.2.1"]}""")]
    public async Task Without_one_good_text_there_is_no_explanation(string node)
    {
        var zone = Question.Publishing("v=spf1 -all exp=why.example.com", $"\"why.example.com\":{node}");
        Assert.Null((await Question.AskAsync(zone)).Explanation);
    }

    [Fact]
    public async Task Only_a_fail_is_explained()
    {
        var zone = Question.Publishing("v=spf1 ~all exp=why.example.com", """ "why.example.com":{"TXT":[["no"]]} """);
        Assert.Null((await Question.AskAsync(zone)).Explanation);
    }

    [Fact]
    public async Task An_explanation_of_an_included_record_is_not_used()
    {
        var zone = Question.Publishing("v=spf1 include:inc.example -all", """
            "inc.example":{"TXT":[["v=spf1 -all exp=why.example.com"]]},"why.example.com":{"TXT":[["no"]]}
            """);
        Assert.Null((await Question.AskAsync(zone)).Explanation);
    }

    [Fact]
    public async Task A_redirect_brings_its_own_explanation()
    {
        var zone = Question.Publishing("v=spf1 redirect=next.example exp=old.example", """
            "next.example":{"TXT":[["v=spf1 -all exp=new.example"]]},"old.example":{"TXT":[["old"]]},"new.example":{"TXT":[["new for %{d}"]]}
            """);
        Assert.Equal("new for next.example", (await Question.AskAsync(zone)).Explanation);
    }

    [Fact]
    public async Task A_long_explanation_is_cut() =>
        Assert.Equal(SpfLimits.ExplanationLength, (await Question.ExplainAsync(new string('a', 10_000)))!.Length);
}
