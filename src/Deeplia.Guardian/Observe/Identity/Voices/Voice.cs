namespace Deeplia.Guardian.Observe.Identity.Voices;

/// <summary>The brand that a mail speaks as.</summary>
/// <param name="Brand">The brand.</param>
/// <param name="Weight">How clearly, in points.</param>
/// <param name="Quote">Where it is heard best, or null.</param>
/// <param name="IsAlert">Whether the mail speaks of passwords, sign-ins or something wrong.</param>
internal sealed record Voice(Brand Brand, double Weight, string? Quote, bool IsAlert);
