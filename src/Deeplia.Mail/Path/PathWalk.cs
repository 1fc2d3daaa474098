namespace Deeplia.Mail.Path;

/// <summary>Walks down a path from my mailbox while each hop was written by a server of mine, and stops at the first stranger.</summary>
/// <param name="TrustedCount">Hops written by my servers.</param>
/// <param name="Boundary">The hop that names the first outside client.</param>
/// <param name="StartsInside">The mail was born on a server of mine.</param>
internal sealed record PathWalk(int TrustedCount, ReceivedHop? Boundary, bool StartsInside)
{
    /// <summary>Walks one path; <paramref name="own"/> learns names on the way where the owner gave none.</summary>
    public static PathWalk From(IReadOnlyList<ReceivedHop> hops, OwnHosts own)
    {
        if (hops.Count == 0 || (own.IsGiven && !IsWrittenByMine(hops[0], above: null, own)))
        {
            return new PathWalk(0, null, StartsInside: false);
        }

        var at = 0;
        while (LeadsInside(hops[at], own) && at + 1 < hops.Count && IsWrittenByMine(hops[at + 1], hops[at], own))
        {
            at++;
            LearnFrom(hops[at], hops[at - 1], own);
        }

        var isBornHere = !hops[at].HasFrom || (IsOnMachine(hops[at]) && hops[at].IsLocalSubmission);
        return new PathWalk(at + 1, isBornHere ? null : hops[at], isBornHere);
    }

    /// <summary>Tells whether a hop's client is itself a server of mine, so that the hop below may be believed too.</summary>
    public static bool LeadsInside(ReceivedHop hop, OwnHosts own)
    {
        if (hop.IsLocalSubmission || hop.IsAuthenticated)
        {
            // A script or a logged-in user made this mail: what stands below is theirs to invent.
            // Exchange's own store (mapi) and pick-ups on the machine end here as well.
            return false;
        }

        return !hop.HasFrom || hop.IsFetched || IsStoreDelivery(hop) || IsOnMachine(hop) || hop.IsPrivateIp
            || own.Has(hop.FromIp) || (own.Has(hop.FromHost) && !hop.FromHostMayBeForged) || IsInsideExchange(hop, own);
    }

    private static bool IsWrittenByMine(ReceivedHop hop, ReceivedHop? above, OwnHosts own)
    {
        if (own.Has(hop.ByHost) || own.Has(hop.ByIp))
        {
            return true;
        }

        if (above is null)
        {
            return IsInnerName(hop);
        }

        if (above.IsFetched)
        {
            // The mailbox it was fetched from is mine, whatever its provider is called.
            return IsSameHouse(hop, above, own) || above.FromIp is null || above.IsPrivateIp;
        }

        // An inner name is believed only right behind a client on the same machine, or behind a server of mine
        // that names no client at all: behind a NAT even an attacker's address looks private.
        var isNear = IsOnMachine(above) || !above.HasFrom;
        return isNear && (IsInnerName(hop) || own.IsUndetermined || IsSameHouse(hop, above, own));
    }

    private static void LearnFrom(ReceivedHop hop, ReceivedHop above, OwnHosts own)
    {
        if (above.IsFetched || own.IsUndetermined || IsOnMachine(above))
        {
            own.Learn(hop.ByHost);
        }
    }

    private static bool IsSameHouse(ReceivedHop hop, ReceivedHop above, OwnHosts own)
    {
        var by = own.Organization(hop.ByHost);
        return by is not null && (by == own.Organization(above.FromHost) || by == own.Organization(above.FromHelo));
    }

    // "localhost", "IMSVA", 127.0.0.1, Gmail's 2002:a05:…: names that mean something only inside one house.
    private static bool IsInnerName(ReceivedHop hop) =>
        IsNameless(hop) || HostText.IsLoopback(hop.ByHost) || (hop.ByIp is not null && IpRanges.IsPrivate(hop.ByIp))
        || (hop.ByHost is { } by && !by.Contains('.') && !by.Contains(':'));

    // "(qmail 123 invoked from network)": qmail notes its own steps without any name.
    private static bool IsNameless(ReceivedHop hop) => hop.ByHost is null && !hop.HasFrom;

    private static bool IsOnMachine(ReceivedHop hop) =>
        (hop.FromIp is { } ip && (System.Net.IPAddress.IsLoopback(ip) || ip.IsIPv6LinkLocal))
        || (hop.FromIp is null && (HostText.IsLoopback(hop.FromHost) || HostText.IsLoopback(hop.FromHelo)));

    // LMTP and LHLO (RFC 2033) only ever run between a mail server and its own mailbox store.
    private static bool IsStoreDelivery(ReceivedHop hop) => hop.With?.StartsWith("LMTP", StringComparison.OrdinalIgnoreCase) ?? false;

    // Microsoft moves mail between its machines in 2603:1000::/24 without reverse names; the name alone proves nothing.
    private static bool IsInsideExchange(ReceivedHop hop, OwnHosts own)
    {
        if (hop.FromIp is not { AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6 } ip || !own.Has("outlook.com"))
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[16];
        _ = ip.TryWriteBytes(bytes, out _);
        return bytes[0] == 0x26 && bytes[1] == 0x03 && bytes[2] == 0x10 && own.Has(hop.FromHelo);
    }
}
