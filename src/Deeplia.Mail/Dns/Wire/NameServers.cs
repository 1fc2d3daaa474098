using System.Collections.Immutable;
using System.Net;
using System.Net.NetworkInformation;

namespace Deeplia.Mail.Dns.Wire;

/// <summary>Knows the name servers of the machine and notices when they change. Safe for many threads.</summary>
/// <param name="path">The resolver configuration.</param>
/// <param name="clock">Says when to look again.</param>
internal sealed class NameServers(string path, TimeProvider clock)
{
    /// <summary>Where Unix keeps them.</summary>
    public const string SystemPath = "/etc/resolv.conf";

    /// <summary>The most servers used (resolv.conf(5), MAXNS).</summary>
    public const int MaxServers = 3;

    private const int DnsPort = 53;
    private const int MaxFileChars = 64 * 1024;

    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(30);

    private Known? _known;

    /// <summary>Gets the servers, in the order of preference; never empty.</summary>
    public ImmutableArray<IPEndPoint> Current()
    {
        var known = Volatile.Read(ref _known);
        if (known is null || clock.GetElapsedTime(known.ReadAt) > LookAgain)
        {
            known = new(OperatingSystem.IsWindows() ? OfInterfaces() : OfFile(path), clock.GetTimestamp());
            Volatile.Write(ref _known, known);
        }

        return known.Servers;
    }

    /// <summary>Reads the <c>nameserver</c> lines; search domains and options are not for absolute names.</summary>
    public static ImmutableArray<IPEndPoint> Parse(ReadOnlySpan<char> text)
    {
        var servers = ImmutableArray.CreateBuilder<IPEndPoint>();
        foreach (var line in text.EnumerateLines())
        {
            var rest = line.Trim();
            if (servers.Count < MaxServers
                && rest.StartsWith("nameserver", StringComparison.Ordinal)
                && rest["nameserver".Length..] is { IsEmpty: false } value
                && char.IsWhiteSpace(value[0]))
            {
                value = value.Trim();
                var end = value.IndexOfAny(" \t#;");
                if (IPAddress.TryParse(end < 0 ? value : value[..end], out var address))
                {
                    servers.Add(new(address, DnsPort));
                }
            }
        }

        return servers.Count > 0 ? servers.DrainToImmutable() : [new(IPAddress.Loopback, DnsPort)]; // resolv.conf(5)
    }

    private static ImmutableArray<IPEndPoint> OfFile(string path)
    {
        try
        {
            using var reader = new StreamReader(path);
            var text = new char[MaxFileChars];
            return Parse(text.AsSpan(0, reader.ReadBlock(text)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Parse([]);
        }
    }

    private static ImmutableArray<IPEndPoint> OfInterfaces()
    {
        try
        {
            var found = NetworkInterface.GetAllNetworkInterfaces()
                .Where(i => i.OperationalStatus == OperationalStatus.Up)
                .SelectMany(i => i.GetIPProperties().DnsAddresses)
                .Distinct()
                .Take(MaxServers)
                .Select(address => new IPEndPoint(address, DnsPort))
                .ToImmutableArray();
            return found.IsEmpty ? Parse([]) : found;
        }
        catch (NetworkInformationException)
        {
            return Parse([]);
        }
    }

    private sealed record Known(ImmutableArray<IPEndPoint> Servers, long ReadAt);
}
