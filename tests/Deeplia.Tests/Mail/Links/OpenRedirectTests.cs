using CsCheck;
using Deeplia.Mail.Links;

namespace Deeplia.Tests.Mail.Links;

public sealed class OpenRedirectTests
{
    [Theory]
    [InlineData("https://museum.example/redirect?url=https%3A%2F%2Fbank.example%2F", "https://bank.example/")]
    [InlineData("https://museum.example/out.php?id=1&TO=http://bank.example", "http://bank.example/")]
    [InlineData("https://museum.example/redirect?url=%2Fhome", null)]
    [InlineData("https://museum.example/search?url=https%3A%2F%2Fbank.example", null)]
    [InlineData("https://museum.example/redirect?text=https%3A%2F%2Fbank.example", null)]
    [InlineData("https://museum.example/redirect", null)]
    public void A_redirector_is_told_by_path_and_parameter(string text, string? target) => Assert.Equal(target, TargetOf(text)?.Href);

    [Fact]
    public void No_text_throws() => Gen.String.Sample(text => TargetOf("https://museum.example/redirect?url=http" + text) is var _);

    private static WebUrl? TargetOf(string text) => WebUrl.TryParse(text, out var url) ? OpenRedirect.TargetOf(url) : null;
}
