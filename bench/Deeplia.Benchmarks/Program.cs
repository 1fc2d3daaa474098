using BenchmarkDotNet.Running;
using Deeplia.Benchmarks;

if (args is ["dkim"])
{
    await QuickLoop.DkimAsync();
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
