using System.Text;
using Deeplia.Guardian.Observe.Harm.Attachment;
using Deeplia.Tests.Mail.Attachments.Making;

namespace Deeplia.Tests.Guardian.Observe.Harm.Attachment;

public sealed class ProgramDetectorTests
{
    private static readonly ProgramDetector Detector = new();

    [Fact]
    [Gives("harm.attachment.program")]
    public void A_program_is_found() =>
        Assert.Equal(["harm.attachment.program"], new Letter { File = "setup.exe", FileBytes = FileMaker.Program }.Ids(Detector));

    [Fact]
    [Gives("harm.attachment.script", "harm.attachment.script-calls")]
    public void A_script_that_starts_a_program_is_found() => Assert.Equal(
        ["harm.attachment.script", "harm.attachment.script-calls"], new Letter { File = "order.js", FileBytes = FileMaker.Script }.Ids(Detector));

    [Fact]
    [Gives("harm.attachment.shortcut")]
    public void A_shortcut_is_found() => Assert.Equal(["harm.attachment.shortcut"], new Letter
    {
        File = "invoice.lnk", FileBytes = FileMaker.Shortcut("explorer.exe", ""),
    }.Ids(Detector));

    [Fact]
    [Gives("harm.attachment.web-shortcut")]
    [Spares("harm.attachment.shortcut")]
    public void A_shortcut_to_a_page_is_told_apart() => Assert.Equal(["harm.attachment.web-shortcut"], new Letter
    {
        File = "shop.url", FileBytes = "[InternetShortcut]\r\nURL=https://shop.example/\r\n"u8.ToArray(),
    }.Ids(Detector));

    [Fact]
    [Gives("harm.attachment.disk-image")]
    public void A_disk_image_is_found() => Assert.Equal(["harm.attachment.disk-image"], new Letter
    {
        File = "scan.iso", FileBytes = FileMaker.Iso(("README.TXT", "Hello"u8.ToArray())),
    }.Ids(Detector));

    [Fact]
    [Gives("harm.attachment.onenote-file")]
    public void A_note_that_hides_a_program_is_found() =>
        Assert.Equal(["harm.attachment.onenote-file"], new Letter { File = "order.one", FileBytes = FileMaker.Note(FileMaker.Program) }.Ids(Detector));

    [Fact]
    [Spares("harm.attachment.onenote-file")]
    public void A_note_with_a_document_is_spared() =>
        Assert.Empty(new Letter { File = "order.one", FileBytes = FileMaker.Note(PdfMaker.Page(["Hello"])) }.Ids(Detector));

    [Fact]
    [Spares("harm.attachment.script-calls")]
    public void A_script_that_calculates_calls_nothing() =>
        Assert.Equal(["harm.attachment.script"], new Letter { File = "sum.js", FileBytes = "function f(a) { return a; }"u8.ToArray() }.Ids(Detector));

    [Theory]
    [Spares("harm.attachment.program", "harm.attachment.script", "harm.attachment.shortcut", "harm.attachment.web-shortcut", "harm.attachment.disk-image")]
    [InlineData("0001-fix-run.js.patch", "--- a/run.js\n+++ b/run.js\n+new ActiveXObject(\"WScript.Shell\")")]
    [InlineData("dmesg.txt", "[    0.000000] Linux version 6.12 cmd.exe")]
    [InlineData("configure.sh", "#!/bin/sh\nexec make")]
    [InlineData("signature.asc", "-----BEGIN PGP SIGNATURE-----\n")]
    [InlineData("driver.inf", "[Version]\nSignature=x")]
    public void What_lists_carry_is_spared(string name, string text) =>
        Assert.Empty(new Letter { File = name, FileType = "text/plain", FileBytes = Encoding.UTF8.GetBytes(text) }.Ids(Detector));
}
