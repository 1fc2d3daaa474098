using Deeplia.Guardian.Observe.Harm.Attachment;
using Deeplia.Tests.Mail.Attachments.Making;

namespace Deeplia.Tests.Guardian.Observe.Harm.Attachment;

public sealed class DocumentDetectorTests
{
    private static readonly DocumentDetector Detector = new();

    [Fact]
    [Gives("harm.attachment.macro", "harm.attachment.autorun-macro", "harm.attachment.macro-calls")]
    public void A_macro_that_starts_programs_by_itself_is_found() => Assert.Equal(
        ["harm.attachment.macro", "harm.attachment.autorun-macro", "harm.attachment.macro-calls"], Of("a.docm", OfficeMaker.NewWord(OfficeMaker.Dropper)));

    [Fact]
    [Spares("harm.attachment.autorun-macro", "harm.attachment.macro-calls")]
    public void A_workbook_that_sums_at_a_button_has_a_macro_and_no_more() =>
        Assert.Equal(["harm.attachment.macro"], Of("a.xlsm", OfficeMaker.OldExcel(macro: OfficeMaker.Summer)));

    [Fact]
    [Gives("harm.attachment.macro-sheet")]
    public void A_sheet_of_old_macros_is_found() => Assert.Equal(["harm.attachment.macro-sheet"], Of("a.xls", OfficeMaker.OldExcel(1, 2)));

    [Fact]
    [Gives("harm.attachment.remote-template")]
    public void A_template_from_elsewhere_is_found() => Assert.Equal(["harm.attachment.remote-template"], Of(
        "a.docx", OfficeMaker.NewWord(relations: OfficeMaker.Relation("attachedTemplate", "https://evil.example/t.dotm"))));

    [Fact]
    [Spares("harm.attachment.remote-template")]
    public void A_template_of_the_sender_s_house_is_spared() => Assert.Empty(Of(
        "a.docx", OfficeMaker.NewWord(relations: OfficeMaker.Relation("attachedTemplate", "https://files.sender.example/t.dotx"))));

    [Fact]
    [Gives("harm.attachment.embedded-program")]
    public void A_program_in_a_document_is_found() => Assert.Equal(
        ["harm.attachment.embedded-program"], Of("a.rtf", FileMaker.RichText(FileMaker.PackageObject("invoice.exe", FileMaker.Program))));

    [Fact]
    [Gives("harm.attachment.dde")]
    public void A_table_that_starts_a_program_is_found() => Assert.Equal(["harm.attachment.dde"], Of("a.csv", "a;=cmd|'/C calc'!A0\n"u8.ToArray()));

    [Fact]
    [Gives("harm.attachment.rtf-object")]
    public void An_object_that_loads_by_itself_is_found() => Assert.Equal(["harm.attachment.rtf-object"], Of(
        "a.doc", FileMaker.RichText([1, 5, 0, 0, 2, 0, 0, 0, 11, 0, 0, 0, .. "Equation.3\0"u8, .. new byte[40]], "\\objupdate")));

    [Fact]
    [Spares("harm.attachment.macro", "harm.attachment.macro-sheet", "harm.attachment.embedded-program", "harm.attachment.dde", "harm.attachment.rtf-object")]
    public void Ordinary_documents_are_spared() => Assert.Empty((string[])
    [
        .. Of("a.doc", OfficeMaker.OldWord()), .. Of("a.xls", OfficeMaker.OldExcel()), .. Of("a.docx", OfficeMaker.NewWord()),
        .. Of("a.rtf", FileMaker.RichText(FileMaker.PackageObject("plan.txt", "A plan"u8.ToArray()))), .. Of("a.csv", "a;-1;=SUM(A1)\n"u8.ToArray()),
    ]);

    private static string[] Of(string name, byte[] bytes) => new Letter { File = name, FileBytes = bytes }.Ids(Detector);
}
