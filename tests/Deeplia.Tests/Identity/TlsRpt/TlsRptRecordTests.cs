using Deeplia.Identity.TlsRpt;

namespace Deeplia.Tests.Identity.TlsRpt;

public sealed class TlsRptRecordTests
{
    [Theory]
    [InlineData("v=TLSRPTv1;rua=mailto:a@example.com", "mailto:a@example.com")]
    [InlineData("v=TLSRPTv1 ; rua=mailto:a@example.com ,\thttps://example.com/x?y=z ;", "mailto:a@example.com https://example.com/x?y=z")]
    [InlineData("v=TLSRPTv1; ext=1; rua=MAILTO:a@example.com", "MAILTO:a@example.com")]
    [InlineData("v=TLSRPTv1; rua=ftp://example.com/,mailto:a@example.com", "mailto:a@example.com")]
    public void A_good_record_names_destinations(string text, string destinations)
    {
        _ = TlsRptRecord.TryParse(text, out var record, out _);
        Assert.Equal(destinations, string.Join(' ', record!.Rua));
    }

    [Theory]
    [InlineData("")]
    [InlineData("v=TLSRPTv1")]
    [InlineData("v=TLSRPTv1;")]
    [InlineData("v=TLSRPTv1; ext=1")]
    [InlineData("v=TLSRPTv1; rua=")]
    [InlineData("v=TLSRPTv1; rua=mailto:")]
    [InlineData("v=TLSRPTv1; rua=https://")]
    [InlineData("v=TLSRPTv1; rua=a@example.com")]
    [InlineData("v=TLSRPTv1; rua=http://example.com/")]
    [InlineData("v=TLSRPTv1; rua=mailto:a@example.com,")]
    [InlineData("v=TLSRPTv1; rua=mailto:a@example.com!10m")]
    [InlineData("v=TLSRPTv1; rua=mailto:a@example.com; rua=mailto:b@example.com")]
    [InlineData("v=TLSRPTv1; rua=mailto:a@example.com; nonsense")]
    [InlineData("v=TLSRPTv1; rua=mailto:a @example.com")]
    [InlineData("v=TLSRPTv2; rua=mailto:a@example.com")]
    [InlineData("v=tlsrptv1; rua=mailto:a@example.com")]
    [InlineData("v=TLSRPTv1; RUA=mailto:a@example.com")]
    [InlineData("rua=mailto:a@example.com; v=TLSRPTv1")]
    public void A_bad_record_is_refused(string text) => Assert.False(TlsRptRecord.TryParse(text, out _, out _));

    [Fact]
    public void What_is_wrong_is_said()
    {
        _ = TlsRptRecord.TryParse("v=TLSRPTv1; ext=1", out _, out var reason);
        Assert.Equal("there is no field rua", reason);
    }
}
