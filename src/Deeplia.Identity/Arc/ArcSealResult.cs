namespace Deeplia.Identity.Arc;

/// <summary>What sealing a message gave.</summary>
/// <param name="IsSealed">Whether there is a new set.</param>
/// <param name="Reason">Why, in a few English words.</param>
public sealed record ArcSealResult(bool IsSealed, string Reason)
{
    /// <summary>The value of the new ARC-Authentication-Results; empty without a new set.</summary>
    public string Results { get; init; } = "";

    /// <summary>The value of the new ARC-Message-Signature.</summary>
    public string MessageSignature { get; init; } = "";

    /// <summary>The value of the new ARC-Seal.</summary>
    public string Seal { get; init; } = "";

    /// <summary>The three fields with their CRLF, as they belong on top of the message.</summary>
    public string ToFields() => IsSealed
        ? $"ARC-Seal: {Seal}\r\nARC-Message-Signature: {MessageSignature}\r\nARC-Authentication-Results: {Results}\r\n"
        : "";
}
