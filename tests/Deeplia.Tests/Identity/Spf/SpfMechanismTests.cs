using Deeplia.Identity;

namespace Deeplia.Tests.Identity.Spf;

public sealed class SpfMechanismTests
{
    private const string Hosts = """
        "here.example":{"A":["198.51.100.9","192.0.2.1"],"AAAA":["2001:db8::1"],"MX":[[10,"here.example"]]},
        "near.example":{"A":["192.0.2.77"],"AAAA":["2001:db8::ffff"]},
        "mail.example":{"MX":[[10,"gone.example"],[20,"here.example"]]},
        "null.example":{"MX":[[0,"."]]},
        "six.example":{"AAAA":["2001:db8::1"]},
        "slow.example":{"*":"TIMEOUT"},
        "slowhost.example":{"MX":[[10,"slow.example"]]},
        "alias.example":{"CNAME":["here.example"]},
        "1.2.0.192.in-addr.arpa":{"PTR":["liar.example","Here.Example.","slow.example"]}
        """;

    [Theory]
    [InlineData("a:here.example", AuthenticationResult.Pass)]
    [InlineData("a:HERE.example.", AuthenticationResult.Pass)]
    [InlineData("a:alias.example", AuthenticationResult.Pass)]
    [InlineData("a:near.example", AuthenticationResult.Fail)]
    [InlineData("a:near.example/25", AuthenticationResult.Pass)]
    [InlineData("a:near.example/26", AuthenticationResult.Fail)]
    [InlineData("a:near.example//64", AuthenticationResult.Fail)]
    [InlineData("a:near.example/0", AuthenticationResult.Pass)]
    [InlineData("a:six.example/0", AuthenticationResult.Fail)]
    [InlineData("a:gone.example/0", AuthenticationResult.Fail)]
    [InlineData("a:slow.example", AuthenticationResult.TempError)]
    [InlineData("mx:mail.example", AuthenticationResult.Pass)]
    [InlineData("mx:null.example", AuthenticationResult.Fail)]
    [InlineData("mx:near.example", AuthenticationResult.Fail)]
    [InlineData("mx:slow.example", AuthenticationResult.TempError)]
    [InlineData("mx:slowhost.example", AuthenticationResult.TempError)]
    [InlineData("exists:near.example", AuthenticationResult.Pass)]
    [InlineData("exists:six.example", AuthenticationResult.Fail)]
    [InlineData("exists:slow.example", AuthenticationResult.TempError)]
    [InlineData("ptr:here.example", AuthenticationResult.Pass)]
    [InlineData("ptr:example", AuthenticationResult.PermError)]
    [InlineData("ptr:re.example", AuthenticationResult.Fail)]
    [InlineData("ptr:liar.example", AuthenticationResult.Fail)]
    [InlineData("ptr:slow.example", AuthenticationResult.Fail)]
    [InlineData("a:%{h}", AuthenticationResult.Fail)]
    public async Task A_mechanism_asks_dns(string term, AuthenticationResult result) =>
        Assert.Equal(result, (await Question.AskAsync(Question.Publishing($"v=spf1 {term} -all", Hosts), helo: "no name")).Result);

    [Theory]
    [InlineData("a:here.example", AuthenticationResult.Pass)]
    [InlineData("a:near.example", AuthenticationResult.Fail)]
    [InlineData("a:near.example/0", AuthenticationResult.Fail)]
    [InlineData("a:near.example//112", AuthenticationResult.Pass)]
    [InlineData("mx:mail.example", AuthenticationResult.Pass)]
    [InlineData("exists:near.example", AuthenticationResult.Pass)]
    [InlineData("ptr", AuthenticationResult.Fail)]
    public async Task An_ip6_client_is_looked_for_among_ip6_addresses(string term, AuthenticationResult result) =>
        Assert.Equal(result, (await Question.AskAsync(Question.Publishing($"v=spf1 {term} -all", Hosts), ip: "2001:db8::1")).Result);

    [Theory]
    [InlineData("v=spf1 +all", AuthenticationResult.SoftFail)]
    [InlineData("v=spf1 -all", AuthenticationResult.Neutral)]
    [InlineData("v=spf1 ~all", AuthenticationResult.Neutral)]
    [InlineData("v=spf1 ?all", AuthenticationResult.Neutral)]
    [InlineData("v=spf1", AuthenticationResult.Neutral)]
    [InlineData("v=spf1 a:slow.example", AuthenticationResult.TempError)]
    [InlineData("v=spf1 moo", AuthenticationResult.PermError)]
    [InlineData("no record", AuthenticationResult.PermError)]
    public async Task An_include_matches_when_it_says_pass(string included, AuthenticationResult result)
    {
        var more = $$"""
            "inc.example":{"TXT":[["{{included}}"]]},"slow.example":{"*":"TIMEOUT"}
            """;
        Assert.Equal(result, (await Question.AskAsync(Question.Publishing("v=spf1 ~include:inc.example ?all", more))).Result);
    }

    [Theory]
    [InlineData("v=spf1 a -all", AuthenticationResult.Pass)]
    [InlineData("v=spf1 ~all", AuthenticationResult.SoftFail)]
    [InlineData("v=spf1", AuthenticationResult.Neutral)]
    [InlineData("no record", AuthenticationResult.PermError)]
    public async Task A_redirect_puts_another_domain_in_the_place(string record, AuthenticationResult result)
    {
        var more = $$"""
            "next.example":{"TXT":[["{{record}}"]],"A":["192.0.2.1"]}
            """;
        Assert.Equal(result, (await Question.AskAsync(Question.Publishing("v=spf1 redirect=next.example ip4:198.51.100.1", more))).Result);
    }

    [Fact]
    public async Task A_redirect_beside_all_is_never_taken() => Assert.Equal(
        AuthenticationResult.Fail, (await Question.AskAsync(Question.Publishing("v=spf1 redirect=gone.example -all"))).Result);

    [Fact]
    public async Task An_mx_without_hosts_does_not_fall_back_to_the_address() => Assert.Equal(
        AuthenticationResult.Fail,
        (await Question.AskAsync(Question.Zone("""{"example.com":{"TXT":[["v=spf1 mx -all"]],"A":["192.0.2.1"]}}"""))).Result);
}
