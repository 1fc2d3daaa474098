using Deeplia.Guardian.Observe.Harm.Code;
using Deeplia.Mail.Links;
using Deeplia.Tests.Pictures;
using SkiaSharp;

namespace Deeplia.Tests.Guardian.Observe.Harm.Code;

public sealed class CodeDetectorTests
{
    private const string Stranger = "https://portal-login.test/a?x=1";
    private const string Order = "Your password expires today. Scan the QR code with your phone to verify your account.";
    private static readonly CodeDetector Detector = new();

    [Fact]
    [Gives("harm.code.seen", "harm.code.stranger")]
    [Spares("harm.code.drawn", "harm.code.pieces", "harm.code.marked", "harm.code.ask", "harm.code.wallet")]
    public void A_code_of_a_stranger_is_named()
    {
        var seen = With(Stranger, "The programme of the concert on Sunday.").Seen(Detector);
        Assert.Equal(["harm.code.seen", "harm.code.stranger"], seen.Select(f => f.Id));
        Assert.All(seen, f => Assert.Equal("portal-login.test", f["target"]));
    }

    [Theory]
    [Spares("harm.code.stranger", "harm.code.marked", "harm.code.ask")]
    [InlineData("https://tickets.sender.example/t/8931?for=camille@owner.example")]
    [InlineData("https://sender.example/app")]
    public void The_senders_own_code_is_ordinary(string url) => Assert.Equal(["harm.code.seen"], With(url, Order).Ids(Detector));

    [Theory]
    [Spares("harm.code.seen", "harm.code.stranger")]
    [InlineData("BCD\n002\n1\nSCT\n\nGarden club\nFR7630006000011234567890189\nEUR12.00")]
    [InlineData("WIFI:T:WPA;S:Guest;P:welcome;;")]
    [InlineData("BEGIN:VCARD\nFN:Nora Lind\nEND:VCARD")]
    public void A_code_that_is_no_address_leads_nowhere(string text) => Assert.Empty(With(text, "With kind regards").Ids(Detector));

    [Theory]
    [Gives("harm.code.ask")]
    [InlineData(Order)]
    [InlineData("Votre accès expire ce soir. Scannez le code QR avec votre téléphone pour vous connecter à votre messagerie.")]
    [InlineData("Bitte scannen Sie den QR-Code mit dem Smartphone, um Ihr Konto innerhalb von 24 Stunden zu bestätigen.")]
    [InlineData("Escanee el código QR con su móvil para verificar su cuenta.")]
    [InlineData("Inquadri il codice QR con lo smartphone per aggiornare i dati del suo account.")]
    [InlineData("Scan de QR-code met uw telefoon om uw gegevens te bevestigen, anders wordt uw account geblokkeerd.")]
    [InlineData("Leia o código QR com o telemóvel para confirmar a sua conta.")]
    [InlineData("Zeskanuj kod QR telefonem, aby potwierdzić swoje konto.")]
    public void An_order_to_scan_for_the_accounts_sake_is_seen(string text)
    {
        var finding = With(Stranger, text).Seen(Detector).Single(f => f.Id == "harm.code.ask");
        Assert.Contains(finding.Quote!.Trim('…', ' '), text, StringComparison.Ordinal);
    }

    [Theory]
    [Spares("harm.code.ask")]
    [InlineData("Scan the code to read the programme of our summer concert.")]
    [InlineData("Scannez le code pour retrouver le menu de la fête.")]
    [InlineData("Our account of the journey is in the newsletter; the code on the poster is for the raffle.")]
    public void A_code_on_a_poster_asks_for_no_account(string text) =>
        Assert.DoesNotContain("harm.code.ask", With(Stranger, text).Ids(Detector));

