using System.Globalization;

namespace Deeplia.Tests.Mail.Dns;

/// <summary>What <see cref="RealNameServer"/> serves.</summary>
internal static class RealZones
{
    private const string Main =
        """
        $ORIGIN example.test.
        $TTL 600
        @ 900 IN SOA ns admin 1 3600 600 86400 300
        @ IN NS ns
        @ IN MX 20 mx2
        @ IN MX 10 MX.example.test.
        @ IN TXT "v=spf1 " "-all"
        ns IN A 127.0.0.1
        mx IN A 192.0.2.10
        mx IN AAAA 2001:db8::10
        *.wild IN TXT "any"
        loop1 IN CNAME loop2
        loop2 IN CNAME loop1
        out IN CNAME host.other.test.
        away IN CNAME host.nowhere.test.
        c8 IN CNAME c7
        c7 IN CNAME c6
        c6 IN CNAME c5
        c5 IN CNAME c4
        c4 IN CNAME c3
        c3 IN CNAME c2
        c2 IN CNAME c1
        c1 60 IN CNAME mx
        c9 IN CNAME c8
        sub IN NS ns.sub
        ns.sub IN A 127.0.0.2

        """;

    private const string Other =
        """
        $ORIGIN other.test.
        $TTL 60
        @ IN SOA ns admin 1 3600 600 86400 300
        @ IN NS ns.example.test.
        host IN A 192.0.2.20

        """;

    private const string Reverse =
        """
        $ORIGIN 2.0.192.in-addr.arpa.
        $TTL 60
        @ IN SOA ns.example.test. admin.example.test. 1 3600 600 86400 300
        @ IN NS ns.example.test.
        10 IN PTR MX.example.test.

        """;

    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["example.test"] = Main + string.Concat(Enumerable.Range(0, 60).Select(Big)),
        ["other.test"] = Other,
        ["2.0.192.in-addr.arpa"] = Reverse,
    };

    /// <summary>The configuration; <c>broken.test</c> has no file, so every question about it is a server failure.</summary>
    public static string Configuration(string folder, int port) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        server:
          ip-address: 127.0.0.1
          port: {port}
          do-ip6: no
          server-count: 1
          username: ""
          database: ""
          zonesdir: "{folder}"
          pidfile: "{folder}/nsd.pid"
          xfrdfile: "{folder}/xfrd.state"
          xfrdir: "{folder}"
          zonelistfile: "{folder}/zone.list"
        remote-control:
          control-enable: no
        {string.Concat(Files.Keys.Append("broken.test").Select(zone => $"zone:\n  name: {zone}\n  zonefile: {zone}\n"))}
        """);

    private static string Big(int number) =>
        $"big IN TXT \"{number:D2}{new string('a', 250)}\" \"{new string('b', 250)}\" \"{new string('c', 200)}\"\n";
}
