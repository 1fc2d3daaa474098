using Deeplia.Identity;

namespace Deeplia.Tests.Identity.Spf;

public sealed class SpfLimitTests
{
    private const string Other = """ "other.example":{"A":["198.51.100.1"],"MX":[[1,"other.example"]]} """;

    private static string Repeat(string term, int times) => string.Join(' ', Enumerable.Repeat(term, times));

    [Fact]
    public async Task Ten_look_ups_are_allowed() => Assert.Equal(
        AuthenticationResult.Fail,
        (await Question.AskAsync(Question.Publishing($"v=spf1 {Repeat("a:other.example", 10)} -all", Other))).Result);

    [Fact]
    public async Task The_eleventh_look_up_is_a_permanent_error() => Assert.Equal(
        AuthenticationResult.PermError,
        (await Question.AskAsync(Question.Publishing($"v=spf1 {Repeat("a:other.example", 11)} -all", Other))).Result);

    [Fact]
    public async Task Look_ups_of_included_records_count()
    {
        var more = $$"""
            "inc.example":{"TXT":[["v=spf1 {{Repeat("a:other.example", 8)}}"]]},{{Other}}
            """;
        var report = await Question.AskAsync(Question.Publishing("v=spf1 include:inc.example mx:other.example -all", more));
        Assert.Equal((AuthenticationResult.Fail, 10), (report.Result, report.Lookups));
    }

    [Fact]
    public async Task A_match_before_the_limit_counts() => Assert.Equal(
        AuthenticationResult.Pass,
        (await Question.AskAsync(Question.Publishing($"v=spf1 {Repeat("a:other.example", 10)} ip4:192.0.2.1 mx -all", Other))).Result);

    [Fact]
    public async Task Networks_and_all_are_free_of_look_ups() =>
        Assert.Equal(0, (await Question.AskAsync(Question.Publishing($"v=spf1 {Repeat("ip4:198.51.100.1", 50)} -all"))).Lookups);

    [Fact]
    public async Task A_record_that_includes_itself_is_a_permanent_error() => Assert.Equal(
        AuthenticationResult.PermError, (await Question.AskAsync(Question.Publishing("v=spf1 include:example.com -all"))).Result);

    [Fact]
    public async Task A_record_that_redirects_to_itself_is_a_permanent_error() => Assert.Equal(
        AuthenticationResult.PermError, (await Question.AskAsync(Question.Publishing("v=spf1 redirect=example.com"))).Result);

    [Fact]
    public async Task Two_void_look_ups_are_allowed()
    {
        var report = await Question.AskAsync(Question.Publishing("v=spf1 a:a.example exists:b.example -all"));
        Assert.Equal((AuthenticationResult.Fail, 2), (report.Result, report.VoidLookups));
    }

    [Fact]
    public async Task The_third_void_look_up_is_a_permanent_error() => Assert.Equal(
        AuthenticationResult.PermError,
        (await Question.AskAsync(Question.Publishing("v=spf1 a:a.example exists:b.example mx:c.example -all"))).Result);

    [Fact]
    public async Task The_third_void_look_up_counts_as_the_last_term_too() => Assert.Equal(
        AuthenticationResult.PermError,
        (await Question.AskAsync(Question.Publishing("v=spf1 a:a.example a:b.example a:c.example"))).Result);

    [Fact]
    public async Task Hosts_of_one_mx_without_an_address_are_one_void_look_up()
    {
        const string Mail = """ "mail.example":{"MX":[[1,"a.example"],[2,"b.example"],[3,"c.example"]]} """;
        Assert.Equal(1, (await Question.AskAsync(Question.Publishing("v=spf1 mx:mail.example -all", Mail))).VoidLookups);
    }

    [Theory]
    [InlineData(10, AuthenticationResult.Fail)]
    [InlineData(11, AuthenticationResult.PermError)]
    public async Task An_mx_may_name_ten_hosts(int hosts, AuthenticationResult result)
    {
        var records = string.Join(',', Enumerable.Range(0, hosts).Select(i => $"[{i},\"other.example\"]"));
        var more = $$"""
            "mail.example":{"MX":[{{records}}]},{{Other}}
            """;
        Assert.Equal(result, (await Question.AskAsync(Question.Publishing("v=spf1 mx:mail.example -all", more))).Result);
    }

    [Theory]
    [InlineData(9, AuthenticationResult.Pass)]
    [InlineData(10, AuthenticationResult.Fail)]
    public async Task Ten_names_of_the_client_are_looked_at(int before, AuthenticationResult result)
    {
        var names = string.Join(',', Enumerable.Range(0, before).Select(i => $"\"n{i}.other.example\"").Append("\"here.example\""));
        var more = $$"""
            "1.2.0.192.in-addr.arpa":{"PTR":[{{names}}]},"here.example":{"A":["192.0.2.1"]}
            """;
        Assert.Equal(result, (await Question.AskAsync(Question.Publishing("v=spf1 ptr:here.example -all", more))).Result);
    }

    [Fact]
    public async Task Names_of_the_client_that_lead_nowhere_are_not_the_domains_fault()
    {
        const string Names = """ "1.2.0.192.in-addr.arpa":{"PTR":["a.here.example","b.here.example","c.here.example"]} """;
        var report = await Question.AskAsync(Question.Publishing("v=spf1 ptr:here.example -all", Names));
        Assert.Equal((AuthenticationResult.Fail, 0), (report.Result, report.VoidLookups));
    }

    [Fact]
    public async Task The_client_name_macro_costs_one_look_up() => Assert.Equal(
        3, (await Question.AskAsync(Question.Publishing("v=spf1 exists:%{p}.a.example exists:%{p}.b.example -all"))).Lookups);

    [Fact]
    public async Task A_name_that_cannot_exist_is_not_void()
    {
        var report = await Question.AskAsync(Question.Publishing("v=spf1 a:%{l}.example.org -all"), "a..b@example.com");
        Assert.Equal((AuthenticationResult.Fail, 0), (report.Result, report.VoidLookups));
    }

    [Fact]
    public async Task A_look_up_for_the_explanation_is_not_counted()
    {
        var report = await Question.AskAsync(Question.Publishing("v=spf1 a:a.example a:b.example exp=gone.example -all"));
        Assert.Equal((AuthenticationResult.Fail, 2, 2), (report.Result, report.Lookups, report.VoidLookups));
    }
}
