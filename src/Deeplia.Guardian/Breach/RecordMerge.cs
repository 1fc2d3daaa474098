namespace Deeplia.Guardian.Breach;

/// <summary>Makes one ascending sequence of several.</summary>
internal static class RecordMerge
{
    /// <summary>All records of all sequences, each of which ascends.</summary>
    public static IEnumerable<LeakRecord> Merge(IReadOnlyCollection<IEnumerable<LeakRecord>> sequences) =>
        sequences.Count == 1 ? sequences.First() : MergeMany(sequences);

    /// <summary>The records of an ascending sequence, those for the same key and breach made one.</summary>
    public static IEnumerable<LeakRecord> Distinct(IEnumerable<LeakRecord> ascending, Merging how)
    {
        LeakRecord? last = null;
        foreach (var record in ascending)
        {
            if (last is not { } before)
            {
                last = record;
            }
            else if (before.CompareTo(record) == 0)
            {
                last = before.With(record, how);
            }
            else
            {
                yield return before;
                last = record;
            }
        }

        if (last is { } final)
        {
            yield return final;
        }
    }

    private static IEnumerable<LeakRecord> MergeMany(IEnumerable<IEnumerable<LeakRecord>> sequences)
    {
        var heads = new PriorityQueue<IEnumerator<LeakRecord>, LeakRecord>();
        try
        {
            foreach (var sequence in sequences)
            {
                Enqueue(heads, sequence.GetEnumerator());
            }

            while (heads.TryPeek(out var head, out var record))
            {
                yield return record;
                if (head.MoveNext())
                {
                    heads.DequeueEnqueue(head, head.Current);
                }
                else
                {
                    heads.Dequeue().Dispose();
                }
            }
        }
        finally
        {
            foreach (var (head, _) in heads.UnorderedItems)
            {
                head.Dispose();
            }
        }
    }

    private static void Enqueue(PriorityQueue<IEnumerator<LeakRecord>, LeakRecord> heads, IEnumerator<LeakRecord> head)
    {
        if (head.MoveNext())
        {
            heads.Enqueue(head, head.Current);
        }
        else
        {
            head.Dispose();
        }
    }
}
