using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Deeplia.Guardian.Case;
using Deeplia.Mail.Dns;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Asks the DNS for the name of the client when the Received header does not tell it.</summary>
internal sealed class ReverseDnsDetector : INetworkDetector
{
    // An address may carry hundreds of names; a sentence needs one.
    private const int MaxNames = 3;

    public DetectorCard Card { get; } = new(
        "identity.ptr",
        "Reverse DNS of the client",
        Question.Identity,
        "RFC 1912 §2.1: every host on the Internet should have a name",
        DetectorCost.Network,
        ["identity.path.ptr", "identity.path.no-ptr"]);

    public async ValueTask<ImmutableArray<Finding>> ObserveAsync(CaseFile file, IDnsResolver dns, CancellationToken cancellationToken)
    {
        if (file.Message.OriginAddress is not { } ip || file.Message.OriginHost is not null || !SenderFacts.IsFromOutside(file))
        {
            return [];
        }

        var plain = ip.IsIPv4MappedToIPv6 ? ip.MapToIPv4() : ip;
        var names = await dns.QueryPtrAsync(plain, cancellationToken);
        if (names.Status == DnsStatus.NoDomain)
        {
            return [Finding.Of("identity.path.no-ptr", ("ip", plain.ToString()))];
        }

        foreach (var name in names.Records.Take(MaxNames))
        {
            if (await LeadsBackAsync(name, plain, dns, cancellationToken))
            {
                return [Finding.Of("identity.path.ptr", ("ip", plain.ToString()), ("host", name.TrimEnd('.')))];
            }
        }

        return [];
    }

    // Whoever holds an address may give it any name; only the name's own zone confirms it (RFC 8601 §2.7.3).
    private static async ValueTask<bool> LeadsBackAsync(string name, IPAddress ip, IDnsResolver dns, CancellationToken cancellationToken)
    {
        var answer = ip.AddressFamily == AddressFamily.InterNetwork
            ? await dns.QueryAAsync(name, cancellationToken)
            : await dns.QueryAaaaAsync(name, cancellationToken);
        return answer.Records.Contains(ip);
    }
}
