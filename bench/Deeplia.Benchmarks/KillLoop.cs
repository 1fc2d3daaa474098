using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Deeplia.Guardian.Case.Memory;
using Deeplia.Store;

namespace Deeplia.Benchmarks;

/// <summary>Whether the memory keeps its word when the process is killed: <c>memory kills N SEED</c>.</summary>
/// <remarks>
/// A child remembers numbered messages and writes each number out once it was kept. It is killed (SIGKILL) at a random moment. In the end
/// every number that was written out must be in the memory, and each message must be there whole.
/// </remarks>
internal static class KillLoop
{
    private const int Lanes = 4; // files that are written, and children that are killed, at the same time
    private const int MostNumbers = 20;
    private const int StartInTen = 10; // one child of ten is killed while it starts
    private const int LongestStart = 300;
    private const int MostTicks = 30_000; // 3 ms: about one commit
    private static readonly DateTimeOffset When = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly MailboxId Mailbox = MailboxId.TryParse("camille", out var mailbox) ? mailbox : throw new UnreachableException();

    public static async Task<int> RunAsync(string[] args)
    {
        switch (args)
        {
            case ["kills", var count, var seed]:
                return await KillAsync(Number(count), Number(seed));
            case ["child", var folder, var round]:
                await RememberAsync(folder, round);
                return 0;
            default:
                await Console.Error.WriteLineAsync("memory kills N SEED");
                return 2;
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static async Task RememberAsync(string folder, string round)
    {
        using var memory = SqliteMemory.Open(folder, writes: true);
        for (var i = 0; ; i++)
        {
            var print = string.Create(CultureInfo.InvariantCulture, $"{round}-{i}");
            await memory.RememberAsync(
                Mailbox, new Sighting { MailPrint = print, When = When, Author = $"a{i % 7}@x.example" }, CancellationToken.None);
            Console.WriteLine(print);
        }
    }

    private static async Task<int> KillAsync(int kills, int seed)
    {
        var clock = Stopwatch.StartNew();
        var root = Directory.CreateTempSubdirectory("deeplia-kills-");
        var tallies = await Task.WhenAll(Enumerable.Range(0, Lanes).Select(lane => Task.Run(() =>
            LaneAsync(Path.Combine(root.FullName, $"{lane}"), (kills + lane) / Lanes, new Random(seed + lane)))));
        root.Delete(recursive: true);
        var (lost, torn) = (tallies.Sum(t => t.Lost), tallies.Sum(t => t.Torn));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{kills} kills, {tallies.Sum(t => t.Silent)} before the first acknowledgement; "
                + $"{tallies.Sum(t => t.Acknowledged)} acknowledged, {tallies.Sum(t => t.Kept)} kept, "
                + $"{lost} lost, {torn} torn; {clock.Elapsed.TotalSeconds:0} s"));
        return lost + torn == 0 ? 0 : 1;
    }

    private static async Task<Tally> LaneAsync(string folder, int kills, Random random)
    {
        var acknowledged = new HashSet<string>(StringComparer.Ordinal);
        var silent = 0;
        for (var round = 0; round < kills; round++)
        {
            var before = acknowledged.Count;
            acknowledged.UnionWith(await KilledAsync(folder, round, random));
            silent += acknowledged.Count == before ? 1 : 0;
        }

        using var memory = SqliteMemory.Open(folder, writes: true);
        var export = JsonDocument.Parse(memory.Export(Mailbox) ?? "{\"mail\":[],\"correspondent\":[]}").RootElement;
        var kept = export.GetProperty("mail").EnumerateArray().Select(m => m.GetProperty("print").GetString()!).ToHashSet();
        var counted = export.GetProperty("correspondent").EnumerateArray().Sum(c => c.GetProperty("received").GetInt32());
        return new Tally(
            acknowledged.Count, kept.Count, acknowledged.Count(a => !kept.Contains(a)), Math.Abs(kept.Count - counted), silent);
    }

    // What the child wrote before its death is still in the pipe, and counts.
    private static async Task<List<string>> KilledAsync(string folder, int round, Random random)
    {
        var program = Path.Combine(AppContext.BaseDirectory, typeof(KillLoop).Assembly.GetName().Name!);
        using var child = Process.Start(new ProcessStartInfo(program, ["memory", "child", folder, $"{round}"])
        {
            UseShellExecute = false, RedirectStandardOutput = true,
        })!;
        var numbers = new List<string>();
        if (random.Next(StartInTen) == 0)
        {
            await Task.Delay(random.Next(LongestStart));
        }
        else
        {
            await ReadAsync(child.StandardOutput, numbers, random.Next(1, MostNumbers));
            var (start, pause) = (Stopwatch.GetTimestamp(), TimeSpan.FromTicks(random.Next(MostTicks)));
            SpinWait.SpinUntil(() => Stopwatch.GetElapsedTime(start) >= pause);
        }

        child.Kill();
        await ReadAsync(child.StandardOutput, numbers, int.MaxValue);
        await child.WaitForExitAsync();
        return numbers;
    }

    private static async Task ReadAsync(StreamReader output, List<string> numbers, int most)
    {
        while (most-- > 0 && await output.ReadLineAsync() is { } line)
        {
            numbers.Add(line);
        }
    }

    private readonly record struct Tally(int Acknowledged, int Kept, int Lost, int Torn, int Silent);
}
