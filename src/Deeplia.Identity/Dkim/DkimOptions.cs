namespace Deeplia.Identity.Dkim;

/// <summary>How signatures are judged.</summary>
public sealed record DkimOptions
{
    /// <summary>Also accept rsa-sha1 and RSA keys under 1024 bits, against RFC 8301; for old mail only. Default false.</summary>
    public bool LegacyCrypto { get; init; }

    /// <summary>
    /// Most signatures verified in one message; further ones are reported as neutral. Default 10: forwarded list mail carries up to 5.
    /// Each one more is one more DNS question an unknown sender can make us ask.
    /// </summary>
    public int MaxSignatures { get; init; } = 10;

    /// <summary>How far the signer's clock may be ahead of ours before it is noted. Default 5 minutes.</summary>
    public TimeSpan ClockSkew { get; init; } = TimeSpan.FromMinutes(5);
}
