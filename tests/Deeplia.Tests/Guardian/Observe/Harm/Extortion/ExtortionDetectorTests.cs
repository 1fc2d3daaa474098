using Deeplia.Guardian.Observe.Harm.Extortion;

namespace Deeplia.Tests.Guardian.Observe.Harm.Extortion;

public sealed class ExtortionDetectorTests
{
    private const string Sextortion = "harm.sextortion.structure";
    private const string Extortion = "harm.extortion.structure";
    private const string Wallet = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"; // the example of BIP 173
    private static readonly ExtortionDetector Detector = new();
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <summary>All languages of data/cues/extortion.</summary>
    public static TheoryData<string> Languages() =>
        [.. Directory.EnumerateFiles(Repository.At("data/cues/extortion"), "*.txt").Select(f => Path.GetFileNameWithoutExtension(f))];

    [Theory]
    [Gives(Sextortion)]
    [Spares(Extortion, "harm.quoted.attack")]
    [MemberData(nameof(Languages))]
    public void A_blackmail_letter_is_known_by_its_build(string language) =>
        Assert.Contains(Sextortion, new Letter { Text = Blackmail.Letter(language) }.Ids(Detector));

    [Theory]
    [Spares(Sextortion, Extortion)]
    [MemberData(nameof(Languages))]
    public void Advice_about_such_letters_is_no_letter(string language) =>
        Assert.DoesNotContain(Sextortion, new Letter { Text = Blackmail.Advice(language) }.Ids(Detector));

    [Theory]
    [Gives("harm.extortion.claim", "harm.extortion.shame", "harm.extortion.publish", "harm.extortion.demand", "harm.extortion.deadline",
        "harm.extortion.promise")]
    [MemberData(nameof(Languages))]
    public void Its_parts_are_named_in_every_language(string language) => Assert.Superset(
        new HashSet<string>
        {
            "harm.extortion.claim", "harm.extortion.shame", "harm.extortion.publish", "harm.extortion.demand", "harm.extortion.deadline",
            "harm.extortion.promise",
        },
        new Letter { Text = Blackmail.Letter(language) }.Ids(Detector).ToHashSet());

    [Theory]
    [Spares("harm.extortion.claim", "harm.extortion.no-proof", "harm.extortion.shame", "harm.extortion.publish", "harm.extortion.promise")]
    [MemberData(nameof(Languages))]
    public void Advice_makes_no_claim_of_its_own(string language) => Assert.Empty(
        new Letter { Text = Blackmail.Advice(language) }.Ids(Detector).Where(id => id != "harm.quoted.attack"));

    [Theory]
    [Gives(Extortion, "harm.extortion.physical")]
    [InlineData("I placed a bomb in your building. Pay 5000 dollars in bitcoin today, you have six hours, or people die. Do not call the police.")]
    [InlineData("J'ai été payé pour vous tuer. Je peux renoncer : payez 5000 euros en bitcoin sous 24 heures et n'appelez pas la police.")]
    [InlineData("Ich wurde bezahlt, Sie zu töten. Zahlen Sie 5000 Euro in Bitcoin, Sie haben 24 Stunden, und keine Polizei.")]
    [InlineData("Hay una bomba en su oficina. Pague 5000 euros en bitcoin, tiene 24 horas, y no avise a la policía.")]
    public void A_threat_of_violence_for_money_is_seen(string text) =>
        Assert.Superset(new HashSet<string> { Extortion, "harm.extortion.physical" }, new Letter { Text = text }.Ids(Detector).ToHashSet());

    [Theory]
    [Gives(Extortion)]
    [InlineData("We encrypted all your files and copied your customer database. We will publish it. Pay 2 BTC to our bitcoin wallet within 72 hours.")]
    [InlineData("A DDoS attack on your network starts on Friday. Pay 1 BTC to our bitcoin address; you have 3 days. Do not answer.")]
    [InlineData("Wir haben Ihre Kundendaten kopiert und veröffentlichen alles. Zahlen Sie 2 BTC an unsere Bitcoin-Adresse, Sie haben 72 Stunden.")]
    public void A_threat_to_a_business_for_money_is_seen(string text) => Assert.Contains(Extortion, new Letter { Text = text }.Ids(Detector));

