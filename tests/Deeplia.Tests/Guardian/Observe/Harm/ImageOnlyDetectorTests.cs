using Deeplia.Guardian.Observe.Harm;

namespace Deeplia.Tests.Guardian.Observe.Harm;

public sealed class ImageOnlyDetectorTests
{
    private const string Note = "Bonjour Camille, voici les photos du jardin que je t'avais promises dimanche dernier.";
    private static readonly ImageOnlyDetector Detector = new();
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    [Theory]
    [Gives("harm.image.only")]
    [Spares("harm.attachment.only")]
    [InlineData("<img src='https://pictures.example/letter.png' width=600 height=900>")]
    [InlineData("<a href='https://go.example'><img src='https://pictures.example/letter.jpg'></a><p>Hi</p>")]
    [InlineData("<div style='display:none'>A long line that nobody sees, only there to please a filter.</div><img src='https://p.example/a.png'>")]
    public void A_message_in_a_picture_is_seen(string html) => Assert.Equal(["harm.image.only"], new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Gives("harm.image.only")]
    [InlineData("letter.png", "image/png")]
    [InlineData("scan.dat", "application/octet-stream")]
    public void A_message_in_an_attached_picture_is_seen(string name, string type) => Assert.Equal(
        ["harm.image.only"], new Letter { Text = "See below", File = name, FileType = type, FileBytes = Png }.Ids(Detector));

    [Fact]
    [Spares("harm.image.only")]
    public void A_newsletter_with_a_hero_picture_and_a_pixel_says_something() => Assert.Empty(new Letter
    {
        Html = "<img src='https://news.example/hero.jpg' width=1200 height=600><h1>Frühling im Garten</h1>"
            + "<p>Diese Woche zeigen wir, wie Sie Tomaten ziehen und wann die Rosen geschnitten werden.</p>"
            + "<img src='https://news.example/o' width=1 height=1>",
    }.Ids(Detector));

    [Fact]
    [Spares("harm.image.only")]
    public void Photographs_with_a_note_are_ordinary() => Assert.Empty(
        new Letter { Text = Note, File = "jardin.png", FileType = "image/png", FileBytes = Png }.Ids(Detector));

    [Fact]
    [Gives("harm.attachment.only")]
    [Spares("harm.image.only")]
    public void A_message_in_a_document_is_seen_and_named()
    {
        var finding = Assert.Single(new Letter
        {
            Text = "Zie bijlage", File = "brief.pdf", FileType = "application/pdf", FileBytes = "%PDF-1.7 ..."u8.ToArray(),
        }.Seen(Detector));
        Assert.Equal(("harm.attachment.only", "brief.pdf"), (finding.Id, finding["name"]));
    }

    [Theory]
    [Gives("harm.attachment.only")]
    [InlineData("a.zip", "PK\u0003\u0004aaaa")]
    [InlineData("a.rtf", "{\\rtf1 x}")]
    [InlineData("a.htm", "<!doctype html><p>x")]
    [InlineData("a.txt", "Dear Sir, all is in here.")]
    public void Any_kind_of_document_counts(string name, string content) => Assert.Equal(
        ["harm.attachment.only"], new Letter { File = name, FileBytes = System.Text.Encoding.Latin1.GetBytes(content) }.Ids(Detector));

    [Fact]
    [Spares("harm.attachment.only")]
    public void An_invoice_with_a_covering_letter_is_ordinary() => Assert.Empty(new Letter
    {
        Text = "Szanowna Pani, w załączniku przesyłamy fakturę za marzec na kwotę 120,00 zł. Dziękujemy za współpracę.",
        File = "faktura.pdf", FileType = "application/pdf", FileBytes = "%PDF-1.7 ..."u8.ToArray(),
    }.Ids(Detector));

    [Theory]
    [Spares("harm.image.only", "harm.attachment.only")]
    [InlineData("Ok, à demain !")]
    [InlineData("👍")]
    [InlineData("")]
    public void A_short_answer_without_a_file_hides_nothing(string text) => Assert.Empty(new Letter { Text = text }.Ids(Detector));

    [Fact]
    [Gives("harm.image.read")]
    [Spares("harm.image.only")]
    public void A_message_whose_picture_was_read_quotes_it()
    {
        var letter = new Letter { Text = "See below", File = "letter.png", FileType = "image/png", FileBytes = Png }.ToCase();
        var read = new Deeplia.Guardian.Case.CaseFile(
            letter.Message.WithPictureWords("Buy five gift cards today. Thank you."), letter.Identity, letter.Owner);
        var finding = Assert.Single(Detector.Observe(read));
        Assert.Equal(("harm.image.read", "Buy five gift cards today. Thank you."), (finding.Id, finding.Quote));
        Assert.Contains("gift cards", read.Message.Text.Own, StringComparison.Ordinal);
    }

    [Fact]
    [Spares("harm.image.read")]
    public void A_message_in_letters_has_no_picture_read() =>
        Assert.Empty(new Letter { Text = Note, File = "jardin.png", FileType = "image/png", FileBytes = Png }.Ids(Detector));
}
