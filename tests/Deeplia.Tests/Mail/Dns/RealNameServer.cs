using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Deeplia.Tests.Mail.Dns;

/// <summary>The name server nsd on 127.0.0.1, with its own port, folder and zones; ended by its own process id.</summary>
public sealed class RealNameServer : IAsyncLifetime
{
    private const int Tries = 5; // another process may take the port in between
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly string _folder = Directory.CreateTempSubdirectory("deeplia-nsd-").FullName;
    private Process? _process;
    private Task _rest = Task.CompletedTask;

    /// <summary>Why there is none; null when it runs.</summary>
    public string? Missing { get; private set; } = "nsd is not installed";

    public IPEndPoint EndPoint { get; private set; } = new(IPAddress.Loopback, 0);

    public async ValueTask InitializeAsync()
    {
        if (FindBinary() is not { } binary)
        {
            return;
        }

        foreach (var (name, text) in RealZones.Files)
        {
            await File.WriteAllTextAsync(System.IO.Path.Combine(_folder, name), text);
        }

        for (var i = 0; i < Tries && Missing is not null; i++)
        {
            Missing = await TryStartAsync(binary);
        }

        Assert.True(Missing is null, Missing); // installed and not starting is no reason to skip
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static string? FindBinary()
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator);
        return path.Concat(["/usr/sbin", "/usr/local/sbin"])
            .Select(folder => System.IO.Path.Combine(folder, "nsd")).FirstOrDefault(File.Exists);
    }

    private static int FreePort()
    {
        using var udp = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)udp.Client.LocalEndPoint!).Port;
    }

    private async Task<string?> TryStartAsync(string binary)
    {
        EndPoint = new(IPAddress.Loopback, FreePort());
        var configuration = System.IO.Path.Combine(_folder, "nsd.conf");
        await File.WriteAllTextAsync(configuration, RealZones.Configuration(_folder, EndPoint.Port));
        _process = Process.Start(new ProcessStartInfo(binary)
        {
            ArgumentList = { "-d", "-c", configuration },
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        using var patience = new CancellationTokenSource(Patience);
        var said = "";
        while (await _process.StandardError.ReadLineAsync(patience.Token) is { } line)
        {
            said += line + "\n";
            if (line.Contains("nsd started", StringComparison.Ordinal))
            {
                _rest = _process.StandardError.ReadToEndAsync(CancellationToken.None); // so that it never waits for a reader
                return null;
            }
        }

        await EndAsync();
        return "nsd did not start: " + said;
    }

    private async Task EndAsync()
    {
        if (_process is not { } process)
        {
            return;
        }

        _process = null;
        using (process)
        {
            process.Kill(entireProcessTree: true); // nsd serves from children
            await process.WaitForExitAsync();
            await _rest;
        }
    }
}
