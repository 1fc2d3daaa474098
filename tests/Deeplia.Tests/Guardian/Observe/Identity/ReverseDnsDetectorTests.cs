using System.Text.Json;
using Deeplia.Guardian.Observe.Identity;
using Deeplia.Mail.Dns;

namespace Deeplia.Tests.Guardian.Observe.Identity;

public sealed class ReverseDnsDetectorTests
{
    private const string Nameless = "Received: from x.example (unknown [203.0.113.8]) by mx.owner.example with ESMTP id A;"
        + " Sun, 12 Oct 2025 08:00:00 +0200\nFrom: a@example.org";

    [Fact]
    [Gives("identity.path.ptr")]
    public async Task A_name_that_leads_back_is_told() =>
        Assert.Equal("identity.path.ptr", await FirstAsync(
            """{"8.113.0.203.in-addr.arpa": {"PTR": ["host.example"]}, "host.example": {"A": ["203.0.113.8"]}}"""));

    [Fact]
    [Spares("identity.path.ptr")]
    public async Task A_name_that_leads_elsewhere_is_not_told() =>
        Assert.Null(await FirstAsync(
            """{"8.113.0.203.in-addr.arpa": {"PTR": ["bank.example"]}, "bank.example": {"A": ["192.0.2.1"]}}"""));

    [Fact]
    [Gives("identity.path.no-ptr")]
    public async Task A_nameless_address_is_told() => Assert.Equal("identity.path.no-ptr", await FirstAsync("{}"));

    [Theory]
    [Spares("identity.path.no-ptr")]
    [InlineData("""{"8.113.0.203.in-addr.arpa": {"PTR": "TIMEOUT"}}""")]
    [InlineData("""{"8.113.0.203.in-addr.arpa": {"PTR": "SERVFAIL"}}""")]
    public async Task A_name_server_that_does_not_answer_makes_nobody_nameless(string zone) => Assert.Null(await FirstAsync(zone));

    [Fact]
    public async Task A_name_that_the_path_tells_is_not_asked_for() => Assert.Empty(await new ReverseDnsDetector().ObserveAsync(
        Letters.Case(Letters.FromServer + "From: a@example.org"), new ZoneFileResolver(JsonDocument.Parse("{}").RootElement), TestContext.Current.CancellationToken));

    private static async Task<string?> FirstAsync(string zone)
    {
        var dns = new ZoneFileResolver(JsonDocument.Parse(zone).RootElement);
        var findings = await new ReverseDnsDetector().ObserveAsync(Letters.Case(Nameless), dns, CancellationToken.None);
        return findings.FirstOrDefault()?.Id;
    }
}
