namespace Deeplia.Mail.Path;

/// <summary>What does not add up in a Received path. Each is a fact to weigh, none is a proof.</summary>
[Flags]
public enum PathDoubts
{
    /// <summary>Nothing strange.</summary>
    None = 0,

    /// <summary>A hop was stamped more than 15 minutes after the hop above it.</summary>
    TimeRunsBackwards = 1 << 0,

    /// <summary>The Date header lies more than 3 hours after, or more than 5 days before, the reception by my server.</summary>
    DateFarFromReceived = 1 << 1,

    /// <summary>Below the boundary, a server that claims to have taken the mail is not the one that handed it on.</summary>
    GapInChain = 1 << 2,

    /// <summary>The outside client introduced itself with the name of one of my hosts.</summary>
    HeloForgesOwnHost = 1 << 3,

    /// <summary>The outside client introduced itself with a bare address, not even in brackets (RFC 5321 §4.1.3).</summary>
    HeloIsBareIp = 1 << 4,

    /// <summary>The outside client introduced itself with a word that is no host name (RFC 5321 §4.1.1.1).</summary>
    HeloIsNotAName = 1 << 5,

    /// <summary>The message carries no Received header: it was never delivered by a mail server.</summary>
    NoReceivedAtAll = 1 << 6,

    /// <summary>The last believable client sits in a private network, so the real one is hidden behind it.</summary>
    PrivateOrigin = 1 << 7,

    /// <summary>Own hosts were given and the top hop was written by none of them.</summary>
    ReceiverIsNotMine = 1 << 8,

    /// <summary>There were more hops than <see cref="ReceivedPath.MaxHops"/>; the lowest were not read.</summary>
    TooManyHops = 1 << 9,
}
