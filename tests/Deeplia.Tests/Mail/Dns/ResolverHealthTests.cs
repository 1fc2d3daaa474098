using System.Net;
using Deeplia.Mail.Dns;

namespace Deeplia.Tests.Mail.Dns;

public sealed class ResolverHealthTests
{
    private static readonly ListCodes Codes = new(("127.0.0.2", "127.0.0.11"), ("127.0.1.4", "127.0.1.4"));

    private readonly ScriptedResolver _dns = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("127.0.0.2", null, ListState.Working)]
    [InlineData("127.0.1.4", null, ListState.Working)]
    [InlineData(null, null, ListState.Blocked)]
    [InlineData("127.255.255.254", "127.255.255.254", ListState.Blocked)] // "you use a public resolver"
    [InlineData("203.0.113.7", "203.0.113.7", ListState.Blocked)] // every missing name leads to an advertisement
    [InlineData("127.0.0.2", "127.0.0.2", ListState.Lying)] // a list that is closed lists everything
    [InlineData("127.0.0.2", "203.0.113.7", ListState.Lying)]
    [InlineData("fail", null, ListState.Silent)]
    [InlineData("127.0.0.2", "fail", ListState.Silent)]
    public async Task A_list_of_addresses_is(string? testEntry, string? otherEntry, ListState expected)
    {
        _dns.Addresses = name => Answer(name switch
        {
            "2.0.0.127.list.example" => testEntry,
            "1.0.0.127.list.example" => otherEntry,
            _ => "fail",
        });
        Assert.Equal(expected, await ResolverHealth.CheckAddressListAsync(_dns, "list.example", Codes, Stop));
    }

    [Fact]
    public async Task A_list_of_names_has_its_own_test_entries()
    {
        _dns.Addresses = name => Answer(name == "test.list.example" ? "127.0.0.2" : name == "invalid.list.example" ? null : "fail");
        Assert.Equal(ListState.Working, await ResolverHealth.CheckNameListAsync(_dns, "list.example", Codes, Stop));
    }

    [Fact]
    public async Task Without_DNS_a_list_is_silent() =>
        Assert.Equal(ListState.Silent, await ResolverHealth.CheckAddressListAsync(new OffResolver(), "list.example", Codes, Stop));

    [Theory]
    [InlineData("127.0.0.2", true)]
    [InlineData("127.0.0.11", true)]
    [InlineData("127.0.0.12", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("127.255.255.252", false)]
    [InlineData("192.0.2.1", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.2", false)]
    public void Only_documented_codes_count(string address, bool listed) =>
        Assert.Equal(listed, ResolverHealth.IsListed(Answer(address), Codes));

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.2")]
    [InlineData("127.0.0.3", "127.0.0.2")]
    public void Codes_outside_their_net_are_refused(string first, string last) =>
        Assert.Throws<ArgumentException>(() => new ListCodes((first, last)));

    private static DnsAnswer<IPAddress> Answer(string? address) => address switch
    {
        null => new(DnsStatus.NoDomain),
        "fail" => new(DnsStatus.TempFail),
        _ => new(DnsStatus.Found, [IPAddress.Parse(address)]),
    };
}
