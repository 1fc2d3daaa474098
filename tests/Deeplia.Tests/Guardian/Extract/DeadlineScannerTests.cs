using Deeplia.Guardian.Extract;

namespace Deeplia.Tests.Guardian.Extract;

public class DeadlineScannerTests
{
    [Theory]
    [InlineData("Vous avez 48 heures", 48)]
    [InlineData("You have 48h", 48)]
    [InlineData("You have 48 hours to pay", 48)]
    [InlineData("48 heures pour payer", 48)]
    [InlineData("Sie haben 50 Stunden Zeit", 50)]
    [InlineData("tienes 48 horas", 48)]
    [InlineData("hai 48 ore", 48)]
    [InlineData("je hebt 48 uur", 48)]
    [InlineData("masz 48 godzin", 48)]
    [InlineData("у вас есть 48 часов", 48)]
    [InlineData("48 saatiniz var", 48)]
    [InlineData("48 saat içinde ödeyin", 48)]
    [InlineData("48時間以内に", 48)]
    [InlineData("48小时内", 48)]
    [InlineData("within 2 days", 48)]
    [InlineData("within two days", 48)]
    [InlineData("dans les 48 h", 48)]
    [InlineData("a partir de ahora tienes dos días", 48)]
    [InlineData("I give you 48 hours", 48)]
    [InlineData("I'm giving you exactly 48 hours", 48)]
    [InlineData("vous n'avez que 48 heures", 48)]
    [InlineData("Il vous reste 24 heures.", 24)]
    [InlineData("Je vous donne deux jours.", 48)]
    [InlineData("Ich gebe Ihnen 48 Stunden.", 48)]
    [InlineData("innerhalb von 48 Stunden", 48)]
    [InlineData("Te doy 48 horas.", 48)]
    [InlineData("você tem 48 horas", 48)]
    [InlineData("ti do 48 ore", 48)]
    [InlineData("binnen 48 uur", 48)]
    [InlineData("daję ci 48 godzin", 48)]
    [InlineData("даю вам двое суток", 48)]
    [InlineData("в течение 48 часов", 48)]
    [InlineData("у вас два дня", 48)]
    [InlineData("máte 48 hodin", 48)]
    [InlineData("du har 48 timmar", 48)]
    [InlineData("Sinulla on 48 tuntia aikaa", 48)]
    [InlineData("aveți 48 de ore", 48)]
    [InlineData("两天内付款", 48)]
    [InlineData("你有48小时", 48)]
    [InlineData("残り48時間です", 48)]
    [InlineData("48시간 안에", 48)]
    [InlineData("لديك ٤٨ ساعة", 48)]
    [InlineData("４８時間以内に", 48)]
    [InlineData("You have 48 (forty-eight) hours", 48)]
    [InlineData("You have exactly two (2) days", 48)]
    [InlineData("You have\n48 hours to send the money", 48)]
    [InlineData("send the payment in 48 hours", 48)]
    [InlineData("entro due giorni", 48)]
    [InlineData("within one week", 168)]
    [InlineData("vous avez 2 jours", 48)]
    [InlineData("payez sous 48h", 48)]
    [InlineData("pay within 14 days or you lose the account", 336)]
    [InlineData("You only have 30 hours from the time you see this", 30)]
    [InlineData("haben Sie drei Tage Zeit", 72)]
    [InlineData("within the next 48 hours", 48)]
    [InlineData("dans les prochaines 48 heures", 48)]
    public void A_demand_sets_a_limit(string text, int hours) =>
        Assert.Equal(hours, Assert.Single(DeadlineScanner.Scan(text)).Hours);

    [Theory]
    [InlineData("only one week away")]
    [InlineData("sous 30 jours")]
    [InlineData("retour sous 30 jours")]
    [InlineData("Retours gratuits sous 30 jours")]
    [InlineData("during the next two weeks")]
    [InlineData("48h delivery")]
    [InlineData("livraison en 48h")]
    [InlineData("Livraison sous 48 heures")]
    [InlineData("open 24h/24, support 24/7")]
    [InlineData("our 24-hour support")]
    [InlineData("we met 3 days ago")]
    [InlineData("I lived there for 2 years")]
    [InlineData("You have been a member for 2 weeks")]
    [InlineData("Your parcel will be delivered within 2 days")]
    [InlineData("We ship within 48 hours")]
    [InlineData("We will reply within 24 hours")]
    [InlineData("it will be built within two weeks")]
    [InlineData("Vous disposez de 14 jours pour vous rétracter")]
    [InlineData("Widerruf innerhalb von 14 Tagen")]
    [InlineData("Lieferung innerhalb von 2 Tagen")]
    [InlineData("entrega en 48 horas")]
    [InlineData("spedizione in 24 ore")]
    [InlineData("I am back in 3 days.")]
    [InlineData("in the next two weeks we meet")]
    [InlineData("takes 5 hours")]
    [InlineData("发货时间：48小时内发货")]
    [InlineData("доставка в течение 2 дней")]
    [InlineData("The talk lasts 2 hours.")]
    [InlineData("Shanghai 48 ore")]
    [InlineData("She called 3 hours after you left")]
    public void An_honest_span_sets_none(string text) => Assert.Empty(DeadlineScanner.Scan(text));

    [Fact]
    public void Limits_come_in_reading_order() =>
        Assert.Equal([24, 48], DeadlineScanner.Scan("You have one day to answer. You have 48 hours to pay.").Select(d => d.Hours));

    [Fact]
    public void Too_many_spans_are_a_fact_of_the_result()
    {
        DeadlineScanner.Scan(string.Concat(Enumerable.Repeat("it took 9 hours. ", 1_000)), out var truncated);
        Assert.True(truncated);
    }

    [Fact]
    public void An_ordinary_text_reaches_no_limit()
    {
        DeadlineScanner.Scan("it took 9 hours.", out var truncated);
        Assert.False(truncated);
    }
}
