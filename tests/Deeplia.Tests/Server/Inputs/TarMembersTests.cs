using System.Formats.Tar;
using CsCheck;
using Deeplia.Server.Inputs;
using static Deeplia.Tests.Server.Inputs.InputFolder;

namespace Deeplia.Tests.Server.Inputs;

public sealed class TarMembersTests
{
    private static readonly string LongName = string.Concat(Enumerable.Repeat("folder/", 40)) + "x.eml";

    [Theory]
    [InlineData(TarEntryFormat.Gnu)]
    [InlineData(TarEntryFormat.Pax)]
    public void Long_names_are_read(TarEntryFormat format) =>
        Assert.Equal([LongName, "y.eml"], Members(TarBuilder.Build(format, (LongName, "a"), ("y.eml", "b"))).Select(m => m.Name));

    [Fact]
    public void A_packed_archive_names_its_members_behind_its_own_name()
    {
        using var folder = new InputFolder();
        var path = folder.Write("a.tar.zst", Zstd(TarBuilder.Build(("index.jsonl", "{}"), ("eml/x.eml", Letter("x")))));
        Assert.Equal(["a.tar.zst!eml/x.eml"], folder.Names(Read(path)));
    }

    [Fact]
    public void An_archive_without_mail_says_so() =>
        Assert.Equal("is an archive without any message", Reason(Assert.Single(ReadStdin(TarBuilder.Build(("README", "words"))))));

    [Fact]
    public void A_damaged_header_ends_the_archive_after_the_earlier_messages()
    {
        var tar = TarBuilder.Build(("a.eml", Letter("a")), ("b.eml", Letter("b")));
        tar[1024 + 5] ^= 1;
        var items = ReadStdin(tar);
        Assert.Equal((2, "is broken: a header is damaged"), (items.Count, Reason(items[1])));
    }

    [Fact]
    public void A_cut_member_is_named()
    {
        var tar = TarBuilder.Build(("a.eml", Letter("a")), ("b.eml", Letter("b")));
        var items = ReadStdin(tar[..(1024 + 512 + 10)]);
        Assert.Equal((2, "-!b.eml", "is cut short"), (items.Count, items[1].Name, Reason(items[1])));
    }

    [Fact]
    public void A_member_over_the_limit_is_an_error_and_the_next_is_read()
    {
        var tar = TarBuilder.Build(("a.eml", new string('x', 5000)), ("b.eml", "b"));
        Assert.Equal([null, "b"u8.ToArray()], new TarMembers(new MemoryStream(tar), 1000).Read().Select(m => m.Bytes));
    }

    [Fact]
    public void Links_and_folders_are_passed_over()
    {
        using var archive = new MemoryStream();
        using (var writer = new TarWriter(archive, TarEntryFormat.Ustar, leaveOpen: true))
        {
            writer.WriteEntry(new UstarTarEntry(TarEntryType.Directory, "d/"));
            writer.WriteEntry(new UstarTarEntry(TarEntryType.SymbolicLink, "l.eml") { LinkName = "/etc/passwd" });
            writer.WriteEntry(new UstarTarEntry(TarEntryType.Fifo, "p.eml"));
        }

        Assert.Empty(Members(archive.ToArray()));
    }

    [Fact]
    public void Any_damage_gives_members_and_no_exception()
    {
        var tar = TarBuilder.Build(TarEntryFormat.Pax, (LongName, Letter("a")), ("b.eml", Letter("b")));
        Gen.Select(Gen.Int[0, tar.Length], Gen.Select(Gen.Int[0, tar.Length - 1], Gen.Byte).Array[0, 8]).Sample(
            (length, damages) =>
            {
                var bytes = tar.ToArray();
                foreach (var (at, value) in damages)
                {
                    bytes[at] = value;
                }

                return Members(bytes[..length]).Count <= 8;
            },
            iter: 3000);
    }

    private static List<TarMember> Members(byte[] tar) => [.. new TarMembers(new MemoryStream(tar), 1_000_000).Read()];
}
