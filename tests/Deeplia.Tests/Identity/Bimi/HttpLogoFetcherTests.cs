using System.Net;
using System.Text.Json;
using Deeplia.Identity.Bimi;
using Deeplia.Mail.Dns;
using Deeplia.Tests.Mail.Dns;

namespace Deeplia.Tests.Identity.Bimi;

public sealed class HttpLogoFetcherTests
{
    private static readonly Uri Logo = new("https://brand.test/logo.svg");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_fetched()
    {
        var file = await FetchAsync(new HttpResponseMessage { Content = new ByteArrayContent([1, 2, 3]) });
        Assert.Equal((FetchStatus.Fetched, 3), (file.Status, file.Content.Length));
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, FetchStatus.Refused)]
    [InlineData(HttpStatusCode.MovedPermanently, FetchStatus.Refused)]
    [InlineData(HttpStatusCode.TooManyRequests, FetchStatus.Unavailable)]
    [InlineData(HttpStatusCode.ServiceUnavailable, FetchStatus.Unavailable)]
    public async Task A_refusal_stays_and_trouble_passes(HttpStatusCode code, FetchStatus status) =>
        Assert.Equal(status, (await FetchAsync(new HttpResponseMessage(code) { Content = new ByteArrayContent([]) })).Status);

    [Theory]
    [InlineData(100, FetchStatus.Fetched)]
    [InlineData(101, FetchStatus.Refused)]
    public async Task A_file_may_be_as_large_as_allowed(int length, FetchStatus status) =>
        Assert.Equal(status, (await FetchAsync(new HttpResponseMessage { Content = new StreamContent(new EndlessStream(length)) })).Status);

    [Fact]
    public async Task A_file_without_end_is_given_up() => Assert.Equal(
        FetchStatus.Refused, (await FetchAsync(new HttpResponseMessage { Content = new StreamContent(new EndlessStream(long.MaxValue)) })).Status);

    [Theory]
    [InlineData("http://brand.test/logo.svg")]
    [InlineData("https://user@brand.test/logo.svg")]
    public async Task Only_plain_https_is_asked(string address)
    {
        using var fetcher = new HttpLogoFetcher(new FixedHandler(() => throw new InvalidOperationException()), TimeProvider.System);
        Assert.Equal(FetchStatus.Refused, (await fetcher.FetchAsync(new Uri(address), 100, Stop)).Status);
    }

    [Fact]
    public async Task A_silent_server_is_left_after_five_seconds()
    {
        var clock = new ManualClock();
        using var fetcher = new HttpLogoFetcher(new SilentHandler(), clock);
        var file = fetcher.FetchAsync(Logo, 100, Stop).AsTask();
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(FetchStatus.Unavailable, (await file).Status);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    public async Task A_name_that_leads_into_a_private_network_is_not_followed(string address)
    {
        var zone = JsonSerializer.SerializeToElement(new Dictionary<string, object> { ["brand.test"] = new { A = new[] { address } } });
        using var fetcher = new HttpLogoFetcher(new ZoneFileResolver(zone), TimeProvider.System);
        Assert.Equal(FetchStatus.Unavailable, (await fetcher.FetchAsync(Logo, 100, Stop)).Status);
    }

    [Theory]
    [InlineData("https://[::1]/logo.svg")]
    [InlineData("https://127.0.0.1/logo.svg")]
    [InlineData("https://[64:ff9b::10.0.0.1]/logo.svg")]
    [InlineData("https://[::ffff:10.0.0.1]/logo.svg")]
    [InlineData("https://[::10.0.0.1]/logo.svg")]
    [InlineData("https://0.0.0.0/logo.svg")]
    public async Task An_address_in_place_of_a_name_is_checked_too(string address)
    {
        using var fetcher = new HttpLogoFetcher(new OffResolver(), TimeProvider.System);
        Assert.Equal(FetchStatus.Unavailable, (await fetcher.FetchAsync(new Uri(address), 100, Stop)).Status);
    }

    private static async Task<FetchedFile> FetchAsync(HttpResponseMessage response)
    {
        using var fetcher = new HttpLogoFetcher(new FixedHandler(() => response), TimeProvider.System);
        return await fetcher.FetchAsync(Logo, 100, Stop);
    }

    private sealed class FixedHandler(Func<HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(answer());
    }

    private sealed class SilentHandler : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException();
        }
    }

    private sealed class EndlessStream(long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => 0; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, _left);
            _left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
