using System.Collections.Immutable;
using Deeplia.Mail.Dns;

namespace Deeplia.Identity.Dkim;

/// <summary>Fetches the keys of one message, each name once. Lives no longer than the message.</summary>
internal sealed class KeyLookup(IDnsResolver dns)
{
    // RFC 6376 §3.6.2.2 leaves several records undefined; §6.1.2 lets a verifier try one after the other.
    private const int MaxRecords = 3;

    private readonly List<(string Name, Task<KeyAnswer> Answer)> asked = [];

    /// <summary>Asks for a key whose answer is wanted later.</summary>
    public void Ask(string name, CancellationToken cancellationToken) => _ = FindAsync(name, cancellationToken);

    /// <summary>Asks for the key under a name, or waits for the question already asked.</summary>
    public Task<KeyAnswer> FindAsync(string name, CancellationToken cancellationToken)
    {
        foreach (var known in asked)
        {
            if (known.Name == name)
            {
                return known.Answer;
            }
        }

        var answer = AskAsync(name, cancellationToken);
        asked.Add((name, answer));
        return answer;
    }

    private async Task<KeyAnswer> AskAsync(string name, CancellationToken cancellationToken)
    {
        var answer = await dns.QueryTxtAsync(name, cancellationToken);
        return answer.Status switch
        {
            DnsStatus.Found => Read(answer.Records),
            DnsStatus.NoData or DnsStatus.NoDomain => new(AuthenticationResult.PermError, "there is no key in DNS", []),
            DnsStatus.TempFail => new(AuthenticationResult.TempError, "DNS did not answer for the key", []),
            DnsStatus.NotAsked => new(AuthenticationResult.NotChecked, "DNS is off", []),
        };
    }

    private static KeyAnswer Read(ImmutableArray<string> records)
    {
        var keys = ImmutableArray.CreateBuilder<KeyRecord>(Math.Min(records.Length, MaxRecords));
        for (var i = 0; i < records.Length && i < MaxRecords; i++)
        {
            keys.Add(KeyRecord.Parse(records[i]));
        }

        return keys.Count > 0 ? new(null, "", keys.ToImmutable()) : new(AuthenticationResult.PermError, "there is no key in DNS", []);
    }
}
