namespace Deeplia.Mail.Path;

/// <summary>The way of one message from hop to hop, cut where belief ends.</summary>
public sealed record ReceivedPath
{
    /// <summary>How many hops are read; servers give up on loops at 100 (RFC 5321 §6.3).</summary>
    public const int MaxHops = 100;

    /// <summary>All hops read, the latest first.</summary>
    public required IReadOnlyList<ReceivedHop> Hops { get; init; }

    /// <summary>How many hops, counted from the top, were written by my servers.</summary>
    public required int TrustedCount { get; init; }

    /// <summary>
    /// The hop in which one of my servers wrote down who connected from outside; null when nobody did
    /// (no Received, born on my server, or not received by a server of mine).
    /// </summary>
    public required ReceivedHop? FirstUntrustedHop { get; init; }

    /// <summary>Tells that the mail was born on one of my servers: no client from outside handed it in.</summary>
    public required bool StartsInside { get; init; }

    /// <summary>The outside client as my server saw it; null with <see cref="FirstUntrustedHop"/>.</summary>
    public required PathOrigin? Origin { get; init; }

    /// <summary>What does not add up.</summary>
    public required PathDoubts Doubts { get; init; }

    /// <summary>The hops below the boundary, latest first: whatever handed the mail in may have invented them.</summary>
    public IReadOnlyList<ReceivedHop> Claimed => [.. Hops.Skip(TrustedCount)];

    /// <summary>Reads a path.</summary>
    /// <param name="receivedValuesTopFirst">The values of all Received headers in the order of the message.</param>
    /// <param name="trust">Which servers are mine.</param>
    /// <param name="date">The Date header, where it could be read.</param>
    public static ReceivedPath Read(IReadOnlyList<string> receivedValuesTopFirst, PathTrust trust, DateTimeOffset? date = null)
    {
        ArgumentNullException.ThrowIfNull(receivedValuesTopFirst);
        ArgumentNullException.ThrowIfNull(trust);
        var hops = receivedValuesTopFirst.Take(MaxHops).Select(ReceivedHeader.Parse).ToArray();
        var own = new OwnHosts(trust, hops);
        var walk = PathWalk.From(hops, own);
        var flags = receivedValuesTopFirst.Count > MaxHops ? PathDoubts.TooManyHops : PathDoubts.None;
        return new ReceivedPath
        {
            Hops = hops,
            TrustedCount = walk.TrustedCount,
            FirstUntrustedHop = walk.Boundary,
            StartsInside = walk.StartsInside,
            Origin = walk.Boundary is { } b ? new PathOrigin(b.FromIp, b.FromHost, b.FromHelo, b.IsAuthenticated, b.IsTls) : null,
            Doubts = flags | DoubtFinder.Find(hops, walk, own, date),
        };
    }
}
