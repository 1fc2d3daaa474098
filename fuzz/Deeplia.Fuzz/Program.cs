using Deeplia.Fuzz;
using SharpFuzz;

// Driven by afl-fuzz: instrument the assemblies with the sharpfuzz tool, then run this program with the name of a target.
if (args.Length != 1 || !FuzzTargets.All.TryGetValue(args[0], out var target))
{
    Console.Error.WriteLine("usage: Deeplia.Fuzz TARGET, one of: " + string.Join(' ', FuzzTargets.All.Keys));
    return 2;
}

Fuzzer.OutOfProcess.Run(stream =>
{
    using var bytes = new MemoryStream();
    stream.CopyTo(bytes);
    target(bytes.ToArray());
});
return 0;
