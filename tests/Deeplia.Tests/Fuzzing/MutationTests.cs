using System.Diagnostics;
using Deeplia.Fuzz;

namespace Deeplia.Tests.Fuzzing;

/// <summary>Half a second of mutated messages for every parser: enough to catch a careless change, not a campaign.</summary>
public sealed class MutationTests
{
    private const int Seed = 20261124;
    private static readonly TimeSpan TimePerTarget = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan SlowestInput = TimeSpan.FromSeconds(2);

    private static readonly byte[][] Seeds =
    [
        .. new[] { "samples", "tests/golden" }
            .SelectMany(d => Directory.EnumerateFiles(Repository.At(d), "*.eml", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes),
    ];

    public static TheoryData<string> Targets() => [.. FuzzTargets.All.Keys];

    [Theory]
    [MemberData(nameof(Targets))]
    public void A_parser_survives_mutated_messages(string target)
    {
        var random = new Random(Seed);
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < 100 || clock.Elapsed < TimePerTarget; i++)
        {
            var input = Mutate(Seeds[random.Next(Seeds.Length)], random);
            var started = clock.Elapsed;
            var failure = Record.Exception(() => FuzzTargets.All[target](input));
            Assert.True(failure is null, $"input {i} of seed {Seed}: {failure}");
            Assert.True(clock.Elapsed - started < SlowestInput, $"input {i} of seed {Seed} took {clock.Elapsed - started}");
        }
    }

    private static byte[] Mutate(byte[] seed, Random random)
    {
        var bytes = seed.AsSpan(0, Math.Min(seed.Length, 64 * 1024)).ToArray().ToList();
        for (var n = random.Next(1, 12); n > 0 && bytes.Count > 0; n--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 200), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 2: bytes.RemoveRange(at, length); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
                case 4: bytes.InsertRange(at, seed.Skip(random.Next(seed.Length)).Take(length)); break;
                default: bytes.RemoveRange(at, bytes.Count - at); break;
            }
        }

        return [.. bytes];
    }
}
