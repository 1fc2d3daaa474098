using System.Globalization;
using CsCheck;
using Deeplia.Guardian.Extract;

namespace Deeplia.Tests.Guardian.Extract;

public class FactScannerTests
{
    private static readonly string[] Pieces =
    [
        "your password is ", "bc1q", "0x", "48 hours ", "within ", "(", "FR76 ", "1.0,", "mot de passe : ", "\n", "$1", "パスワードは",
        "RIB ", "30006 00001 ", "12345678901 89",
    ];

    private static readonly Gen<string> Hostile = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["0123456789 .,+$€()-kh:=\n'«"], 0, 300],
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i])
            .Array[0, 30].Select(string.Concat));

    [Theory]
    [InlineData("pay $850 now", "850 USD")]
    [InlineData("pay 850$ now", "850 USD")]
    [InlineData("pay 850 $ now", "850 USD")]
    [InlineData("pay US$ 1,250.00 now", "1250 USD")]
    [InlineData("payez 1 250,00 € vite", "1250 EUR")]
    [InlineData("1.250 EUR", "1250 EUR")]
    [InlineData("€1.250", "1250 EUR")]
    [InlineData("850 dólares", "850 USD")]
    [InlineData("850 долларов", "850 USD")]
    [InlineData("£500", "500 GBP")]
    [InlineData("0.03 BTC", "0.03 BTC")]
    [InlineData("0,05 bitcoin", "0.05 BTC")]
    [InlineData("1.250 BTC", "1.25 BTC")]
    [InlineData("1500 zł", "1500 PLN")]
    [InlineData("10 000 kr", "10000 SEK")]
    [InlineData("R$ 3.000", "3000 BRL")]
    [InlineData("5万円", "50000 JPY")]
    [InlineData("1千ドル", "1000 USD")]
    [InlineData("1000美元", "1000 USD")]
    [InlineData("CHF 1'250.50", "1250.5 CHF")]
    [InlineData("1.5k USD", "1500 USD")]
    [InlineData("2 mille euros", "2000 EUR")]
    [InlineData("850 (eight hundred fifty) USD", "850 USD")]
    public void A_sum_is_read(string text, string expected)
    {
        var money = Assert.Single(MoneyScanner.Scan(text));
        Assert.Equal(expected, string.Create(CultureInfo.InvariantCulture, $"{money.Amount:0.####} {money.Currency}"));
    }

    [Theory]
    [InlineData("version 1.2.3 of 12.05.2024 at 10:30")]
    [InlineData("s/(.*)/$1/; print ${2}")]
    [InlineData("the € sign alone, or 42 things")]
    public void Code_dates_and_signs_are_no_sums(string text) => Assert.Empty(MoneyScanner.Scan(text));

    [Theory]
    [InlineData("You have 48 hours to pay", 48)]
    [InlineData("within two days", 48)]
    [InlineData("dans les 48 h", 48)]
    [InlineData("vous avez 2 jours", 48)]
    [InlineData("Sie haben 50 Stunden Zeit", 50)]
    [InlineData("Tienes dos días", 48)]
    [InlineData("entro due giorni", 48)]
    [InlineData("binnen 48 uur", 48)]
    [InlineData("Masz 48 godzin", 48)]
    [InlineData("У вас 48 часов", 48)]
    [InlineData("48小时内", 48)]
    [InlineData("48時間以内", 48)]
    [InlineData("لديك ٤٨ ساعة", 48)]
    [InlineData("within one week", 168)]
    public void A_limit_is_read_in_hours(string text, int hours) =>
        Assert.Equal(hours, Assert.Single(DeadlineScanner.Scan(text)).Hours);

    [Theory]
    [InlineData("open 24h/24, support 24/7")]
    [InlineData("our 24-hour support")]
    [InlineData("we met 3 days ago")]
    [InlineData("I lived there for 2 years")]
    [InlineData("48h delivery")]
    public void A_duration_is_no_limit(string text) => Assert.Empty(DeadlineScanner.Scan(text));

    [Theory]
    [InlineData("call +44 20 7946 0958 now", "+442079460958")]
    [InlineData("appelez le 01 99 00 12 34", "+33199001234")]
    [InlineData("call (202) 555-0143", "+12025550143")]
    [InlineData("call 1-800-555-0199", "+18005550199")]
    public void A_phone_number_is_read(string text, string digits) =>
        Assert.Equal(digits, Assert.Single(PhoneScanner.Scan(text)).Digits);

    [Theory]
    [InlineData("on 2024-05-12 10:30 order 123456789012")]
    [InlineData("host 192.0.2.101, card 4111 1111 1111 1111")]
    [InlineData("FR76 3000 6000 0112 3456 7890 189")]
    public void Dates_orders_and_accounts_are_no_phones(string text) => Assert.Empty(PhoneScanner.Scan(text));

    [Theory]
    [InlineData("IBAN: GB82 WEST 1234 5698 7654 32", true)]
    [InlineData("DE89370400440532013000", true)]
    [InlineData("IBAN: GB82 WEST 1234 5698 7654 33", false)]
    public void An_iban_is_checked(string text, bool right) => Assert.Equal(right, Assert.Single(IbanScanner.Scan(text)).ChecksumOk);

    [Theory]
    [InlineData("FI2112345600000785")]
    [InlineData("NO9386011117947")]
    [InlineData("MT84MALT011000012345MTLCAST001S")]
    public void Published_examples_of_short_and_long_ibans_are_right(string text) =>
        Assert.True(Assert.Single(IbanScanner.Scan(text)).ChecksumOk);

    [Theory]
    [InlineData("GB82 WEST 1234 5698 7654 3")]
    [InlineData("DE893704004405320130001")]
    [InlineData("ZZ82370400440532013000")]
    public void Another_length_than_the_country_s_is_no_iban(string text) => Assert.Empty(IbanScanner.Scan(text));

    [Theory]
    [InlineData("Banque 30006 Guichet 00001 RIB : 30006 00001 12345678901 89")]
    [InlineData("RIB 30006000011234567890189")]
    public void A_rib_is_read_as_its_iban(string text) =>
        Assert.Equal("FR7630006000011234567890189", Assert.Single(RibScanner.Scan(text)).Value);

    [Theory]
    [InlineData("RIB 30006 00001 12345678901 88")]
    [InlineData("order 30006000011234567890189")]
    public void A_wrong_key_or_a_bare_number_is_no_rib(string text) => Assert.Empty(RibScanner.Scan(text));

    [Fact]
    public void Too_many_ibans_to_be_are_a_fact_of_the_result()
    {
        IbanScanner.Scan(string.Concat(Enumerable.Repeat("FR76 ", 5_000)), out var truncated);
        Assert.True(truncated);
    }

    [Fact]
    public void Too_many_phones_are_a_fact_of_the_result()
    {
        PhoneScanner.Scan(string.Concat(Enumerable.Repeat("+44 20 7946 0958, ", 30)), out var truncated);
        Assert.True(truncated);
    }

    [Fact]
    public void No_text_throws_and_every_span_lies_inside() => Hostile.Sample(text =>
    {
        var spans = WalletScanner.Scan(text).Select(hit => (hit.Start, hit.Length))
            .Concat(MoneyScanner.Scan(text).Select(hit => (hit.Start, hit.Length)))
            .Concat(DeadlineScanner.Scan(text).Select(hit => (hit.Start, hit.Length)))
            .Concat(PhoneScanner.Scan(text).Select(hit => (hit.Start, hit.Length)))
            .Concat(IbanScanner.Scan(text).Select(hit => (hit.Start, hit.Length)))
            .Concat(RibScanner.Scan(text).Select(hit => (hit.Start, hit.Length)))
            .Concat(PasswordClaimScanner.Scan(text).Select(hit => (hit.Start, hit.Length)));
        return spans.All(span => span.Start >= 0 && span.Length > 0 && span.Start + span.Length <= text.Length);
    });
}
