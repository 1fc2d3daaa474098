using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Deeplia.Guardian.Breach;

namespace Deeplia.Benchmarks;

/// <summary>Full-size figures of the breach index on generated data: <c>breach make|ask DIR …</c>.</summary>
/// <remarks>
/// <c>make DIR HASHES ADDRESSES BREACHES</c> writes an index as an import would leave it; <c>ask DIR</c> times look-ups.
/// Drop the page cache between the two to see the first look-up on a cold disk.
/// </remarks>
internal static class BreachLoop
{
    private const int Seed = 20261126;
    private const int BreachesEach = 3;
    private const int Domains = 5_000;
    private const int Known = 1_000;
    private const int LookUps = 20_000;

    public static void Run(string[] args)
    {
        switch (args)
        {
            case ["make", var folder, var hashes, var addresses, var breaches]:
                Make(folder, Number(hashes), Number(addresses), (int)Number(breaches));
                break;
            case ["ask", var folder]:
                Ask(folder);
                break;
            default:
                Console.Error.WriteLine("breach make DIR HASHES ADDRESSES BREACHES | breach ask DIR");
                break;
        }
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static string AddressOf(long i) =>
        string.Create(CultureInfo.InvariantCulture, $"user{i}@host{i % Domains}.example");

    private static string PasswordOf(long i) => string.Create(CultureInfo.InvariantCulture, $"known-{i}");

    private static void Make(string data, long hashes, long addresses, int breaches)
    {
        var clock = Stopwatch.StartNew();
        var folder = new BreachFolder(data);
        using var held = folder.Lock();
        var keys = new LeakKeys(folder.ReadKey(create: true));
        var list = breaches + 1;
        var names = new[] { BreachFolder.Addresses, BreachFolder.Domains, BreachFolder.Hashes }
            .ToImmutableSortedDictionary(s => s, s => BreachFolder.SegmentName(s, 1));
        SegmentWriter.Write(folder.At(names[BreachFolder.Hashes]), Passwords(hashes, (ushort)list), CancellationToken.None);
        Say(clock, $"{hashes} hashes written in their order");
        using (var sink = new LeakSink(folder, list, keys))
        {
            Fill(sink, keys, addresses, breaches);
            Say(clock, $"{addresses} addresses hashed");
            SegmentWriter.Write(folder.At(names[BreachFolder.Addresses]), sink.Addresses.Sorted(), CancellationToken.None);
            SegmentWriter.Write(folder.At(names[BreachFolder.Domains]), sink.Domains.Sorted(), CancellationToken.None);
        }

        folder.Commit(new BreachManifest
        {
            Generation = 1,
            Segments = names,
            Sources = [.. Enumerable.Range(1, list).Select(i => new BreachSource(
                i, $"breach-{i}", $"{2000 + (i % 25)}", ["email", "password", "birthdate", "name"], addresses * BreachesEach / breaches))],
        });
        Say(clock, "sorted, merged, committed; peak memory "
            + Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000 + " MB");
    }

    // Ascending keys, evenly spread as hashes are, and a thousand that are known.
    private static IEnumerable<LeakRecord> Passwords(long count, ushort source)
    {
        var known = Enumerable.Range(0, Known)
            .Select(i => new LeakRecord(LeakKeys.OfPassword(System.Text.Encoding.UTF8.GetBytes(PasswordOf(i))), source, 3)).Order();
        return RecordMerge.Distinct(RecordMerge.Merge([known, Random(count, source)]), Merging.Sum);
    }

    private static IEnumerable<LeakRecord> Random(long count, ushort source)
    {
        var random = new Random(Seed);
        var step = ulong.MaxValue / (ulong)count;
        for (var i = 0L; i < count; i++)
        {
            var key = ((ulong)i * step) + (ulong)(random.NextDouble() * step);
            yield return new LeakRecord(key, source, (uint)random.Next(1, 100));
        }
    }

    private static void Fill(LeakSink sink, LeakKeys keys, long addresses, int breaches)
    {
        var random = new Random(Seed);
        for (var i = 0L; i < addresses; i++)
        {
            var key = keys.OfAddress(new LeakAddress(AddressOf(i), ""));
            for (var n = 0; n < BreachesEach; n++)
            {
                sink.Addresses.Add(new LeakRecord(key, (ushort)random.Next(1, breaches + 1), (uint)random.Next(1, 16)));
            }
        }

        for (var i = 0; i < Domains; i++)
        {
            sink.Domains.Add(new LeakRecord(keys.OfDomain($"host{i}.example"), (ushort)random.Next(1, breaches + 1), 1));
        }
    }

    private static void Ask(string data)
    {
        Rehearse();
        var clock = Stopwatch.StartNew();
        using var index = BreachIndex.Open(data);
        Say(clock, $"opened: {index.Passwords} passwords, {index.Addresses} addresses, {index.Bytes / 1e9:0.00} GB");
        var random = new Random(Environment.ProcessId); // another place of the disk each time
        var addresses = Math.Max(1, index.Addresses);
        Time("first address", 1, _ => index.LeaksOf(AddressOf(random.NextInt64(addresses))).Length);
        Time("first password", 1, _ => index.Ask(PasswordOf(random.NextInt64(Known))).Breaches.Length);
        Time("addresses listed", LookUps, _ => index.LeaksOf(AddressOf(random.NextInt64(addresses))).Length);
        Time("addresses not listed", LookUps, i => index.LeaksOf($"nobody{i}@none.example").Length);
        Time("passwords leaked", LookUps, i => index.Ask(PasswordOf(i % Known)).Breaches.Length);
        Time("passwords not leaked", LookUps, i => index.Ask($"never-{i}").Breaches.Length);
        Console.WriteLine($"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB");
    }

    // The code is compiled on a small index, so that the first look-up in the big one shows the disk.
    private static void Rehearse()
    {
        var folder = Directory.CreateTempSubdirectory("deeplia-bench-");
        Make(folder.FullName, 5_000, 1_000, 3);
        using (var small = BreachIndex.Open(folder.FullName))
        {
            for (var i = 0; i < 200; i++)
            {
                _ = small.LeaksOf(AddressOf(i)).Length + small.Ask(PasswordOf(i)).Breaches.Length;
            }
        }

        folder.Delete(recursive: true);
    }

    private static void Time(string name, int count, Func<int, int> lookUp)
    {
        var times = new double[count];
        var found = 0;
        for (var i = 0; i < count; i++)
        {
            var start = Stopwatch.GetTimestamp();
            found += lookUp(i) > 0 ? 1 : 0;
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {count}, found {found}; mean {times.Average():0.000} ms, "
                + $"99 % {times[(int)(count * 0.99)]:0.000} ms, slowest {times[^1]:0.000} ms"));
    }

    private static void Say(Stopwatch clock, string what) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds:0.0} s: {what}"));
}
