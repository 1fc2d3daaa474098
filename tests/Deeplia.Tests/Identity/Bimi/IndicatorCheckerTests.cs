using System.Text;
using Deeplia.Identity.Bimi;

namespace Deeplia.Tests.Identity.Bimi;

public sealed class IndicatorCheckerTests
{
    private static readonly MarkMaker Maker = new();

    private static BimiReport Found(string record) => new(BimiResult.Pass, "")
    {
        Domain = "brand.example",
        Selector = "default",
        Record = BimiRecord.TryParse(record, out var read) ? read : null,
    };

    private static async Task<IndicatorReport> CheckAsync(BimiReport found, ILogoFetcher? fetcher = null, bool trusting = true) =>
        await new IndicatorChecker(
            fetcher ?? new Shelf(),
            new MarkCertificateChecker(trusting ? MarkTrustAnchors.Of([Maker.Root]) : MarkTrustAnchors.None, new StoppedClock()))
            .CheckAsync(found, TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("v=BIMI1; l=https://x.example/good.svg; a=https://x.example/good.pem", IndicatorStatus.Certified)]
    [InlineData("v=BIMI1; l=https://x.example/good.svg", IndicatorStatus.SelfAsserted)]
    [InlineData("v=BIMI1; l=https://x.example/bad.svg", IndicatorStatus.Rejected)]
    [InlineData("v=BIMI1; l=https://x.example/good.svg; a=https://x.example/bad.pem", IndicatorStatus.Rejected)]
    [InlineData("v=BIMI1; l=https://x.example/refused.svg", IndicatorStatus.Rejected)]
    [InlineData("v=BIMI1; l=https://x.example/slow.svg", IndicatorStatus.Unknown)]
    [InlineData("v=BIMI1; l=https://x.example/good.svg; a=https://x.example/slow.pem", IndicatorStatus.Unknown)]
    public async Task A_record_leads_to_an_answer(string record, IndicatorStatus status) => Assert.Equal(status, (await CheckAsync(Found(record))).Status);

    [Fact]
    public async Task Offline_the_answer_is_unknown() => Assert.Equal(
        IndicatorStatus.Unknown, (await CheckAsync(Found("v=BIMI1; l=https://x.example/good.svg"), new OffLogoFetcher())).Status);

    [Fact]
    public async Task Without_anchors_the_answer_is_unknown() => Assert.Equal(
        IndicatorStatus.Unknown,
        (await CheckAsync(Found("v=BIMI1; l=https://x.example/good.svg; a=https://x.example/good.pem"), trusting: false)).Status);

    [Fact]
    public async Task Nothing_is_shown_of_an_image_rejected() =>
        Assert.True((await CheckAsync(Found("v=BIMI1; l=https://x.example/good.svg; a=https://x.example/bad.pem"))).Image.IsEmpty);

    [Theory]
    [InlineData(BimiResult.None, IndicatorStatus.None)]
    [InlineData(BimiResult.Skipped, IndicatorStatus.None)]
    [InlineData(BimiResult.Declined, IndicatorStatus.None)]
    [InlineData(BimiResult.Fail, IndicatorStatus.Rejected)]
    [InlineData(BimiResult.TempError, IndicatorStatus.Unknown)]
    [InlineData(BimiResult.NotChecked, IndicatorStatus.Unknown)]
    public async Task Without_a_record_nothing_is_fetched(BimiResult result, IndicatorStatus status) =>
        Assert.Equal(status, (await CheckAsync(new BimiReport(result, "x"))).Status);

    private sealed class Shelf : ILogoFetcher
    {
        public ValueTask<FetchedFile> FetchAsync(Uri address, int maxBytes, CancellationToken cancellationToken) => new(address.AbsolutePath switch
        {
            "/good.svg" => new FetchedFile(FetchStatus.Fetched, MarkMaker.Svg),
            "/good.pem" => new FetchedFile(FetchStatus.Fetched, Encoding.ASCII.GetBytes(
                MarkMaker.Pem(Maker.Issue(MarkMaker.Logotype(MarkMaker.Svg)), Maker.Issuer))),
            "/bad.svg" or "/bad.pem" => new FetchedFile(FetchStatus.Fetched, "<svg/>"u8.ToArray()),
            "/refused.svg" => new FetchedFile(FetchStatus.Refused, default),
            _ => new FetchedFile(FetchStatus.Unavailable, default),
        });
    }
}
