namespace Deeplia.Identity;

/// <summary>A trusted sealer saw the message pass before it was changed on its way, so its DMARC failure is not held against it.</summary>
/// <param name="Sealer">The sealer's domain.</param>
/// <param name="Saw">What it wrote down: <c>dmarc</c>, <c>dkim</c> or <c>spf</c>.</param>
public sealed record SealerOverride(string Sealer, string Saw);
