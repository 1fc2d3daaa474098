using Deeplia.Guardian.Extract;

namespace Deeplia.Tests.Guardian.Extract;

public class PhoneScannerTests
{
    [Theory]
    [InlineData("Tel. +49 (0)941 123456 now", "+49941123456")]
    [InlineData("Tel. +49 (0) 941 123 456", "+49941123456")]
    [InlineData("Tel. +44(0)20 7946 0958", "+442079460958")]
    [InlineData("Tel. 0049 (0)941 123456", "+49941123456")]
    [InlineData("Tel. +39 06 6982 1234", "+390669821234")]
    public void A_trunk_zero_in_brackets_is_left_out(string text, string digits) =>
        Assert.Equal(digits, Assert.Single(PhoneScanner.Scan(text)).Digits);

    [Theory]
    [InlineData("+1 202 555 0143 12", "+12025550143")]
    [InlineData("+1 202-555-0143 ext. 12", "+12025550143")]
    [InlineData("+1 202-555-0143x12", "+12025550143")]
    [InlineData("(202) 555-0143 x 12", "+12025550143")]
    [InlineData("+44 20 7946 0958 ext 3", "+442079460958")]
    public void An_extension_is_not_swallowed(string text, string digits) =>
        Assert.Equal(digits, Assert.Single(PhoneScanner.Scan(text)).Digits);

    [Theory]
    [InlineData("+1 202 555 014312")]
    [InlineData("id 202-555-0143e5f0")]
    public void A_longer_number_is_none(string text) => Assert.Empty(PhoneScanner.Scan(text));
}
