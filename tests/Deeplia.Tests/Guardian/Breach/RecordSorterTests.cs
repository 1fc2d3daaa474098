using CsCheck;
using Deeplia.Guardian.Breach;

namespace Deeplia.Tests.Guardian.Breach;

public sealed class RecordSorterTests
{
    private const int Seed = 20261126;

    [Fact]
    public void More_records_than_fit_in_memory_come_out_sorted_and_added_up()
    {
        const int Count = (2 * RecordSorter.BufferRecords) + 1_000;
        using var folder = new BreachFolderFixture();
        using var sorter = new RecordSorter(Path.Combine(folder.Data, "run"), Merging.Sum);
        var random = new Random(Seed);
        for (var i = 0; i < Count; i++)
        {
            sorter.Add(new LeakRecord((ulong)random.Next(100_000) << 40, (ushort)random.Next(3), 1));
        }

        var (total, last) = (0L, default(LeakRecord));
        foreach (var record in sorter.Sorted())
        {
            Assert.True(total == 0 || record > last);
            (total, last) = (total + record.Value, record);
        }

        Assert.Equal(Count, total);
    }

    [Fact]
    public void A_sorted_list_makes_one_run()
    {
        using var folder = new BreachFolderFixture();
        using var sorter = new RecordSorter(Path.Combine(folder.Data, "run"), Merging.Sum);
        for (var i = 0UL; i < (3 * RecordSorter.BufferRecords) + 1UL; i++)
        {
            sorter.Add(new LeakRecord(i, 1, 1));
        }

        Assert.Single(folder.Files, f => f.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void Runs_are_removed_at_the_end()
    {
        using var folder = new BreachFolderFixture();
        using (var sorter = new RecordSorter(Path.Combine(folder.Data, "run"), Merging.Sum))
        {
            for (var i = (ulong)RecordSorter.BufferRecords + 5; i > 0; i--)
            {
                sorter.Add(new LeakRecord(i, 1, 1));
            }
        }

        Assert.DoesNotContain(folder.Files, f => f.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_segment_holds_is_found_and_nothing_else() => Gen.ULong[0, 5_000].Select(Gen.UShort[1, 9], Gen.UInt).Array[0, 3_000].Sample(
        triples =>
        {
            using var folder = new BreachFolderFixture();
            var path = Path.Combine(folder.Data, "x.seg");
            var records = RecordMerge.Distinct(triples.Select(t => new LeakRecord(t.Item1, t.Item2, t.Item3)).Order(), Merging.Union).ToArray();
            SegmentWriter.Write(path, records, CancellationToken.None);
            using var segment = Segment.Open(path);
            var byKey = records.ToLookup(r => r.Key);
            return segment.Count == records.Length && segment.Keys == byKey.Count && segment.All().SequenceEqual(records)
                && Enumerable.Range(0, 5_002).All(k => segment.Find((ulong)k).SequenceEqual(byKey[(ulong)k]));
        },
        iter: 20);

    [Fact]
    public void A_damaged_segment_is_refused_or_answers_but_never_fails_otherwise()
    {
        using var folder = new BreachFolderFixture();
        var path = Path.Combine(folder.Data, "x.seg");
        SegmentWriter.Write(path, Enumerable.Range(0, 2_000).Select(i => new LeakRecord((ulong)i << 50, 1, 1)), CancellationToken.None);
        var whole = File.ReadAllBytes(path);
        var random = new Random(Seed);
        for (var i = 0; i < 300; i++)
        {
            var bytes = whole.AsSpan(0, i % 3 == 0 ? random.Next(whole.Length) : whole.Length).ToArray();
            for (var n = 0; n < 4 && bytes.Length > 0; n++)
            {
                bytes[Math.Max(0, bytes.Length - 1 - random.Next(i % 2 == 0 ? 24 : bytes.Length))] = (byte)random.Next(256);
            }

            File.WriteAllBytes(path, bytes);
            var failure = Record.Exception(() =>
            {
                using var segment = Segment.Open(path);
                _ = segment.Find(1UL << 50).Length + segment.Find(ulong.MaxValue).Length;
            });
            Assert.True(failure is null or InvalidDataException, failure?.ToString());
        }
    }
}
