using Deeplia.Guardian.Observe.Harm;

namespace Deeplia.Tests.Guardian.Observe.Harm;

public sealed class CamouflageDetectorTests
{
    private const string Finding = "harm.camouflage.letters";
    private static readonly CamouflageDetector Detector = new();

    [Theory]
    [Gives(Finding)]
    [InlineData("Please send the bit\u200Bcoin today", "bitcoin")]
    [InlineData("Your pаsswоrd will expire", "password")] // Cyrillic а, о
    [InlineData("Votre cοmpte est bloqué", "compte")] // Greek ο
    [InlineData("Ihr Kоntо wurde gesperrt", "konto")] // Cyrillic о
    [InlineData("Su сuenta está bloqueada", "cuenta")] // Cyrillic с
    [InlineData("La tua саrtа è scaduta", "carta")] // Cyrillic с, а
    [InlineData("Twoje kоntо zostało zablokowane", "konto")] // Cyrillic о
    [InlineData("Uw rеkеning is geblokkeerd", "rekening")] // Cyrillic е
    [InlineData("Verify your account: ｐａｓｓｗｏｒｄ", "password")]
    [InlineData("Send 𝗯𝗶𝘁𝗰𝗼𝗶𝗻 now", "bitcoin")]
    [InlineData("Buy v.i.a.g.r.a here", "viagra")]
    public void A_disguised_word_is_read_in_plain_letters(string text, string plain) =>
        Assert.Equal(plain, Assert.Single(new Letter { Text = text }.Seen(Detector))["plain"]);

    [Theory]
    [Spares(Finding)]
    [InlineData("Bonjour, c'est Наталья Орлова, du service comptable.")]
    [InlineData("Guten Tag, mein Name ist Αλέξανδρος Παππάς, wir kennen uns aus Köln.")]
    [InlineData("Hello, this is Сергей (Sergei). See you on Monday.")]
    [InlineData("Dzień dobry, z tej strony Łukasz Żółć. Proszę o odpowiedź.")]
    [InlineData("Hej, jag heter Åsa Öberg och bor i Malmö.")]
    [InlineData("Xin chào, tôi là Nguyễn Thị Hằng.")]
    [InlineData("お世話になっております。ＡＢＣ商事の田中です。")]
    [InlineData("Model RTX4090, order B2B-77, H2O, MP3, iPhone15.")]
    [InlineData("Bedeu\u00ADtung und Schreib\u00ADweise")]
    public void A_foreign_name_and_a_model_number_are_no_disguise(string text) => Assert.Empty(new Letter { Text = text }.Ids(Detector));

    [Theory]
    [Spares(Finding)]
    [InlineData("Наталья Орлова <natalia@sender.example>", "Счёт за март")]
    [InlineData("Κατερίνα <katerina@sender.example>", "Πρόσκληση")]
    public void Neither_is_a_subject_in_another_script(string from, string subject) =>
        Assert.Empty(new Letter { From = from, Subject = subject, Text = "Hello Camille" }.Ids(Detector));

    [Fact]
    public void Three_examples_are_enough() => Assert.Equal(
        3, new Letter { Text = "bit\u200Bcoin pаsswоrd v.i.a.g.r.a ｂａｎｋ w\u200Ballet" }.Ids(Detector).Length);

    [Fact]
    public void A_disguised_password_is_not_shown() => Assert.DoesNotContain(
        "mouette!42",
        new Letter { Text = "I know yоur pаsswоrd: mouette!42" }.Seen(Detector).Select(f => f.Quote + f["plain"]).Aggregate("", string.Concat),
        StringComparison.Ordinal);
}
