namespace Deeplia.Mail.Path;

/// <summary>What a host is, enough for a sentence such as "a residential line of Telenet in Belgium".</summary>
/// <param name="Class">What kind of place it is.</param>
/// <param name="Operator">Who runs it, as people call it; null when unknown.</param>
/// <param name="Country">ISO 3166-1 code in capitals; null when unknown.</param>
/// <param name="Because">
/// Which pattern decided, for the curious: <c>operator telenet.be</c>, <c>word adsl</c>, <c>address in name</c>.
/// </param>
public sealed record HostVerdict(HostClass Class, string? Operator, string? Country, string Because);
