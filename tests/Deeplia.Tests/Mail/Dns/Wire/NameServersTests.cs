using System.Net;
using Deeplia.Mail.Dns.Wire;

namespace Deeplia.Tests.Mail.Dns.Wire;

public sealed class NameServersTests
{
    [Theory]
    [InlineData("nameserver 192.0.2.1\nnameserver 2001:db8::1", "192.0.2.1:53 [2001:db8::1]:53")]
    [InlineData("  nameserver\t192.0.2.1 # first\r\nsearch example.com\noptions ndots:5", "192.0.2.1:53")]
    [InlineData("#nameserver 192.0.2.1\n;nameserver 192.0.2.2\nnameservers 192.0.2.3\nnameserver", "127.0.0.1:53")]
    [InlineData("nameserver dns.example.com\nnameserver 192.0.2.1;x", "192.0.2.1:53")]
    [InlineData(
        "nameserver 192.0.2.1\nnameserver 192.0.2.2\nnameserver 192.0.2.3\nnameserver 192.0.2.4", "192.0.2.1:53 192.0.2.2:53 192.0.2.3:53")]
    [InlineData("", "127.0.0.1:53")]
    public void A_configuration_names_servers(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', NameServers.Parse(text)));

    [Fact]
    public void Without_configuration_this_machine_is_asked() =>
        Assert.Equal([new IPEndPoint(IPAddress.Loopback, 53)], new NameServers("/nowhere/resolv.conf", TimeProvider.System).Current());

    [Fact]
    public void A_changed_configuration_is_noticed()
    {
        var path = System.IO.Path.GetTempFileName();
        var clock = new ManualClock();
        var servers = new NameServers(path, clock);
        servers.Current();
        File.WriteAllText(path, "nameserver 192.0.2.9");
        clock.Advance(TimeSpan.FromSeconds(31));
        var seen = servers.Current();
        File.Delete(path);
        Assert.Equal("192.0.2.9:53", string.Join(' ', seen));
    }
}
