namespace Deeplia.Server.Inputs;

/// <summary>One file of a tar archive.</summary>
/// <param name="Name">Its path inside the archive; empty when the archive itself is broken.</param>
/// <param name="Bytes">Its bytes, or <c>null</c> when it was not read.</param>
/// <param name="Problem">Why it was not read.</param>
internal sealed record TarMember(string Name, byte[]? Bytes, string? Problem);
