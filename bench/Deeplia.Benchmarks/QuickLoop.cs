using Deeplia.Identity;

namespace Deeplia.Benchmarks;

/// <summary>A coarse measure in seconds: CPU time in the mean and in the least disturbed batch, and allocation a message.</summary>
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
        await MeasureAsync("hashing the body", () => Task.FromResult(bench.HashBody() == 32 ? AuthenticationResult.Pass : default));
        await MeasureAsync("reading the rsa key and one verification",
            () => Task.FromResult(bench.ReadKeyAndVerifyRsa() ? AuthenticationResult.Fail : AuthenticationResult.Pass));
        await MeasureAsync("splitting alone",
            () => Task.FromResult(bench.Split() > 0 ? AuthenticationResult.Pass : AuthenticationResult.Fail));
    }

    /// <summary>Complete authentications.</summary>
    public static async Task AuthAsync()
    {
        var bench = new AuthBenchmarks();
        bench.SetUp();
        await MeasureAsync("SPF + DKIM + ARC + DMARC + BIMI, 11 KB", async () => (await bench.Complete()).Dmarc.Result);
    }

    private static async Task MeasureAsync(string name, Func<Task<AuthenticationResult>> run)
    {
        var passed = 0;
        for (var i = 0; i < WarmUps; i++)
        {
            passed += await run() == AuthenticationResult.Pass ? 1 : 0;
        }

        var (best, all) = (double.MaxValue, 0.0);
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        for (var batch = 0; batch < Batches; batch++)
        {
            var cpu = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < BatchSize; i++)
            {
                passed += await run() == AuthenticationResult.Pass ? 1 : 0;
            }

            var each = (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / BatchSize;
            (best, all) = (Math.Min(best, each), all + each);
        }

        var allocated = (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (Batches * BatchSize);
        var tries = WarmUps + (Batches * BatchSize);
        Console.WriteLine(
            $"{name}: {all / Batches:F1} µs CPU (best batch {best:F1}), {allocated} bytes allocated, {passed} of {tries} pass");
    }
}
