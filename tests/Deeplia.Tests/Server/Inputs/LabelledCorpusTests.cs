using Deeplia.Server.Inputs;
using static Deeplia.Tests.Server.Inputs.InputFolder;

namespace Deeplia.Tests.Server.Inputs;

public sealed class LabelledCorpusTests : IDisposable
{
    private const string Index =
        """
        {"id":"a1","label":"ham","kind":"personal","source":"test"}
        [1]
        not json
        {"id":"b2","label":"spam","kind":"phish","source":"test"}
        """;

    private readonly InputFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_archive_gives_each_message_with_its_label()
    {
        var path = folder.Write(
            "c.tar.zst",
            Zstd(TarBuilder.Build(("index.jsonl", Index), ("eml/a1.eml", Letter("a")), ("eml/b2.eml", Letter("b")))));
        Assert.Equal(
            [new CorpusLabel("eml/a1.eml", false, "test", "personal"), new CorpusLabel("eml/b2.eml", true, "test", "phish")],
            LabelledCorpus.Read(path).Select(r => r.Label));
    }

    [Fact]
    public void An_index_may_name_the_file_instead_of_an_id()
    {
        folder.Write("index.jsonl", """{"file":"c3.eml","label":"ham"}""");
        folder.Write("eml/c3.eml", Letter("c"));
        Assert.IsType<InputMessage>(Assert.Single(LabelledCorpus.Read(folder.Root)).Item);
    }

    [Fact]
    public void A_folder_with_labels_csv_is_read()
    {
        folder.Write("labels.csv", "file,label,kind\n1.eml,spam,lure\n");
        folder.Write("1.eml", Letter("x"));
        var (label, item) = Assert.Single(LabelledCorpus.Read(folder.Root));
        Assert.Equal((new CorpusLabel("1.eml", true, "", "lure"), true), (label, item is InputMessage));
    }

    [Fact]
    public void A_message_of_the_list_that_the_archive_lacks_is_told()
    {
        var path = folder.Write("c.tar", TarBuilder.Build(("index.jsonl", Index), ("eml/a1.eml", Letter("a"))));
        Assert.Equal("lacks 1 of the 2 messages in its list", Reason(LabelledCorpus.Read(path).Last().Item));
    }

    [Theory]
    [InlineData("/etc/hostname")]
    [InlineData("../x.eml")]
    public void A_list_cannot_send_the_reader_elsewhere(string file)
    {
        folder.Write("labels.csv", $"file,label\n{file},spam\n");
        Assert.Equal("lies outside its corpus", Reason(Assert.Single(LabelledCorpus.Read(folder.Root)).Item));
    }

    [Fact]
    public void Text_without_headers_is_refused() =>
        Assert.Contains("without headers", Reason(Assert.Single(LabelledCorpus.Read("x.jsonl.zst")).Item), StringComparison.Ordinal);

    [Fact]
    public void A_corpus_without_labels_says_so() =>
        Assert.Contains("has no index.jsonl", Reason(Assert.Single(LabelledCorpus.Read(folder.Root)).Item), StringComparison.Ordinal);

    [Fact]
    public void A_missing_corpus_is_one_error() =>
        Assert.Equal("does not exist", Reason(LabelledCorpus.Read(Path.Combine(folder.Root, "none.tar")).First().Item));
}
