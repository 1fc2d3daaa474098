using Deeplia.Identity;

namespace Deeplia.Benchmarks;

/// <summary>A coarse measure in seconds instead of minutes: CPU time of the least disturbed batch, and allocation a message.</summary>
internal static class QuickLoop
{
    private const int WarmUps = 10_000;
    private const int Batches = 20;
    private const int BatchSize = 1_000;

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

        var best = double.MaxValue;
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        for (var batch = 0; batch < Batches; batch++)
        {
            var cpu = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < BatchSize; i++)
            {
                passed += await run() == AuthenticationResult.Pass ? 1 : 0;
            }

            best = Math.Min(best, (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / BatchSize);
        }

        var allocated = (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (Batches * BatchSize);
        Console.WriteLine($"{name}: {best:F1} µs CPU, {allocated} bytes allocated, {passed} of {WarmUps + (Batches * BatchSize)} pass");
    }
}
