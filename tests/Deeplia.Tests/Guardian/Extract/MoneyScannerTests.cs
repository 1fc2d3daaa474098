using System.Globalization;
using Deeplia.Guardian.Extract;

namespace Deeplia.Tests.Guardian.Extract;

public class MoneyScannerTests
{
    [Theory]
    [InlineData("Send exactly 850$ within two days.", "850 USD")]
    [InlineData("Send 850 $ to the wallet below.", "850 USD")]
    [InlineData("The price is US$850, no more.", "850 USD")]
    [InlineData("You owe me 850 USD for it.", "850 USD")]
    [InlineData("Le prix est de € 500 pour toi.", "500 EUR")]
    [InlineData("Le prix est de 500€ pour toi.", "500 EUR")]
    [InlineData("Le prix est de 500,00 € pour toi.", "500 EUR")]
    [InlineData("Send 0.05 BTC to this address.", "0.05 BTC")]
    [InlineData("Przelej 1400 dolarów na portfel.", "1400 USD")]
    [InlineData("Przelej 5000 zł na konto.", "5000 PLN")]
    [InlineData("Pošlete 20 000 Kč na účet.", "20000 CZK")]
    [InlineData("8万円を送金してください。", "80000 JPY")]
    [InlineData("Betala 10 000 kr till mig.", "10000 SEK")]
    [InlineData("支付98¥即可", "98 JPY")]
    [InlineData("The fee was $0.99 in all.", "0.99 USD")]
    [InlineData("Your costs: 1£ a month.", "1 GBP")]
    public void A_sum_in_running_text_is_read(string text, string expected)
    {
        var money = Assert.Single(MoneyScanner.Scan(text));
        Assert.Equal(expected, string.Create(CultureInfo.InvariantCulture, $"{money.Amount:0.####} {money.Currency}"));
    }

    [Theory]
    [InlineData("Total $0.00 due")]
    [InlineData("Total 0,00 € due")]
    [InlineData("USD 0.00")]
    public void Nothing_is_no_sum(string text) => Assert.Empty(MoneyScanner.Scan(text));

    [Theory]
    [InlineData("\u00C31\u00A3 \u00E2")]
    [InlineData("\u00901\u00A3\u0081")]
    [InlineData("\uFFFD1\u00A3")]
    [InlineData("1\u00A3\uFFFD")]
    [InlineData("x\u00C3\u00A35 y")]
    public void Bytes_in_the_wrong_character_set_are_no_sums(string text) => Assert.Empty(MoneyScanner.Scan(text));

    [Theory]
    [InlineData("my $1 = shift;")]
    [InlineData("sed 's/(a)/$2/'")]
    public void An_argument_of_a_script_is_no_sum(string text) => Assert.Empty(MoneyScanner.Scan(text));

    [Fact]
    public void Too_many_numbers_are_a_fact_of_the_result()
    {
        MoneyScanner.Scan(string.Concat(Enumerable.Repeat("1 a ", 30_000)), out var truncated);
        Assert.True(truncated);
    }

    [Fact]
    public void An_ordinary_text_reaches_no_limit()
    {
        MoneyScanner.Scan("You owe me 850 USD", out var truncated);
        Assert.False(truncated);
    }
}
