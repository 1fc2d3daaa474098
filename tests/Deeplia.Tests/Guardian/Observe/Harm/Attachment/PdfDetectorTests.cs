using Deeplia.Guardian.Observe.Harm.Attachment;
using Deeplia.Tests.Mail.Attachments.Making;

namespace Deeplia.Tests.Guardian.Observe.Harm.Attachment;

public sealed class PdfDetectorTests
{
    private const string CallBack = "harm.attachment.callback";
    private static readonly PdfDetector Detector = new();
    private const string Lines = "Dear customer, your subscription was renewed for 399.99 USD.";

    public static TheoryData<string> Calls() =>
    [
        Lines + "|If you did not authorize this payment, call +1 (888) 555-0143 to cancel it.",
        "Facture 2026-17 : 389,00 EUR d'abonnement.|Pour annuler ce prelevement, appelez le 01 99 00 12 34 sous 24 heures.",
        "Rechnung Nr. 17: Ihr Abonnement wurde verlangert, 389,00 EUR.|Zum Stornieren rufen Sie bitte an: +49 30 23125 123. Stornierung nur telefonisch, Hotline.",
    ];

    [Theory]
    [Gives(CallBack)]
    [MemberData(nameof(Calls))]
    public void A_document_that_wants_a_call_about_a_purchase_is_found(string lines) =>
        Assert.Equal([CallBack], Of(PdfMaker.Page(lines.Split('|')), "Nora Lind <nora.lind@gmail.com>"));

    [Fact]
    [Spares(CallBack)]
    public void An_invoice_with_a_number_for_questions_is_spared() => Assert.Empty(Of(PdfMaker.Page(
        ["Invoice 17: garden tools, 120.00 EUR, payable within 30 days.", "Questions? Ring us on +49 30 23125 123."]), "Nora Lind <nora.lind@gmail.com>"));

    [Fact]
    [Spares(CallBack)]
    public void An_invoice_that_bears_its_sender_s_name_is_spared() => Assert.Empty(Of(PdfMaker.Page(
        ["Lindtools: your subscription was renewed.", "To cancel, call +1 (888) 555-0143."]), "Lindtools <billing@lindtools.example>"));

    [Fact]
    [Gives("harm.attachment.pdf-launch")]
    public void A_document_that_starts_a_program_is_found() => Assert.Equal(
        ["harm.attachment.pdf-launch"], Of(PdfMaker.Page(["Hello"], catalog: "/OpenAction << /S /Launch /F (cmd.exe) >>")));

    [Fact]
    [Gives("harm.attachment.pdf-action")]
    public void A_document_that_acts_at_once_is_found() => Assert.Equal(
        ["harm.attachment.pdf-action"], Of(PdfMaker.Page(["Hello"], catalog: "/OpenAction << /S /URI /URI (https://evil.example) >>")));

    [Fact]
    [Gives("harm.attachment.pdf-lure")]
    public void A_document_of_one_button_is_found() => Assert.Equal(
        ["harm.attachment.pdf-lure"], Of(PdfMaker.Page(["Protected document"], PdfMaker.Link("https://evil.example/v"))));

    [Fact]
    [Spares("harm.attachment.pdf-lure")]
    public void A_ticket_whose_button_leads_to_its_sender_is_spared() =>
        Assert.Empty(Of(PdfMaker.Page(["Your ticket"], PdfMaker.Link("https://www.sender.example/t"))));

    [Fact]
    [Spares("harm.attachment.pdf-launch", "harm.attachment.pdf-action")]
    public void A_form_that_checks_what_is_typed_is_spared() => Assert.Empty(Of(PdfMaker.Page(
        ["Application for leave"], catalog: "/AA << /WC << /S /JavaScript /JS (AFNumber_Format\\(2\\)) >> >> /OpenAction [3 0 R /Fit]")));

    private static string[] Of(byte[] pdf, string from = "Nora Lind <nora@sender.example>") =>
        new Letter { From = from, File = "doc.pdf", FileType = "application/pdf", FileBytes = pdf }.Ids(Detector);
}
