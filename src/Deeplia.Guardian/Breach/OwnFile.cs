namespace Deeplia.Guardian.Breach;

/// <summary>The file of one mailbox.</summary>
/// <param name="Iterations">Rounds of PBKDF2-SHA-256.</param>
/// <param name="Salt">The salt.</param>
/// <param name="Hashes">The hashes, in ordinal order.</param>
internal sealed record OwnFile(int Iterations, byte[] Salt, IReadOnlyList<string> Hashes);
