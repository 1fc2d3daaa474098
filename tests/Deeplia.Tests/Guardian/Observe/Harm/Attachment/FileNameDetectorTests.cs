using Deeplia.Guardian.Observe.Harm.Attachment;
using Deeplia.Tests.Mail.Attachments.Making;

namespace Deeplia.Tests.Guardian.Observe.Harm.Attachment;

public sealed class FileNameDetectorTests
{
    private static readonly FileNameDetector Detector = new();

    [Theory]
    [Gives("harm.attachment.double-extension")]
    [InlineData("facture.pdf.exe")]
    [InlineData("Bewerbung.docx.js")]
    public void A_harmless_ending_before_a_dangerous_one_is_found(string name) => Assert.Equal(
        ["harm.attachment.double-extension"], new Letter { File = name, FileBytes = FileMaker.Program }.Ids(Detector));

    [Theory]
    [Gives("harm.attachment.disguised-name")]
    [InlineData("annex\u202Efdp.exe")]
    [InlineData("invoice.pdf                        .scr")]
    public void A_name_whose_ending_cannot_be_seen_is_found(string name) => Assert.Equal(
        ["harm.attachment.disguised-name"], new Letter { File = name, FileBytes = FileMaker.Program }.Ids(Detector));

    [Theory]
    [Gives("harm.attachment.type-mismatch")]
    [InlineData("photo.jpg")]
    [InlineData("contrat.pdf")]
    public void A_program_under_a_harmless_name_is_found(string name) => Assert.Equal(
        ["harm.attachment.type-mismatch"], new Letter { File = name, FileBytes = FileMaker.Program }.Ids(Detector));

    [Theory]
    [Spares("harm.attachment.double-extension", "harm.attachment.disguised-name", "harm.attachment.type-mismatch")]
    [InlineData("facture.2026.03.pdf")]
    [InlineData("sources.tar.gz")]
    [InlineData("תמונה\u202A.pdf")]
    [InlineData("rapport     annuel.pdf")]
    [InlineData("letter.doc")]
    public void An_honest_name_is_spared(string name) =>
        Assert.Empty(new Letter { File = name, FileBytes = PdfMaker.Page(["Hello"]) }.Ids(Detector));
}
