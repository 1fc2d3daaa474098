using Deeplia.Mail.Names;
using Deeplia.Mail.Path;

namespace Deeplia.Mail.Message;

/// <summary>How messages are read.</summary>
public sealed record ReaderOptions
{
    /// <summary>Nothing is known of the receiving side: the organization of the top hop is trusted.</summary>
    public static ReaderOptions Default { get; } = new();

    /// <summary>
    /// Names, addresses and CIDR ranges of the servers whose Received headers can be believed. Default: the top hop's
    /// receiver.
    /// </summary>
    public IReadOnlyList<string> OwnHosts { get; init; } = [];

    internal PathTrust ToTrust() => new() { OwnHosts = OwnHosts, Registrable = RegistrableOf };

    private static string? RegistrableOf(string host) =>
        DomainName.TryParse(host, out var name) ? name.Registrable?.Ascii : null;
}