    [Theory]
    [Spares(Extortion, "harm.extortion.demand", "harm.extortion.demand-unnamed", "harm.extortion.deadline", "harm.extortion.wallet",
        "harm.extortion.physical", "harm.extortion.secrecy")]
    [InlineData("Invoice 4711: please pay 700.00 EUR within 14 days. IBAN DE89 3704 0044 0532 0130 00.")]
    [InlineData("You have 48 hours to send back the shoes. Then the refund of 70 euros is lost.")]
    [InlineData("Thank you for your order. Send 0.01 BTC to " + Wallet + " to complete the payment; your invoice ends in 15 minutes.")]
    [InlineData("The film about the hired killer was good. Shall we see the one with the bomb on Friday?")]
    [InlineData("It is a surprise for Paul: do not tell anyone! Send me 20 euros for the cake by Monday.")]
    [InlineData("Last reminder: if we do not receive 350 euros within 7 days, we hand the matter to our lawyer.")]
    [InlineData("Dernier rappel : sans paiement de 350 € sous 8 jours, nous confierons le dossier à notre avocat.")]
    [InlineData("Letzte Mahnung: Bitte überweisen Sie 350 Euro innerhalb von 7 Tagen, sonst übergeben wir die Sache dem Inkasso.")]
    public void An_invoice_a_reminder_and_a_surprise_are_left_alone(string text) => Assert.Empty(new Letter { Text = text }.Ids(Detector));

    [Theory]
    [Spares(Sextortion, "harm.extortion.claim", "harm.extortion.no-proof", "harm.extortion.publish", "harm.extortion.shame")]
    [InlineData("Your account was hacked, I think: I got spam from your address today. Change your password, please.")]
    [InlineData("I will send the video of the wedding to all your friends tomorrow, everyone will see it!")]
    [InlineData("Je vais envoyer la vidéo du mariage à tous tes amis, ta famille va adorer.")]
    [InlineData("Ihr Konto wurde gehackt: jemand hat sich angemeldet. Bitte ändern Sie das Passwort.")]
    [InlineData("Under the law you may ask us: then we will delete all your data and you will never hear from us again.")]
    [InlineData("Your order: one webcam with a camera cover. We will send it today.")]
    public void A_friend_s_warning_and_a_wedding_film_are_left_alone(string text) => Assert.Empty(new Letter { Text = text }.Ids(Detector));

    [Fact]
    [Gives("harm.extortion.no-proof")]
    [Spares("harm.extortion.proof-attached")]
    public void A_letter_of_words_alone_offers_no_proof() =>
        Assert.Contains("harm.extortion.no-proof", new Letter { Text = Blackmail.Letter("en") }.Ids(Detector));

    [Fact]
    [Gives("harm.extortion.proof-attached")]
    [Spares("harm.extortion.no-proof")]
    public void A_letter_with_an_archive_means_it_as_proof() => Assert.Contains("harm.extortion.proof-attached", new Letter
    {
        Text = Blackmail.Letter("fr"), File = "preuve.zip", FileBytes = "PK\u0003\u0004aaaa"u8.ToArray(),
    }.Ids(Detector));

    [Fact]
    [Spares("harm.extortion.proof-attached")]
    public void A_picture_of_the_layout_is_no_proof() => Assert.DoesNotContain("harm.extortion.proof-attached", new Letter
    {
        Text = Blackmail.Letter("de"), File = "logo.png", FileType = "image/png", FileBytes = Png, IsInline = true,
    }.Ids(Detector));

