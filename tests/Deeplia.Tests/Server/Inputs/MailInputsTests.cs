using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using CsCheck;
using Deeplia.Server.Inputs;
using static Deeplia.Tests.Server.Inputs.InputFolder;

namespace Deeplia.Tests.Server.Inputs;

public sealed class MailInputsTests : IDisposable
{
    private readonly InputFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_single_file_comes_back_unchanged()
    {
        var path = folder.Write("a.eml", Letter("one"));
        Assert.Equal(Letter("one"), Text(Assert.Single(Read(path))));
    }

    [Fact]
    public void A_path_given_twice_is_read_twice()
    {
        var path = folder.Write("a.eml", Letter("one"));
        Assert.Equal(2, Read(path, path).Count);
    }

    [Fact]
    public void A_folder_is_read_in_ordinal_order_and_other_files_are_passed_over()
    {
        foreach (var name in new[] { "b.eml", "B.eml", "a/2.eml", "a/10.eml" })
        {
            folder.Write(name, Letter(name));
        }

        folder.Write("labels.csv", "file,label\nb.eml,ham\n");
        folder.Write("notes.md", "From: a note that quotes a header\n");
        folder.Write("picture", "\u0089PNG\0\0"u8.ToArray());
        folder.Write("notes.txt", "Just some words.\n");
        Assert.Equal(["B.eml", "a/10.eml", "a/2.eml", "b.eml"], folder.Names(Read(folder.Root)));
    }

    [Fact]
    public void A_Maildir_gives_cur_and_new_but_not_tmp()
    {
        folder.Write("cur/1:2,S", Letter("cur"));
        folder.Write("new/2", Letter("new"));
        folder.Write("tmp/3", Letter("tmp"));
        Assert.Equal(["cur/1:2,S", "new/2"], folder.Names(Read(folder.Root)));
    }

