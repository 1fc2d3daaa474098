using System.Net;
using System.Net.Sockets;
using Deeplia.Mail.Dns;
using Deeplia.Mail.Path;

namespace Deeplia.Identity.Bimi;

/// <summary>Fetches logos and evidence over https from public addresses: no redirect, no cookie, bounded in bytes and time.</summary>
/// <remarks>
/// The owner of the logo learns that somebody looked, though not who: use it only where fetching is allowed, behind
/// <see cref="CachingLogoFetcher"/>. Safe for many threads.
/// </remarks>
public sealed class HttpLogoFetcher : ILogoFetcher, IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);

    private readonly HttpClient _client;
    private readonly TimeProvider _clock;

    /// <summary>Makes a fetcher.</summary>
    /// <param name="dns">Finds the servers.</param>
    /// <param name="clock">Measures the time a file may take: 5 seconds.</param>
    public HttpLogoFetcher(IDnsResolver dns, TimeProvider clock)
        : this(Handler(dns), clock)
    {
    }

    internal HttpLogoFetcher(HttpMessageHandler handler, TimeProvider clock) =>
        (_client, _clock) = (new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan }, clock);

    /// <inheritdoc/>
    public async ValueTask<FetchedFile> FetchAsync(Uri address, int maxBytes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.Scheme != Uri.UriSchemeHttps || address.UserInfo.Length > 0)
        {
            return new FetchedFile(FetchStatus.Refused, default);
        }

        using var deadline = new CancellationTokenSource(Deadline, _clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await ReadAsync(address, maxBytes, both.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new FetchedFile(FetchStatus.Unavailable, default);
        }
        catch (HttpRequestException exception)
        {
            // A certificate that is not good does not get better by trying again; all else may.
            var isRefused = exception.HttpRequestError is HttpRequestError.SecureConnectionError;
            return new FetchedFile(isRefused ? FetchStatus.Refused : FetchStatus.Unavailable, default);
        }
        catch (IOException)
        {
            return new FetchedFile(FetchStatus.Unavailable, default);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<FetchedFile> ReadAsync(Uri address, int maxBytes, CancellationToken cancellationToken)
    {
        using var response = await _client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.StatusCode is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError)
        {
            return new FetchedFile(FetchStatus.Unavailable, default);
        }

        if (response.StatusCode != HttpStatusCode.OK || response.Content.Headers.ContentLength > maxBytes)
        {
            return new FetchedFile(FetchStatus.Refused, default);
        }

        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var bytes = new byte[maxBytes + 1]; // one more tells a file that is too large
        var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return length > maxBytes
            ? new FetchedFile(FetchStatus.Refused, default)
            : new FetchedFile(FetchStatus.Fetched, bytes.AsMemory(0, length));
    }

    private static SocketsHttpHandler Handler(IDnsResolver dns) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        MaxResponseHeadersLength = 16, // KB
        ConnectCallback = (context, cancellationToken) => ConnectAsync(dns, context.DnsEndPoint, cancellationToken),
    };

    // The name is looked up here and the address checked, so that no record leads into a private network.
    private static async ValueTask<Stream> ConnectAsync(IDnsResolver dns, DnsEndPoint server, CancellationToken cancellationToken)
    {
        foreach (var address in await AddressesAsync(dns, server.Host, cancellationToken))
        {
            if (IpRanges.IsPrivate(address) || IpRanges.IsReserved(address))
            {
                continue;
            }

            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, server.Port), cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException)
            {
                socket.Dispose(); // the next address may be better
            }
        }

        throw new HttpRequestException(HttpRequestError.ConnectionError, "No public address answers.");
    }

    private static async ValueTask<IEnumerable<IPAddress>> AddressesAsync(
        IDnsResolver dns, string host, CancellationToken cancellationToken)
    {
        if (IPAddress.TryParse(host.Trim('[', ']'), out var literal))
        {
            return [literal];
        }

        var four = await dns.QueryAAsync(host, cancellationToken);
        var six = await dns.QueryAaaaAsync(host, cancellationToken);
        return four.Records.Concat(six.Records);
    }
}