    [Theory]
    [Gives("harm.extortion.demand-unnamed")]
    [InlineData("I hacked your phone and I have the video of you. Write to me on Telegram within a day or I will send it to all your friends.")]
    [InlineData("J'ai piraté ton téléphone et je t'ai filmé. Écris-moi sur Telegram ou j'envoie la vidéo à tous tes contacts.")]
    public void A_demand_without_a_sum_is_seen(string text) =>
        Assert.Contains("harm.extortion.demand-unnamed", new Letter { Text = text }.Ids(Detector));

    [Fact]
    [Spares("harm.extortion.demand-unnamed")]
    public void A_demand_with_a_sum_is_not_called_unnamed() =>
        Assert.DoesNotContain("harm.extortion.demand-unnamed", new Letter { Text = Blackmail.Letter("en") }.Ids(Detector));

    [Fact]
    public void The_sum_is_read() =>
        Assert.Equal("700", Assert.Single(new Letter { Text = Blackmail.Letter("en") }.Seen(Detector), f => f.Id == "harm.extortion.demand")["amount"]);

    [Fact]
    public void The_hours_are_read() => Assert.Equal(
        "48", Assert.Single(new Letter { Text = Blackmail.Letter("it") }.Seen(Detector), f => f.Id == "harm.extortion.deadline")["hours"]);

    [Fact]
    [Gives("harm.extortion.wallet")]
    public void The_wallet_is_read() => Assert.Equal("ok", Assert.Single(
        new Letter { Text = Blackmail.Letter("en") + "\n\n" + Wallet }.Seen(Detector), f => f.Id == "harm.extortion.wallet")["checksum"]);

    [Theory]
    [Gives("harm.extortion.secrecy")]
    [InlineData("en", " Do not tell anyone and do not go to the police.")]
    [InlineData("fr", " N'en parlez à personne, la police ne peut pas vous aider.")]
    [InlineData("de", " Sagen Sie es niemandem, die Polizei kann nicht helfen.")]
    [InlineData("es", " No se lo diga a nadie, la policía no puede ayudar.")]
    [InlineData("nl", " Vertel het niemand en bel geen politie.")]
    [InlineData("pl", " Nikomu nie mów i nie dzwoń na policję.")]
    public void A_wish_for_silence_is_seen(string language, string words) =>
        Assert.Contains("harm.extortion.secrecy", new Letter { Text = Blackmail.Letter(language) + words }.Ids(Detector));

    [Fact]
    [Gives("harm.quoted.attack")]
    public void A_reply_that_quotes_a_letter_is_no_letter() => Assert.Equal(["harm.quoted.attack"], new Letter
    {
        Headers = "In-Reply-To: <q@owner.example>",
        Text = "Dear Camille, this is nothing to worry about. Just throw it away.\n\nOn Monday, Camille <camille@owner.example> wrote:\n> "
            + Blackmail.Letter("en").Replace(". ", ".\n> ", StringComparison.Ordinal),
    }.Ids(Detector));

    [Fact]
    [Spares("harm.quoted.attack")]
    public void A_reply_that_quotes_an_ordinary_letter_quotes_no_attack() => Assert.Empty(new Letter
    {
        Headers = "In-Reply-To: <q@owner.example>",
        Text = "Yes, gladly, I bring the cake and the coffee.\n\nOn Monday, Camille <camille@owner.example> wrote:\n> Shall we meet at the lake"
            + " on Friday?\n> I bought a new camera and want to try it on the boats,\n> and you have 48 hours to say no. Pay me a coffee if you are late.",
    }.Ids(Detector));

    [Fact]
    public void A_newsletter_full_of_links_is_no_letter() => Assert.Empty(new Letter
    {
        Html = "<p>" + Blackmail.Letter("en") + "</p>" + string.Concat(Enumerable.Repeat("<a href='https://news.example/a'>More</a> ", 6)),
    }.Ids(Detector));
}