    [Fact]
    public void A_broken_mbox_in_a_folder_is_told()
    {
        folder.Write("a.eml", Letter("one"));
        folder.Write("box", "From x Mon Jan  1 10:00:00 2024\nSubject: cu");
        Assert.Contains("cut short", Reason(Read(folder.Root)[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_mail_says_so() =>
        Assert.Equal("is a folder without any message", Reason(Assert.Single(Read(folder.Root))));

    [Fact]
    public void A_missing_path_is_one_line_and_the_rest_is_read()
    {
        var path = folder.Write("a.eml", Letter("one"));
        var items = Read(Path.Combine(folder.Root, "none.eml"), path);
        Assert.Equal(("does not exist", Letter("one")), (Reason(items[0]), Text(items[1])));
    }

    [Fact]
    public void A_missing_permission_is_named() =>
        Assert.Equal("may not be read (no permission)", ReadFailure.Describe(new UnauthorizedAccessException()));

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("\n\n", "is empty")]
    [InlineData("%PDF-1.7\n", "PDF")]
    [InlineData("\u007fELF\u0001", "ELF")]
    [InlineData("PK\u0003\u0004rest", "zip")]
    [InlineData("x: \0\0\0", "binary")]
    [InlineData("Only words, no header line.\n", "no header line")]
    [InlineData("{\"subject\": \"x\"}\n", "no header line")]
    public void What_is_not_mail_is_refused_with_its_reason(string text, string reason) =>
        Assert.Contains(reason, Reason(Assert.Single(Read(folder.Write("a.eml", text)))), StringComparison.Ordinal);

    [Fact]
    public void A_zero_byte_does_not_hide_a_message() =>
        Assert.Equal(Letter("a\0b"), Text(Assert.Single(ReadStdin(Encoding.UTF8.GetBytes(Letter("a\0b"))))));

    [Fact]
    public void A_PNG_is_refused() =>
        Assert.Contains("PNG", Reason(Assert.Single(ReadStdin([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10]))), StringComparison.Ordinal);

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16", false)]
    public void Text_in_UTF16_is_refused_with_a_clear_word(string encoding, bool hasMark)
    {
        var utf16 = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. hasMark ? utf16.GetPreamble() : [], .. utf16.GetBytes(Letter("x"))];
        Assert.Contains("UTF-16", Reason(Assert.Single(ReadStdin(bytes))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("\n\r\n")]
    [InlineData("From ann@example.com Mon Jan  1 10:00:00 2024\n")]
    public void What_stands_before_a_message_is_taken_off(string before) =>
        Assert.Equal(Letter("x"), Text(MailBytes.ToItem("x", Encoding.UTF8.GetBytes(before + Letter("x")), strict: false)));

    [Fact]
    public void A_list_named_directly_is_an_error() =>
        Assert.True(Assert.IsType<InputError>(Assert.Single(Read(folder.Write("labels.csv", "file,label\nNote: x\n")))).IsNotMail);

    [Fact]
    public void A_message_over_the_limit_is_an_error()
    {
        var path = folder.Write("a.eml", Letter(new string('x', 3000)));
        var item = Assert.Single(MailInputs.Read([path], Stream.Null, new InputLimits { MaxMessageBytes = 2000 }));
        Assert.Equal("is larger than 0.002 MB", Reason(item));
    }

    [Fact]
    public void A_loop_of_folder_links_ends()
    {
        folder.Write("a.eml", Letter("one"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Root, "loop"), folder.Root);
        Assert.Equal(["a.eml"], folder.Names(Read(folder.Root)));
    }

    [Fact]
    public void A_link_to_itself_is_an_error()
    {
        var path = Path.Combine(folder.Root, "self.eml");
        File.CreateSymbolicLink(path, path);
        Assert.IsType<InputError>(Assert.Single(Read(path)));
    }

    [Fact]
    public void A_pipe_is_refused_and_never_opened() =>
        Assert.Contains("is a pipe", Reason(Assert.Single(Read(MakePipe("pipe.eml")))), StringComparison.Ordinal);

    [Fact]
    public void A_link_to_a_pipe_is_refused_and_never_opened()
    {
        var link = Path.Combine(folder.Root, "link.eml");
        File.CreateSymbolicLink(link, MakePipe("pipe"));
        Assert.Contains("is a pipe", Reason(Assert.Single(Read(link))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_device_is_refused() =>
        Assert.Contains("a device", Reason(Assert.Single(Read("/dev/zero"))), StringComparison.Ordinal);

    [Fact]
    public void A_packed_message_and_a_packed_mbox_are_read()
    {
        var gz = folder.Write("a.eml.gz", GZip(Encoding.UTF8.GetBytes(Letter("gz"))));
        var zst = folder.Write("b.mbox.zst", Zstd(Encoding.UTF8.GetBytes("From a Mon Jan  1 10:00:00 2024\n" + Letter("zst") + "\n")));
        Assert.Equal([Letter("gz"), Letter("zst")], Read(gz, zst).Select(Text));
    }

    [Fact]
    public void Only_one_layer_is_unpacked() => Assert.Contains(
        "gzip",
        Reason(Assert.Single(ReadStdin(GZip(GZip(Encoding.UTF8.GetBytes(Letter("x"))))))),
        StringComparison.Ordinal);

    [Fact]
    public void A_cut_zstd_stream_is_an_error()
    {
        var packed = Zstd(Encoding.UTF8.GetBytes(Letter("x")));
        Assert.Contains("is broken", Reason(Assert.Single(ReadStdin(packed[..^5]))), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_can_be_counted_but_an_mbox_cannot()
    {
        folder.Write("a.eml", Letter("one"));
        folder.Write("notes.md", "x");
        var count = MailInputs.Count([folder.Root]);
        folder.Write("b.mbox", "From x");
        Assert.Equal((1, null), (count, MailInputs.Count([folder.Root])));
    }

    [Fact]
    public void Any_bytes_give_items_and_no_exception() =>
        Gen.Byte.Array[0, 3000].Sample(bytes => ReadStdin(bytes).Count > 0, iter: 2000);

    [Fact]
    public void A_damaged_zstd_stream_gives_items_and_no_exception()
    {
        var packed = Zstd(TarBuilder.Build(("a.eml", Letter(new string('a', 500))), ("b.eml", Letter("b"))));
        Gen.Select(Gen.Int[0, packed.Length - 1], Gen.Byte).Sample(
            (at, value) =>
            {
                var bytes = packed.ToArray();
                bytes[at] = value;
                return ReadStdin(bytes).Count > 0;
            },
            iter: 2000);
    }

    private static byte[] GZip(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var writer = new GZipStream(packed, CompressionMode.Compress))
        {
            writer.Write(plain);
        }

        return packed.ToArray();
    }

    private static string Text(InputItem item) => Encoding.UTF8.GetString(Assert.IsType<InputMessage>(item).Bytes);

    private string MakePipe(string name)
    {
        var path = Path.Combine(folder.Root, name);
        using var made = Process.Start("mkfifo", [path]);
        made.WaitForExit();
        return path;
    }
}
