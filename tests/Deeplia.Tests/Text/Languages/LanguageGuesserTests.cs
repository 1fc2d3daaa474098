using CsCheck;
using Deeplia.Mail.Data;
using Deeplia.Mail.Text.Languages;

namespace Deeplia.Tests.Text.Languages;

public sealed class LanguageGuesserTests
{
    [Theory]
    [InlineData("en", "Hello Anna, could you send me the minutes of our meeting on Tuesday? Many thanks")]
    [InlineData("fr", "Bonjour, je vous envoie la facture du mois dernier, merci de me dire si tout est juste")]
    [InlineData("fr", "Salut, on se retrouve demain a la gare comme prevu, je serai un peu en retard")]
    [InlineData("de", "Guten Tag, anbei finden Sie die Unterlagen für unser Gespräch am kommenden Montag")]
    [InlineData("es", "Hola, te escribo para saber si mañana puedes venir a cenar con nosotros a casa")]
    [InlineData("pt", "Olá, segue em anexo o documento que pediu ontem, diga se precisa de mais alguma coisa")]
    [InlineData("it", "Ciao, ti mando le foto della festa di ieri sera, fammi sapere quali ti piacciono")]
    [InlineData("nl", "Beste buren, volgende week wordt het water een paar uur afgesloten vanwege onderhoud")]
    [InlineData("pl", "Dzień dobry, przesyłam fakturę za ostatni miesiąc i proszę o potwierdzenie odbioru")]
    [InlineData("sv", "Hej, jag undrar om du kan komma förbi på lördag och hjälpa mig att flytta soffan")]
    [InlineData("fi", "Hei, voisitko lähettää minulle uuden aikataulun ennen huomista kokousta, kiitos")]
    [InlineData("cs", "Dobrý den, posílám vám fakturu za minulý měsíc a prosím o potvrzení přijetí")]
    [InlineData("hu", "Kedves Péter, köszönöm a leveledet, holnap délután felhívlak és megbeszéljük")]
    [InlineData("ro", "Bună ziua, vă trimit factura pentru luna trecută și vă rog să confirmați primirea")]
    [InlineData("tr", "Merhaba, yarınki toplantı için gerekli belgeleri size gönderiyorum, iyi çalışmalar")]
    [InlineData("vi", "Chào anh, tôi gửi anh bản báo cáo tháng trước, anh xem giúp tôi nhé, cảm ơn anh")]
    [InlineData("ru", "Добрый день, отправляю вам счёт за прошлый месяц, прошу подтвердить получение")]
    [InlineData("uk", "Доброго дня, надсилаю вам рахунок за минулий місяць, прошу підтвердити отримання")]
    [InlineData("bg", "Добър ден, изпращам ви фактурата за миналия месец, моля потвърдете получаването")]
    [InlineData("el", "Καλημέρα, σας στέλνω το τιμολόγιο του προηγούμενου μήνα")]
    [InlineData("he", "שלום, מצורפת החשבונית של החודש שעבר, תודה רבה")]
    [InlineData("ar", "مرحبا، أرسل إليكم فاتورة الشهر الماضي مع الشكر")]
    [InlineData("fa", "سلام، صورت‌حساب ماه گذشته را برای شما می‌فرستم، لطفاً بررسی کنید")]
    [InlineData("ur", "السلام علیکم، میں آپ کو پچھلے مہینے کا بل بھیج رہا ہوں")]
    [InlineData("hi", "नमस्ते, मैं आपको पिछले महीने का बिल भेज रहा हूँ")]
    [InlineData("th", "สวัสดีครับ ผมส่งใบแจ้งหนี้ของเดือนที่แล้ว")]
    [InlineData("ka", "გამარჯობა, გიგზავნით გასული თვის ანგარიშს")]
    [InlineData("hy", "Բարև ձեզ, ուղարկում եմ անցած ամսվա հաշիվը")]
    [InlineData("ja", "お世話になっております。先月の請求書をお送りします。")]
    [InlineData("zh", "您好，现将上个月的发票发给您，请查收。")]
    [InlineData("ko", "안녕하세요, 지난달 청구서를 보내 드립니다.")]
    public void A_short_letter_tells_its_language(string language, string text) =>
        Assert.Equal(language, LanguageGuesser.Guess(text).Code);

    [Theory]
    [InlineData("")]
    [InlineData("OK")]
    [InlineData("https://www.example.com/the/house/of/the/rising/sun anna@example.org 12345")]
    public void Too_little_text_is_undetermined(string text) => Assert.Equal(LanguageGuess.None, LanguageGuesser.Guess(text));

    [Fact]
    public void English_names_do_not_hide_Japanese() => Assert.Equal(
        "ja", LanguageGuesser.Guess("Example Support Team より: アカウントの確認をお願いします。 Unsubscribe here").Code);

    [Fact]
    public void Links_do_not_hide_French() => Assert.Equal(
        "fr",
        LanguageGuesser.Guess("Votre colis est arrivé : https://www.example.com/your/package/is/waiting/for/you/at/home").Code);

    [Fact]
    public void Words_that_fit_one_language_leave_little_doubt() =>
        Assert.InRange(LanguageGuesser.Guess("We would like to know whether you are coming with your wife").Confidence, 0.95, 1);

    [Fact]
    public void Any_text_gives_a_confidence_between_0_and_1() =>
        Gen.String.Sample(text => LanguageGuesser.Guess(text).Confidence is >= 0 and <= 1);

    [Fact]
    public void Text_after_the_sample_changes_nothing()
    {
        var sample = string.Concat(Enumerable.Repeat("les mots de la langue ", 200));
        Assert.Equal(LanguageGuesser.Guess(sample), LanguageGuesser.Guess(sample + "the words of the language"));
    }

    [Theory]
    [InlineData("languages/latin.txt")]
    [InlineData("languages/cyrillic.txt")]
    public void Every_row_has_a_weight_for_each_language(string path)
    {
        var lines = DataFile.ReadLines(path).ToArray();
        var languages = lines[0].Split(' ').Length - 1;
        Assert.All(lines.Skip(1), line => Assert.Equal(languages, line.Split(' ')[1].Length));
    }
}
