using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Security.Cryptography;
using Deeplia.Mail.Dns.Wire;

namespace Deeplia.Mail.Dns;

/// <summary>Asks the name servers of the machine, over UDP and then TCP. Nothing is opened before the first question.</summary>
/// <remarks>
/// Names are asked as absolute names, never with a search domain. At most 8 aliases are followed, at most 100 records kept.
/// Answers of any size, shape and pace cost bounded time and memory: see <c>docs/decisions/0004-dns-client.md</c>.
/// </remarks>
[SuppressMessage("Design", "CA1001", Justification = "A SemaphoreSlim whose wait handle is never asked for holds nothing.")]
public sealed class SystemResolver : IDnsResolver
{
    private const int Rounds = 2; // tries of each server

    // Each may hold a message of 64 KB and the 128 KB of text made from it: 36 MB in all.
    private const int MaxQuestionsInFlight = 192;

    private readonly SystemResolverOptions _options;
    private readonly TimeProvider _clock;
    private readonly NameServers _machine;
    private readonly SemaphoreSlim _places = new(MaxQuestionsInFlight);
    private readonly Silence _silence;
    private int _preferred; // the server that answered last: a dead first one costs its time-out once, not each time

    /// <summary>Makes a resolver over the machine's own name servers; costs no I/O.</summary>
    public SystemResolver()
        : this(new SystemResolverOptions(), TimeProvider.System)
    {
    }

    /// <summary>Makes a resolver over one name server; costs no I/O.</summary>
    /// <param name="server">Address and port of the server.</param>
    public SystemResolver(IPEndPoint server)
        : this(new SystemResolverOptions { Servers = [server] }, TimeProvider.System)
    {
    }

    /// <summary>Makes a resolver; costs no I/O.</summary>
    /// <param name="options">Whom it asks and how long it waits.</param>
    /// <param name="clock">Measures the waiting.</param>
    public SystemResolver(SystemResolverOptions options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _clock = clock;
        _machine = new NameServers(NameServers.SystemPath, clock);
        _silence = new Silence(clock);
    }

    /// <inheritdoc/>
    public ValueTask<DnsAnswer<string>> QueryTxtAsync(string name, CancellationToken cancellationToken) =>
        AskAsync<string>(name, RecordType.Txt, RecordDecoders.Text, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<DnsAnswer<IPAddress>> QueryAAsync(string name, CancellationToken cancellationToken) =>
        AskAsync<IPAddress>(name, RecordType.A, RecordDecoders.Address, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<DnsAnswer<IPAddress>> QueryAaaaAsync(string name, CancellationToken cancellationToken) =>
        AskAsync<IPAddress>(name, RecordType.Aaaa, RecordDecoders.Address, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<DnsAnswer<MxRecord>> QueryMxAsync(string name, CancellationToken cancellationToken) =>
        AskAsync<MxRecord>(name, RecordType.Mx, RecordDecoders.Mx, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<DnsAnswer<string>> QueryPtrAsync(string name, CancellationToken cancellationToken) =>
        AskAsync<string>(name, RecordType.Ptr, RecordDecoders.Host, cancellationToken);

    private async ValueTask<DnsAnswer<T>> AskAsync<T>(
        string name, RecordType type, RecordDecoder<T> decode, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!DnsName.TryNormalize(name, out var owner))
        {
            return new(DnsStatus.NoDomain);
        }

        if (_silence.IsDeep)
        {
            return new(DnsStatus.TempFail);
        }

        using var limit = new CancellationTokenSource(_options.QuestionTimeout, _clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var hasPlace = false;
        try
        {
            await _places.WaitAsync(both.Token);
            hasPlace = true;
            return await FollowAsync(WireName.Encode(owner), type, decode, both.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(DnsStatus.TempFail);
        }
        finally
        {
            if (hasPlace)
            {
                _places.Release();
            }
        }
    }

    private async ValueTask<DnsAnswer<T>> FollowAsync<T>(
        byte[] name, RecordType type, RecordDecoder<T> decode, CancellationToken cancellationToken)
    {
        var aliases = 0;
        TimeSpan? shortest = TimeSpan.MaxValue;
        var authenticated = _options.TrustsAuthenticatedData;
        while (true)
        {
            var question = new WireQuestion(RandomId(), name, type);
            if (await AskServersAsync(question, cancellationToken) is not { } reply)
            {
                return new(DnsStatus.TempFail);
            }

            var (answer, next) = ReplyReader.Read(reply, question, decode, ref aliases);
            authenticated &= ReplyReader.IsAuthenticated(reply);
            shortest = answer.TimeToLive < shortest ? answer.TimeToLive : shortest;
            if (next is null)
            {
                return answer with
                {
                    TimeToLive = answer.TimeToLive is null ? null : shortest,
                    Authenticated = authenticated && answer.Status != DnsStatus.TempFail,
                    IsAlias = aliases > 0,
                };
            }

            name = next;
        }
    }

    private async ValueTask<byte[]?> AskServersAsync(WireQuestion question, CancellationToken cancellationToken)
    {
        var servers = _options.Servers.IsDefaultOrEmpty ? _machine.Current() : _options.Servers;
        var first = Volatile.Read(ref _preferred);
        var extended = true;
        for (var i = 0; i < Rounds * servers.Length; i++)
        {
            var index = (first + i) % servers.Length;
            var message = question.ToMessage(extended, _options.TrustsAuthenticatedData);
            if (await TryAsync(servers[index], question, message, cancellationToken) is not { } reply)
            {
                continue;
            }

            var code = ReplyReader.CodeOf(reply);
            if (code is ResponseCode.NoError or ResponseCode.NameError)
            {
                Volatile.Write(ref _preferred, index);
                return reply;
            }

            extended &= code is not (ResponseCode.FormatError or ResponseCode.NotImplemented); // RFC 6891 §7
        }

        return null;
    }

    private async ValueTask<byte[]?> TryAsync(
        IPEndPoint server, WireQuestion question, byte[] message, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_options.TryTimeout, _clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var reply = await NameServerClient.AskAsync(server, question, message, both.Token);
            _silence.Note(reply is not null);
            return reply;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            _silence.Note(isReply: false);
            return null;
        }
    }

    private static ushort RandomId()
    {
        Span<byte> id = stackalloc byte[2];
        RandomNumberGenerator.Fill(id); // not to be guessed (RFC 5452 §9.2)
        return BinaryPrimitives.ReadUInt16BigEndian(id);
    }
}
