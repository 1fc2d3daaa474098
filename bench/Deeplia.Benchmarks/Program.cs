using BenchmarkDotNet.Running;
using Deeplia.Benchmarks;

if (args is ["dkim"])
{
    await QuickLoop.DkimAsync();
    return;
}

if (args is ["auth"])
{
    await QuickLoop.AuthAsync();
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
