using Deeplia.Guardian.Breach;

namespace Deeplia.Fuzz;

/// <summary>Reads bytes as the files that breaches come in; nothing is written, for little comes together.</summary>
public static class BreachFiles
{
    private static readonly BreachFolder Folder = new(Path.GetTempPath());

    /// <summary>Reads the bytes as a table under a header that names columns.</summary>
    public static void ReadTable(byte[] bytes)
    {
        using var sink = new LeakSink(Folder, 1, new LeakKeys(new byte[32]));
        var tally = new ImportTally();
        new BreachTable([], sink, tally).Read(
            "x", new MemoryStream([.. "email,password,name\n"u8, .. bytes]), CancellationToken.None);
        if (tally.ToReport().Faults.Length > ImportTally.MaxFaults)
        {
            throw new InvalidOperationException("too many faults are named");
        }
    }

    /// <summary>Reads every line as one of a list of hashes, with and without a prefix.</summary>
    public static void ReadHashes(byte[] bytes)
    {
        var lines = new TextLines(new MemoryStream(bytes));
        while (lines.Read())
        {
            _ = HashLine.Read(lines.Line, []);
            _ = HashLine.Read(lines.Line, "0A1B2"u8);
        }
    }
}
