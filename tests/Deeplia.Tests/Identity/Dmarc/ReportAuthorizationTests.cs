using Deeplia.Identity.Dmarc;
using Deeplia.Mail.Dns;

namespace Deeplia.Tests.Identity.Dmarc;

public sealed class ReportAuthorizationTests
{
    private const string Zone =
        """
        {"_dmarc.example.com": {"TXT":[["v=DMARC1; p=none"]]},
         "example.com._report._dmarc.yes.test": {"TXT":[["noise"],["v=DMARC1; rua=mailto:other@yes.test"]]},
         "example.com._report._dmarc.no.test": {"TXT":[["noise"]]}, "example.com._report._dmarc.slow.test": {"*":"TIMEOUT"}}
        """;

    [Theory]
    [InlineData("mailto:a@example.com", true)]
    [InlineData("mailto:a@reports.example.com!10m", true)]
    [InlineData("mailto:a@yes.test", true)]
    [InlineData("mailto:a@YES.test?subject=x", true)]
    [InlineData("https://user@yes.test:8443/put", true)]
    [InlineData("mailto:a@no.test", false)]
    [InlineData("mailto:a@slow.test", false)]
    [InlineData("mailto:a@unknown.test", false)]
    [InlineData("mailto:", false)]
    [InlineData("", false)]
    [InlineData("mailto:a@[192.0.2.1]", false)]
    public async Task Reports_go_where_they_are_wanted(string uri, bool authorized) => Assert.Equal(
        authorized,
        await new ReportAuthorization(new CountingResolver(Zone)).IsAuthorizedAsync("example.com", uri, TestContext.Current.CancellationToken));

    [Fact]
    public async Task Without_DNS_nothing_is_authorized() => Assert.False(
        await new ReportAuthorization(new OffResolver()).IsAuthorizedAsync("example.com", "mailto:a@yes.test", TestContext.Current.CancellationToken));
}
