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

if (args is ["model"])
{
    ModelLoop.Run();
    return;
}

if (args is ["pictures"])
{
    PictureLoop.Run();
    return;
}

if (args is ["links"])
{
    LinkLoop.Run();
    return;
}

if (args is ["names"])
{
    NameLoop.Run();
    return;
}

if (args is ["breach", ..])
{
    BreachLoop.Run(args[1..]);
    return;
}

if (args is ["memory", ..])
{
    Environment.ExitCode = await KillLoop.RunAsync(args[1..]);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
