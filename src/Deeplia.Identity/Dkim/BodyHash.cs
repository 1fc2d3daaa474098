namespace Deeplia.Identity.Dkim;

/// <summary>The digest of a body.</summary>
/// <param name="Value">The digest.</param>
/// <param name="CanonicalLength">Length of the whole canonical body, signed or not.</param>
internal sealed record BodyHash(byte[] Value, long CanonicalLength);
