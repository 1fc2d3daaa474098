using System.Text;
using Deeplia.Server.Inputs;
using Deeplia.Server.Train;

namespace Deeplia.Tests.Server.Train;

public sealed class TextBankTests
{
    private static readonly Blanks Shipped = new(File.ReadLines(Repository.At("training/blanks.txt")));

    public static TheoryData<string> Files() =>
        [.. Directory.GetFiles(Repository.At("training/letters"), "*.txt").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_letter_can_be_read_and_filled(string file) => Assert.All(
        TextBank.Read(Repository.At("training/letters/" + file), 1, Shipped),
        letter => Assert.DoesNotMatch(@"\{[a-z]+\}", Encoding.UTF8.GetString(Assert.IsType<InputMessage>(letter.Item).Bytes)));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_has_honest_letters(string file) => Assert.Contains(
        TextBank.Read(Repository.At("training/letters/" + file), 1, Shipped), letter => letter.Label is { IsSpam: false });

    [Fact]
    public void One_blank_has_one_value_in_a_letter() =>
        Assert.Matches("^(.+) and \\1$", Shipped.Fill("{name} and {name}", "en", "x", new Deeplia.Neural.SplitMix(3)));

    [Fact]
    public void An_open_brace_is_left_as_it_is() => Assert.Equal("a { b", Shipped.Fill("a { b", "en", "x", new Deeplia.Neural.SplitMix(3)));

    [Fact]
    public void A_block_without_a_subject_is_an_error()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "== honest note\n\nHello\n");
        var (label, item) = Assert.Single(TextBank.Read(path, 1, Shipped));
        File.Delete(path);
        Assert.Null(label);
        Assert.IsType<InputError>(item);
    }
}
