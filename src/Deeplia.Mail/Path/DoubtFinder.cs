namespace Deeplia.Mail.Path;

/// <summary>Finds what does not add up in a path.</summary>
internal static class DoubtFinder
{
    // Clocks of honest servers differ by minutes; queues only ever add time upwards.
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(15);

    // A wrong time zone explains up to three hours; RFC 5321 §4.5.4.1 lets a mail wait four to five days.
    private static readonly TimeSpan MaxAhead = TimeSpan.FromHours(3);
    private static readonly TimeSpan MaxBehind = TimeSpan.FromDays(5);

    /// <summary>Collects the doubts about one path.</summary>
    public static PathDoubts Find(IReadOnlyList<ReceivedHop> hops, PathWalk walk, OwnHosts own, DateTimeOffset? date)
    {
        if (hops.Count == 0)
        {
            return PathDoubts.NoReceivedAtAll;
        }

        var flags = walk.TrustedCount == 0 ? PathDoubts.ReceiverIsNotMine : PathDoubts.None;
        flags |= RunsBackwards(hops) ? PathDoubts.TimeRunsBackwards : PathDoubts.None;
        flags |= HasGap(hops, walk.TrustedCount, own) ? PathDoubts.GapInChain : PathDoubts.None;
        flags |= IsFar(hops, walk.TrustedCount, date) ? PathDoubts.DateFarFromReceived : PathDoubts.None;
        return walk.Boundary is { } boundary ? flags | OfClient(boundary, own) : flags;
    }

    private static PathDoubts OfClient(ReceivedHop hop, OwnHosts own)
    {
        var flags = hop.IsPrivateIp ? PathDoubts.PrivateOrigin : PathDoubts.None;
        if (hop.FromHelo is not { } helo || hop.IsAuthenticated)
        {
            // A mail program behind a login may call itself anything; servers even forbid checking (RFC 6409 §6).
            return flags;
        }

        var isIp = IpText.Read(helo) is not null;
        flags |= isIp && helo[0] != '[' ? PathDoubts.HeloIsBareIp : PathDoubts.None;
        flags |= !isIp && (!helo.Contains('.') || !HostText.IsName(helo)) ? PathDoubts.HeloIsNotAName : PathDoubts.None;
        var isOwnName = own.Has(helo) && !own.Has(hop.FromHost) && !hop.IsPrivateIp;
        return isOwnName ? flags | PathDoubts.HeloForgesOwnHost : flags;
    }

    private static bool RunsBackwards(IReadOnlyList<ReceivedHop> hops)
    {
        DateTimeOffset? above = null;
        foreach (var hop in hops)
        {
            if (hop.When is not { } when)
            {
                continue;
            }

            if (above is { } later && when - later > ClockSlack)
            {
                return true;
            }

            above = when;
        }

        return false;
    }

    private static bool HasGap(IReadOnlyList<ReceivedHop> hops, int trusted, OwnHosts own)
    {
        for (var i = Math.Max(trusted, 1); i < hops.Count; i++)
        {
            var (above, below) = (hops[i - 1], hops[i]);
            if (!above.HasFrom || IsVague(above, below) || own.Organization(below.ByHost) is not { } by)
            {
                continue;
            }

            var isNamed = by == own.Organization(above.FromHost) || by == own.Organization(above.FromHelo)
                || (below.ByIp is not null && below.ByIp.Equals(above.FromIp));
            if (!isNamed)
            {
                return true;
            }
        }

        return false;
    }

    // An inner address or a missing name hides who handed the mail on; that is common and no gap.
    private static bool IsVague(ReceivedHop above, ReceivedHop below) =>
        above.IsPrivateIp || above.IsLocalSubmission || below.IsLocalSubmission || below.IsPrivateIp
        || (above.FromHost is null && !(above.FromHelo?.Contains('.') ?? false));

    private static bool IsFar(IReadOnlyList<ReceivedHop> hops, int trusted, DateTimeOffset? date)
    {
        var when = hops.Take(Math.Max(trusted, 1)).LastOrDefault(h => h.When is not null)?.When;
        return date is { } written && when is { } taken && (written - taken > MaxAhead || taken - written > MaxBehind);
    }
}
