using Deeplia.Identity.Bimi;

namespace Deeplia.Tests.Identity.Bimi;

public sealed class CachingLogoFetcherTests
{
    private readonly FakeFetcher web = new();
    private readonly StoppedClock clock = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private CachingLogoFetcher Cache(int maxFiles = 10, long maxBytes = 1_000) =>
        new(web, new LogoCacheOptions { MaxFiles = maxFiles, MaxBytes = maxBytes }, clock);

    private static async Task FetchAsync(CachingLogoFetcher cache, params string[] names)
    {
        foreach (var name in names)
        {
            await cache.FetchAsync(new Uri("https://x.example/" + name), 100, Stop);
        }
    }

    [Fact]
    public async Task A_file_is_fetched_once()
    {
        await FetchAsync(Cache(), "10", "10");
        Assert.Equal(1, web.Fetches);
    }

    [Fact]
    public async Task A_file_is_fetched_again_after_its_time()
    {
        var cache = Cache();
        await FetchAsync(cache, "10");
        clock.Now += TimeSpan.FromDays(1);
        await FetchAsync(cache, "10");
        Assert.Equal(2, web.Fetches);
    }

    [Fact]
    public async Task A_failure_is_believed_for_a_while()
    {
        var cache = Cache();
        await FetchAsync(cache, "fail", "fail");
        clock.Now += TimeSpan.FromMinutes(10);
        await FetchAsync(cache, "fail");
        Assert.Equal(2, web.Fetches);
    }

    [Fact]
    public async Task The_number_of_files_is_bounded()
    {
        var cache = Cache(maxFiles: 2);
        await FetchAsync(cache, "1", "2", "3", "4");
        Assert.Equal(2, cache.Count);
    }

    [Fact]
    public async Task The_bytes_are_bounded()
    {
        var cache = Cache(maxBytes: 100);
        await FetchAsync(cache, "40", "41", "42");
        Assert.Equal(2, cache.Count);
    }

    [Fact]
    public async Task What_is_used_stays()
    {
        var cache = Cache(maxFiles: 2);
        await FetchAsync(cache, "1", "2", "1", "3", "1");
        Assert.Equal(3, web.Fetches);
    }

    [Fact]
    public async Task A_smaller_limit_refuses_a_kept_file()
    {
        var cache = Cache();
        await FetchAsync(cache, "40");
        Assert.Equal(FetchStatus.Refused, (await cache.FetchAsync(new Uri("https://x.example/40"), 39, Stop)).Status);
    }

    [Fact]
    public async Task A_larger_limit_asks_again_after_a_failure()
    {
        var cache = Cache();
        await FetchAsync(cache, "fail");
        await cache.FetchAsync(new Uri("https://x.example/fail"), 101, Stop);
        Assert.Equal(2, web.Fetches);
    }

    [Fact]
    public async Task Nothing_is_kept_while_fetching_is_off()
    {
        var cache = new CachingLogoFetcher(new OffLogoFetcher(), new LogoCacheOptions(), clock);
        await FetchAsync(cache, "1");
        Assert.Equal(0, cache.Count);
    }

    private sealed class FakeFetcher : ILogoFetcher
    {
        public int Fetches { get; private set; }

        public ValueTask<FetchedFile> FetchAsync(Uri address, int maxBytes, CancellationToken cancellationToken)
        {
            Fetches++;
            return new(int.TryParse(address.AbsolutePath[1..], out var bytes)
                ? new FetchedFile(FetchStatus.Fetched, new byte[bytes])
                : new FetchedFile(FetchStatus.Refused, default));
        }
    }
}
