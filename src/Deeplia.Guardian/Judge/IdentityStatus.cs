namespace Deeplia.Guardian.Judge;

/// <summary>How far the sender can be believed.</summary>
public enum IdentityStatus
{
    /// <summary>The authenticated domain is the one shown.</summary>
    Genuine,

    /// <summary>Nothing proves or disproves the sender.</summary>
    Unverified,

    /// <summary>The sender shown did not send it.</summary>
    Forged,

    /// <summary>The sender borrows a name or a look.</summary>
    Lookalike,

    /// <summary>It came through a forwarder or a list.</summary>
    Forwarded,

    /// <summary>The owner sent it; it is in the Sent folder.</summary>
    Self,
}
