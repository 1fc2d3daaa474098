using Deeplia.Identity;

namespace Deeplia.Benchmarks;

/// <summary>A coarse measure in seconds instead of minutes: CPU time and allocation a message, after a warm-up.</summary>
internal static class QuickLoop
{
    private const int WarmUps = 5_000;
    private const int Rounds = 20_000;

    public static async Task DkimAsync()
    {
        var bench = new DkimBenchmarks();
        bench.SetUp();
        await MeasureAsync("rsa-2048, relaxed/relaxed, 11 KB", async () => (await bench.VerifyRsa2048())[0].Result);
        await MeasureAsync("ed25519, relaxed/relaxed, 11 KB", async () => (await bench.VerifyEd25519())[0].Result);
        await MeasureAsync("splitting alone",
            () => Task.FromResult(bench.Split() > 0 ? AuthenticationResult.Pass : AuthenticationResult.Fail));
    }

    private static async Task MeasureAsync(string name, Func<Task<AuthenticationResult>> run)
    {
        var passed = 0;
        for (var i = 0; i < WarmUps; i++)
        {
            passed += await run() == AuthenticationResult.Pass ? 1 : 0;
        }

        var cpu = Environment.CpuUsage.TotalTime;
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < Rounds; i++)
        {
            passed += await run() == AuthenticationResult.Pass ? 1 : 0;
        }

        var time = (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / Rounds;
        var allocated = (GC.GetTotalAllocatedBytes(precise: true) - bytes) / Rounds;
        Console.WriteLine($"{name}: {time:F1} µs CPU, {allocated} bytes allocated, {passed} of {WarmUps + Rounds} pass");
    }
}
