using System.Diagnostics.CodeAnalysis;
using Deeplia.Mail.Dns;

namespace Deeplia.Server.Commands;

/// <summary>What <c>--dns</c> means: <c>system</c>, <c>off</c>, or a zone file.</summary>
internal static class DnsChoice
{
    /// <summary>Opens the resolver; false, with one line that says why, when the zone cannot be read.</summary>
    public static bool TryOpen(string value, [NotNullWhen(true)] out IDnsResolver? dns, [NotNullWhen(false)] out string? error)
    {
        error = null;
        switch (value)
        {
            case "off":
                dns = new OffResolver();
                return true;
            case "system":
                dns = new CachingResolver(new SystemResolver(), new CachingOptions(), TimeProvider.System);
                return true;
            default:
                var loaded = ZoneFileResolver.TryLoad(value, out var zone, out var reason);
                dns = zone;
                error = loaded ? null : $"--dns: {value}: {reason}";
                return loaded;
        }
    }
}
