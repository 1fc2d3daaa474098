using Deeplia.Guardian.Observe.Harm.Ask;

namespace Deeplia.Tests.Guardian.Observe.Harm.Ask;

/// <summary>What looks like a number to be rung.</summary>
public sealed class PhoneShapeTests
{
    [Theory]
    [InlineData("ring +1 (808) 555-0134 today")]
    [InlineData("(806) 555-0190")]
    [InlineData("1-805-555-0142.")]
    [InlineData("888 555 0123")]
    [InlineData("8005550123")]
    [InlineData("01 99 00 55 34")]
    [InlineData("0800 555 0199")]
    [InlineData("+49 30 5550 1234")]
    [InlineData("0033 1 99 00 55 34")]
    public void A_phone_number_is_one(string text) => Assert.True(PhoneShape.IsIn(text));

    [Theory]
    [InlineData("on 12.05.2026 10.30")]
    [InlineData("2026-11-26 10:30:00")]
    [InlineData("05/06/2026 12 45")]
    [InlineData("1 234 567.89 EUR")]
    [InlineData("IBAN FR7600000000000000000000000")]
    [InlineData("order 4400123456789012345")]
    [InlineData("10 20 30 40 50 60")]
    [InlineData("")]
    public void Dates_amounts_and_accounts_are_not(string text) => Assert.False(PhoneShape.IsIn(text));
}
