namespace Deeplia.Guardian.Breach;

/// <summary>Reads a file of nothing but records in ascending order.</summary>
internal static class RecordRun
{
    /// <summary>Records in one read.</summary>
    public const int BlockRecords = 4_096;

    /// <summary>All records of the file, or its first <paramref name="count"/>.</summary>
    public static IEnumerable<LeakRecord> Read(string path, long count = long.MaxValue)
    {
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        var block = new byte[BlockRecords * LeakRecord.Bytes];
        for (long at = 0; count > 0;)
        {
            var wanted = (int)Math.Min(block.Length, Math.Min(count, BlockRecords) * LeakRecord.Bytes);
            var read = RandomAccess.Read(file, block.AsSpan(0, wanted), at);
            var records = read / LeakRecord.Bytes;
            if (records == 0)
            {
                yield break;
            }

            for (var i = 0; i < records; i++)
            {
                yield return LeakRecord.Read(block.AsSpan(i * LeakRecord.Bytes));
            }

            at += (long)records * LeakRecord.Bytes;
            count -= records;
        }
    }
}