    [Theory]
    [Gives("harm.code.marked")]
    [InlineData("https://portal-login.test/#camille@owner.example")]
    [InlineData("https://portal-login.test/?e=camille%40owner.example")]
    [InlineData("https://portal-login.test/v/Y2FtaWxsZUBvd25lci5leGFtcGxl")]
    [InlineData("https://portal-login.test/v?d=eyJtIjoiY2FtaWxsZUBvd25lci5leGFtcGxlIn0=&k=1")]
    public void A_code_made_for_one_reader_is_seen(string url) => Assert.Contains("harm.code.marked", With(url, Order).Ids(Detector));

    [Theory]
    [Spares("harm.code.marked")]
    [InlineData("https://portal-login.test/#info@other.example")]
    [InlineData("https://portal-login.test/v/b3RoZXJAb3duZXIuZXhhbXBsZQ")]
    public void A_code_for_others_is_not_marked(string url) => Assert.DoesNotContain("harm.code.marked", With(url, Order).Ids(Detector));

    [Fact]
    [Gives("harm.code.drawn")]
    public void Codes_drawn_with_letters_or_cells_are_seen()
    {
        var code = new DrawnCode(Stranger);
        Assert.Contains("harm.code.drawn", new Letter { Text = "Scan:\n\n" + Drawings.HalfBlocks(code, true) }.Ids(Detector));
        Assert.Contains("harm.code.drawn", new Letter { Html = Drawings.Table(code, 0) }.Ids(Detector));
    }

    [Fact]
    [Spares("harm.code.drawn")]
    public void Drawings_that_are_no_codes_are_ordinary()
    {
        var bars = string.Concat(Enumerable.Range(1, 30).Select(i => new string('█', i + 10) + "\n"));
        var calendar = "<table>" + string.Concat(Enumerable.Range(0, 30).Select(y => "<tr>" + string.Concat(
            Enumerable.Range(0, 30).Select(x => $"<td bgcolor='{((x + y) % 2 == 0 ? "#fff" : "#345")}'></td>")) + "</tr>")) + "</table>";
        Assert.Empty(new Letter { Text = bars }.Ids(Detector));
        Assert.Empty(new Letter { Html = calendar }.Ids(Detector));
    }

    [Fact]
    [Gives("harm.code.pieces")]
    public void A_code_cut_up_is_seen()
    {
        var html = string.Concat(Scenes.Cut(new DrawnCode(Stranger).Draw(5, CodeLook.Plain), 1, 2)
            .Select(p => $"<img src=\"data:image/png;base64,{Convert.ToBase64String(CodeMail.Png(p))}\"><br>"));
        Assert.Contains("harm.code.pieces", new Letter { Html = html }.Ids(Detector));
    }

    [Fact]
    [Spares("harm.code.pieces")]
    public void Two_whole_codes_are_not_pieces()
    {
        var html = string.Concat(new[] { "https://sender.example/ios", "https://sender.example/android" }
            .Select(u => $"<img src=\"data:image/png;base64,{Convert.ToBase64String(CodeMail.Png(new DrawnCode(u).Draw(3, CodeLook.Plain)))}\">"));
        Assert.Equal(["harm.code.seen", "harm.code.seen"], new Letter { Html = html }.Ids(Detector));
    }

    [Fact]
    [Gives("harm.code.wallet")]
    public void A_wallet_is_seen() =>
        Assert.Equal(["harm.code.wallet"], With("bitcoin:bc1qexample?amount=0.05", "Pay or else").Ids(Detector));

    [Fact]
    public void What_a_filter_cannot_read_as_text_is_read_as_code()
    {
        var png = CodeMail.Png(new DrawnCode(Stranger).Draw(4, CodeLook.Of(SKColors.DarkBlue, SKColors.White)));
        var letter = new Letter { Html = $"<img src='data:image/png;base64,{Convert.ToBase64String(png)}'>" };
        Assert.Equal("portal-login.test", letter.ToCase().Links.Single(l => l.Source == LinkSource.QrCode).Site!.Host);
    }

    private static Letter With(string code, string text) => new()
    {
        Text = text, File = "code.png", FileType = "image/png", FileBytes = CodeMail.Png(new DrawnCode(code).Draw(4, CodeLook.Plain)),
    };
}
