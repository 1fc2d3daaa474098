using System.Formats.Tar;
using System.Text;
using System.Text.Json;
using ZstdSharp;

namespace Deeplia.Acceptance;

public sealed class CheckTests
{
    private const string Friend = "samples/06-friend-fr.eml";
    private const string Blackmail = "samples/01-blackmail-fr.eml";

    private static byte[] Sample(string path) => File.ReadAllBytes(Path.Combine(Deeplia.Root, path));

    [Fact]
    public async Task The_samples_give_one_page_each()
    {
        var run = await Deeplia.RunAsync("check", "--dns", "off", "samples/");
        var count = Directory.GetFiles(Path.Combine(Deeplia.Root, "samples"), "*.eml").Length;
        Assert.Equal(count, run.Lines.Count(l => l.StartsWith("samples/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_friends_mail_leaves_zero() => Assert.Equal(0, (await Deeplia.RunAsync("check", "--dns", "off", Friend)).ExitCode);

    [Fact]
    public async Task A_threat_leaves_three() => Assert.Equal(3, (await Deeplia.RunAsync("check", "--dns", "off", Blackmail)).ExitCode);

    [Fact]
    public async Task A_page_has_eight_lines_before_the_details()
    {
        var page = (await Deeplia.RunAsync("check", "--dns", "off", "--lang", "fr", Blackmail)).Output;
        Assert.InRange(page.Split("\n\n")[0].Split('\n').Length, 6, 8);
    }

    [Fact]
    public async Task No_line_of_a_page_is_wider_than_eighty_columns()
    {
        var run = await Deeplia.RunAsync("check", "--dns", "off", "--lang", "fr", "samples/");
        Assert.DoesNotContain(run.Lines, l => l.EnumerateRunes().Count() > 80 && l.Contains(' ', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_pipe_gets_no_colour() =>
        Assert.DoesNotContain('\u001b', (await Deeplia.RunAsync("check", "--dns", "off", Blackmail)).Output);

    [Fact]
    public async Task The_password_is_never_printed()
    {
        var run = await Deeplia.RunAsync("check", "--dns", "off", "--format", "jsonl", Blackmail);
        Assert.DoesNotContain("33077343", run.Output + run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Jsonl_keeps_the_order_of_the_input()
    {
        var run = await Deeplia.RunAsync("check", "--dns", "off", "--format", "jsonl", "--jobs", "4", "samples/");
        var files = run.Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("file").GetString()!).ToArray();
        Assert.Equal(files.Order(StringComparer.Ordinal), files);
    }

    [Fact]
    public async Task Json_is_one_array()
    {
        var run = await Deeplia.RunAsync("check", "--dns", "off", "--format", "json", Friend, Blackmail);
        Assert.Equal(2, JsonDocument.Parse(run.Output).RootElement.GetArrayLength());
    }

    [Fact]
    public async Task A_message_on_standard_input_is_read()
    {
        var run = await Deeplia.RunAsync(Sample(Friend), "check", "--dns", "off", "--format", "jsonl", "-");
        Assert.Equal("-", JsonDocument.Parse(run.Output).RootElement.GetProperty("file").GetString());
    }

    [Fact]
    public async Task A_tar_zst_is_read()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.tar.zst", TarZst(("eml/1.eml", Sample(Friend)), ("index.jsonl", "{}\n"u8.ToArray())));
        var run = await Deeplia.RunAsync("check", "--dns", "off", "--format", "jsonl", path);
        Assert.Equal(path + "!eml/1.eml", JsonDocument.Parse(run.Output).RootElement.GetProperty("file").GetString());
    }

    [Fact]
    public async Task An_mbox_is_read_message_by_message()
    {
        using var folder = new TemporaryFolder();
        byte[] separator = [.. "From a@b.example Mon Jan  1 00:00:00 2024\n"u8];
        var path = folder.Write("box.mbox", [.. separator, .. Sample(Friend), .. "\n"u8, .. separator, .. Sample(Friend), .. "\n"u8]);
        Assert.Equal(2, (await Deeplia.RunAsync("check", "--dns", "off", "--format", "jsonl", path)).Lines.Length);
    }

    [Fact]
    public async Task A_maildir_is_read()
    {
        using var folder = new TemporaryFolder();
        folder.Write("cur/1.mail:2,S", Sample(Friend));
        folder.Write("new/2.mail", Sample(Friend));
        folder.Write("tmp/3.mail", Sample(Friend));
        Assert.Equal(2, (await Deeplia.RunAsync("check", "--dns", "off", "--format", "jsonl", folder.Path)).Lines.Length);
    }

    [Theory]
    [InlineData("missing.eml", null)]
    [InlineData("empty.eml", "")]
    [InlineData("binary.bin", "\u0089PNG\r\n\u001a\n\0\0\0")]
    [InlineData("broken.tar", "not a tar at all")]
    [InlineData("broken.zst", "\u0028\u00B5\u002F\u00FDbroken")]
    [InlineData("cut.mbox", "From a@b.example Mon Jan  1 00:00:00 2024\nSubject: cut in the hea")]
    public async Task A_bad_input_is_one_line_and_the_rest_is_judged(string name, string? content)
    {
        using var folder = new TemporaryFolder();
        var path = content is null ? Path.Combine(folder.Path, name) : folder.Write(name, Encoding.Latin1.GetBytes(content));
        var run = await Deeplia.RunAsync("check", "--dns", "off", "--format", "jsonl", path, Path.Combine(Deeplia.Root, Friend));
        Assert.Equal((2, 1, 1), (run.ExitCode, run.ErrorLines.Length, run.Lines.Length));
    }

    [Fact]
    public async Task A_tar_cut_in_the_middle_gives_what_it_holds()
    {
        using var folder = new TemporaryFolder();
        var whole = Tar(("1.eml", Sample(Friend)), ("2.eml", Sample(Blackmail)));
        var path = folder.Write("cut.tar", whole[..(512 + ((Sample(Friend).Length + 511) / 512 * 512) + 512 + 300)]);
        var run = await Deeplia.RunAsync("check", "--dns", "off", "--format", "jsonl", path);
        Assert.Equal((2, 1, 1), (run.ExitCode, run.ErrorLines.Length, run.Lines.Length));
    }

    [Theory]
    [InlineData("--mailbox", "camille")]
    [InlineData("--remember")]
    [InlineData("--data", "nowhere")]
    [InlineData("--quota", "3")]
    public async Task An_option_of_a_later_version_is_refused_in_one_line(params string[] option)
    {
        var run = await Deeplia.RunAsync(["check", .. option, Friend]);
        Assert.Equal((2, 1), (run.ExitCode, run.ErrorLines.Length));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check", "--format", "xml", Friend)]
    [InlineData("check", "--ip", "not-an-ip", Friend)]
    [InlineData("check", "--jobs", "0", Friend)]
    [InlineData("check", "--dns", "/nowhere.json", Friend)]
    [InlineData("check", "--people", "/nowhere.csv", Friend)]
    [InlineData("check", "--sent", "/nowhere", Friend)]
    [InlineData("no-such-command")]
    public async Task Bad_arguments_leave_two_and_a_reason(params string[] args)
    {
        var run = await Deeplia.RunAsync(args);
        Assert.True(run.ExitCode == 2 && run.ErrorLines.Length > 0 && run.Lines.Length == 0, run.Output + run.Errors);
    }

    [Fact]
    public async Task Evaluate_prints_a_row_for_each_corpus_and_one_for_all()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.eml", Sample(Friend));
        folder.Write("b.eml", Sample(Blackmail));
        folder.Write("labels.csv", "file,label,kind\na.eml,ham,personal\nb.eml,spam,sextortion\n"u8.ToArray());
        var run = await Deeplia.RunAsync("evaluate", "--dns", "off", "--format", "json", folder.Path);
        var rows = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal((2, 1.0), (rows.GetArrayLength(), rows[1].GetProperty("threat_rate").GetDouble()));
    }

    private static byte[] TarZst(params (string Name, byte[] Bytes)[] files)
    {
        using var compressor = new Compressor();
        return compressor.Wrap(Tar(files)).ToArray();
    }

    private static byte[] Tar(params (string Name, byte[] Bytes)[] files)
    {
        using var archive = new MemoryStream();
        using (var tar = new TarWriter(archive, TarEntryFormat.Ustar, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(bytes) });
            }
        }

        return archive.ToArray();
    }
}
