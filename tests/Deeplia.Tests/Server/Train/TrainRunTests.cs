using Deeplia.Server.Train;

namespace Deeplia.Tests.Server.Train;

public sealed class TrainRunTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("deeplia-train-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Training_twice_gives_the_same_bytes_with_any_number_of_threads()
    {
        WriteCorpus();
        Train("one", threads: 1);
        Train("two", threads: 2);
        Assert.All(
            ["threat.model", "threat.weights.txt", "threat.card.md"],
            file => Assert.Equal(Bytes("one", file), Bytes("two", file)));
    }

    [Fact]
    public void The_card_names_the_data_with_their_hashes()
    {
        WriteCorpus();
        var card = Train("out", threads: 2);
        Assert.Contains($"| corpus | `{Set().Files[0].Hash}` | 48 |", card, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_kept_for_tuning_is_not_trained_on()
    {
        WriteCorpus();
        Assert.Equal(12, Set().Messages.Count(m => m.IsDev));
    }

    [Fact]
    public void A_broken_corpus_is_said_and_the_rest_is_read()
    {
        WriteCorpus();
        var said = new List<string>();
        var set = TrainingSet.Read(
            [Path.Combine(_folder, "none.tar.zst"), Corpus], 2, e => said.Add(e.Reason), TestContext.Current.CancellationToken);
        Assert.Equal(48, set.Messages.Length);
        Assert.Contains("does not exist", said);
    }

    private string Corpus => Path.Combine(_folder, "corpus");

    private TrainingSet Set() => TrainingSet.Read([Corpus], 2, e => Assert.Fail(e.Reason), TestContext.Current.CancellationToken);

    private string Train(string output, int threads) =>
        new TrainRun(Path.Combine(_folder, output), 2, threads, _ => { }).Train(Set(), TestContext.Current.CancellationToken);

    private byte[] Bytes(string folder, string file) => File.ReadAllBytes(Path.Combine(_folder, folder, file));

    private void WriteCorpus()
    {
        Directory.CreateDirectory(Path.Combine(Corpus, "eml"));
        File.WriteAllLines(Path.Combine(Corpus, "index.jsonl"), Enumerable.Range(0, 48).Select(Entry));
        foreach (var i in Enumerable.Range(0, 48))
        {
            var text = i % 2 == 0
                ? $"Claim your {i} million dollars from the fund, reply with your name."
                : $"The meeting moves to room {i}, see you on Tuesday.";
            File.WriteAllText(Path.Combine(Corpus, "eml", $"m{i}.eml"), $"From: Nora <nora{i}@sender.example>\nSubject: Hello\n\n{text}\n");
        }
    }

    private static string Entry(int i)
    {
        var (label, kind) = i % 2 == 0 ? ("spam", "advance-fee") : ("ham", "business");
        var split = i % 4 == 3 ? "dev" : "train";
        return $$"""{"id":"m{{i}}","label":"{{label}}","kind":"{{kind}}","source":"list:{{i % 4}}","split":"{{split}}","lang":"en"}""";
    }
}
