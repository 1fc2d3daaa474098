using System.Text;
using CsCheck;
using Deeplia.Server.Inputs;

namespace Deeplia.Tests.Server.Inputs;

public sealed class MboxReaderTests
{
    private const string Separator = "From ann@example.com Mon Jan  1 10:00:00 2024\n";

    [Fact]
    public void Messages_are_numbered_and_separators_left_out()
    {
        var items = Read(Separator + "A: 1\n\nx\n\n" + Separator + "A: 2\n\ny\n");
        Assert.Equal([("box#1", "A: 1\n\nx\n"), ("box#2", "A: 2\n\ny\n")], items.Select(i => (i.Name, Text(i))));
    }

    [Fact]
    public void Exactly_one_level_of_quoting_is_undone() =>
        Assert.Equal("A: 1\n\nFrom me\n>From him\n> From it\n", Text(Read(Separator + "A: 1\n\n>From me\n>>From him\n> From it\n")[0]));

    [Fact]
    public void A_From_line_without_blank_line_before_is_text() =>
        Assert.Single(Read(Separator + "A: 1\n\nx\n" + Separator + "y\n"));

    [Fact]
    public void A_From_line_that_is_no_separator_is_text() =>
        Assert.Single(Read(Separator + "A: 1\n\nx\n\nFrom now on all is well\n"));

    [Fact]
    public void Lines_ending_in_CRLF_are_kept() => Assert.Equal(
        "A: 1\r\n\r\nx\r\n",
        Text(Read((Separator + "A: 1\n\nx\n\n" + Separator + "A: 2\n\ny\n").ReplaceLineEndings("\r\n"))[0]));

    [Fact]
    public void Content_Length_is_not_believed() =>
        Assert.Equal(2, Read(Separator + "Content-Length: 900\n\nx\n\n" + Separator + "A: 2\n\ny\n").Count);

    [Fact]
    public void A_last_message_without_line_end_is_judged() =>
        Assert.Equal("A: 1\n\nlast words", Text(Read(Separator + "A: 1\n\nlast words")[0]));

    [Fact]
    public void A_last_message_cut_inside_its_header_is_an_error() =>
        Assert.Equal("is cut short inside its header", InputFolder.Reason(Read(Separator + "A: 1\n\nx\n\n" + Separator + "Subj")[1]));

    [Fact]
    public void White_space_before_the_first_separator_does_not_matter() => Assert.Single(Read(" \n\n" + Separator + "A: 1\n\nx\n"));

    [Fact]
    public void A_message_over_the_limit_is_an_error_and_the_next_is_read()
    {
        var bytes = Encoding.UTF8.GetBytes(Separator + "A: 1\n\n" + new string('x', 200_000) + "\n\n" + Separator + "A: 2\n\ny\n");
        var items = new MboxReader(new MemoryStream(bytes), "box", new InputLimits { MaxMessageBytes = 1000 }).Read().ToList();
        Assert.Equal(("is larger than 0.001 MB", "A: 2\n\ny\n"), (InputFolder.Reason(items[0]), Text(items[1])));
    }

    [Fact]
    public void Messages_written_as_mboxrd_come_back_byte_for_byte()
    {
        var line = Gen.OneOf(
            OneOf("", "From ", Separator.TrimEnd(), ">From x", ">>From x 10:00 2020", "\r", "a"),
            Gen.String[Gen.Char['\x20', '\x7e'], 0, 90]);
        var message = line.Array[0, 12].Select(lines => "A: 1\n\n" + string.Concat(lines.Select(l => l + "\n")));
        message.Array[1, 5].Sample(
            messages => Read(string.Concat(messages.Select(m => Separator + Quote(m) + "\n"))).Select(Text).SequenceEqual(messages),
            iter: 2000);
    }

    [Fact]
    public void Any_bytes_behind_a_separator_give_items_and_no_exception() =>
        Gen.OneOf(OneOf("\n", "\r\n", ">", "From ", Separator, "A: 1\n", "\n\n"), Gen.String[0, 5]).Array[0, 40]
            .Sample(parts => Read(Separator + string.Concat(parts)).Count > 0, iter: 2000);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static string Quote(string message) => string.Join(
        '\n', message.Split('\n').Select(l => l.TrimStart('>').StartsWith("From ", StringComparison.Ordinal) ? ">" + l : l));

    private static List<InputItem> Read(string mbox) =>
        [.. new MboxReader(new MemoryStream(Encoding.UTF8.GetBytes(mbox)), "box", new InputLimits()).Read()];

    private static string Text(InputItem item) => Encoding.UTF8.GetString(Assert.IsType<InputMessage>(item).Bytes);
}
