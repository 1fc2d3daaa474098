using System.Net;

namespace Deeplia.Mail.Path;

/// <summary>The servers that are mine: given by the owner, or learnt from the top of the path.</summary>
internal sealed class OwnHosts
{
    private readonly HashSet<string> _domains = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<IPNetwork> _networks = [];
    private readonly Func<string, string?> _registrable;

    public OwnHosts(PathTrust trust, IReadOnlyList<ReceivedHop> hops)
    {
        _registrable = trust.Registrable;
        foreach (var entry in trust.OwnHosts)
        {
            Add(entry.Trim());
        }

        IsGiven = trust.OwnHosts.Count > 0;
        if (!IsGiven && hops.Count > 0)
        {
            Learn(hops[0].ByHost);
        }
    }

    /// <summary>Tells that the owner named the hosts, so that nothing is learnt from the message.</summary>
    public bool IsGiven { get; }

    /// <summary>Tells that no name is known yet: the hops read so far only said "localhost".</summary>
    public bool IsUndetermined => _domains.Count == 0 && _networks.Count == 0;

    /// <summary>Takes a receiver's organization as mine, unless the owner already said who is.</summary>
    public void Learn(string? host)
    {
        if (!IsGiven && Organization(host) is { } domain)
        {
            _ = _domains.Add(domain);
        }
    }

    /// <summary>Tells whether a name is one of my hosts or below one.</summary>
    public bool Has(string? host)
    {
        for (var rest = host; rest is not null; rest = rest.IndexOf('.') is var dot and >= 0 ? rest[(dot + 1)..] : null)
        {
            if (_domains.Contains(rest))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tells whether an address is in one of my ranges.</summary>
    public bool Has(IPAddress? ip) =>
        ip is not null && _networks.Exists(n => n.BaseAddress.AddressFamily == ip.AddressFamily && n.Contains(ip));

    /// <summary>The organizational domain of a dotted name that is no address; null for anything else.</summary>
    public string? Organization(string? host)
    {
        if (host is null || !HostText.IsName(host) || !host.Contains('.') || IpText.Read(host) is not null || HostText.IsLoopback(host))
        {
            return null;
        }

        return _registrable(host) ?? host;
    }

    private void Add(string entry)
    {
        if (IPNetwork.TryParse(entry, out var network))
        {
            _networks.Add(network);
        }
        else if (IpText.Read(entry) is { } ip)
        {
            _networks.Add(new IPNetwork(ip, ip.GetAddressBytes().Length * 8));
        }
        else if (HostText.Clean(entry.AsSpan().TrimStart("*.")) is { } name)
        {
            _ = _domains.Add(name);
        }
    }
}
