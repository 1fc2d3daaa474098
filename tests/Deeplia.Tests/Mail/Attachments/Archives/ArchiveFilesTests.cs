using Deeplia.Mail.Attachments.Files;
using Deeplia.Tests.Mail.Attachments.Making;

namespace Deeplia.Tests.Mail.Attachments.Archives;

public sealed class ArchiveFilesTests
{
    private static readonly byte[] Text = "Dear Camille"u8.ToArray();

    public static TheoryData<string, byte[], string> Holding() => new()
    {
        { "a.zip", OfficeMaker.Zip(("invoice.js", FileMaker.Script)), "a.zip › invoice.js" },
        { "a.zip", OfficeMaker.Zip(("b.zip", OfficeMaker.Zip(("c.exe", FileMaker.Program)))), "a.zip › b.zip › c.exe" },
        { "a.zip", OfficeMaker.Zip(("deep/folder/invoice.js", FileMaker.Script)), "a.zip › invoice.js" },
        { "a.gz", FileMaker.Gzip(FileMaker.Program), "a.gz › a" },
        { "a.tgz", FileMaker.Gzip(FileMaker.Tar(("x.exe", FileMaker.Program))), "a.tgz › a.tar › x.exe" },
        { "a.iso", FileMaker.Iso(("README.TXT", Text), ("INVOICE.EXE", FileMaker.Program)), "a.iso › INVOICE.EXE" },
        { "a.rar", FileMaker.Rar4("invoice.exe"), "a.rar › invoice.exe" },
        { "a.rar", FileMaker.Rar5("invoice.exe"), "a.rar › invoice.exe" },
        { "a.7z", FileMaker.SevenZip("invoice.exe"), "a.7z › invoice.exe" },
        { "a.cab", FileMaker.Cabinet("invoice.exe"), "a.cab › invoice.exe" },
        { "a.zip", FileMaker.LockedZip("invoice.exe"), "a.zip › invoice.exe" },
    };

    public static TheoryData<string, byte[]> Locked() => new()
    {
        { "a.zip", FileMaker.LockedZip("letter.doc") },
        { "a.rar", FileMaker.Rar4("letter.doc", locked: true) },
        { "a.7z", FileMaker.SevenZip("letter.doc", locked: true) },
    };

    [Theory]
    [MemberData(nameof(Holding))]
    public void A_file_that_starts_something_is_found_in_any_archive(string name, byte[] file, string path) => Assert.Contains(
        Look.At(name, file).Signs, s => s.Path == path && s.Sign is FileSign.Program or FileSign.Script);

    [Theory]
    [MemberData(nameof(Locked))]
    public void A_locked_archive_is_named(string name, byte[] file) => Assert.Contains(FileSign.Locked, Look.Signs(name, file));

    [Fact]
    public void An_ordinary_archive_has_no_signs() => Assert.Empty(
        Look.Signs("a.zip", OfficeMaker.Zip(("a.txt", Text), ("b.pdf", PdfMaker.Page(["Hello"])), ("c/d.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 1]))));

    [Fact]
    public void A_disk_image_is_named_whatever_it_holds() => Assert.Equal([FileSign.DiskImage], Look.Signs("a.iso", FileMaker.Iso(("README.TXT", Text))));

    [Fact]
    public void A_document_with_macros_is_found_inside() => Assert.Contains(
        FileSign.AutoRunMacro, Look.Signs("a.zip", OfficeMaker.Zip(("letter.doc", OfficeMaker.OldWord(OfficeMaker.Dropper)))));

    [Fact]
    public void An_empty_archive_is_named() => Assert.Equal([FileSign.EmptyArchive], Look.Signs("a.zip", OfficeMaker.Zip()));

    [Fact]
    public void A_cut_archive_is_read_header_after_header()
    {
        var zip = OfficeMaker.Zip(("invoice.js", FileMaker.Script), ("b.txt", Text));
        Assert.Contains(FileSign.Script, Look.Signs("a.zip", zip[..^80]));
    }

    [Fact]
    public void An_archive_without_a_reader_is_said_not_to_be_opened() =>
        Assert.Equal([FileSign.NotOpened], Look.Signs("a.xz", [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, 1, 2, 3]));
}
