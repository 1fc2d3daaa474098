namespace Deeplia.Mail.Path;

/// <summary>Says which servers are mine, that is, whose Received headers can be believed.</summary>
public sealed record PathTrust
{
    /// <summary>
    /// Names (with their subdomains), addresses and CIDR ranges of my servers; empty: the organization of the top
    /// receiver.
    /// </summary>
    public IReadOnlyList<string> OwnHosts { get; init; } = [];

    /// <summary>Gives the registrable domain of a host name (public suffix plus one label); null when it has none.</summary>
    public required Func<string, string?> Registrable { get; init; }
}
