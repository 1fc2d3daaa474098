using Deeplia.Mail.Attachments.Files;

namespace Deeplia.Tests.Mail.Attachments.Files;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("facture.pdf.exe", FileSign.DoubleExtension)]
    [InlineData("photo.JPG.SCR", FileSign.DoubleExtension)]
    [InlineData("Rechnung.docx.lnk", FileSign.DoubleExtension)]
    [InlineData("order.pdf.js ", FileSign.DoubleExtension)]
    [InlineData("list.xlsx.vbs.", FileSign.DoubleExtension)]
    [InlineData("annex\u202Efdp.exe", FileSign.DisguisedName)]
    [InlineData("invoice.pdf                              .exe", FileSign.DisguisedName)]
    [InlineData("scan\u200B.pdf.hta", FileSign.DoubleExtension)]
    public void A_name_that_deceives_is_seen(string name, FileSign trick) => Assert.Equal(trick, FileNames.TrickOf(name));

    [Theory]
    [InlineData("facture.pdf")]
    [InlineData("archive.tar.gz")]
    [InlineData("minutes.v2.final.docx")]
    [InlineData("0001-fix.patch.asc")]
    [InlineData("setup.exe")]
    [InlineData("jquery.min.js")]
    [InlineData("report.2026.03.pdf")]
    [InlineData("עברית\u202A.pdf")]
    [InlineData("a        b.pdf")]
    [InlineData("")]
    [InlineData(".")]
    public void An_ordinary_name_is_not(string name) => Assert.Null(FileNames.TrickOf(name));

    [Theory]
    [InlineData("annex\u202Efdp.exe", "annexfdp.exe")]
    [InlineData("a   b\u0007 .pdf", "a b .pdf")]
    [InlineData("facture.pdf", "facture.pdf")]
    public void A_shown_name_has_no_tricks_left(string name, string shown) => Assert.Equal(shown, FileNames.Shown(name));

    [Fact]
    public void A_long_name_keeps_its_ending() => Assert.EndsWith("….exe", FileNames.Shown(new string('a', 300) + ".exe"), StringComparison.Ordinal);

    [Fact]
    public void More_than_120_endings_are_known_to_start_something() => Assert.InRange(
        new[] { FileGroup.Program, FileGroup.Script, FileGroup.Shortcut, FileGroup.Image, FileGroup.Note, FileGroup.Macro }
            .SelectMany(FileTypes.EndingsOf).Count(),
        120, 400);
}
