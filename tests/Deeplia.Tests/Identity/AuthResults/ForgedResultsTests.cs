using Deeplia.Identity.AuthResults;

namespace Deeplia.Tests.Identity.AuthResults;

public sealed class ForgedResultsTests
{
    [Theory]
    [InlineData("mx.example.org; spf=pass", true)]
    [InlineData("MX.Example.ORG 1; none", true)]
    [InlineData("(hello) mx.example.org.; spf=pass", true)]
    [InlineData("\"mx.example.org\"; spf=pass", true)]
    [InlineData("i=1; mx.example.org; spf=pass", true)]
    [InlineData("spf=pass; mx.example.org; dkim=pass", true)]
    [InlineData("mx.example.org, spf=pass", true)]
    [InlineData("bücher.example; spf=pass", true)]
    [InlineData("other.example; spf=pass smtp.mailfrom=mx.example.org", false)]
    [InlineData("mx.example.org.evil.example; spf=pass", false)]
    [InlineData("spf=pass", false)]
    [InlineData("", false)]
    public void A_field_in_our_name_is_found(string value, bool forged) =>
        Assert.Equal(forged, ForgedResults.Find([value], ["mx.example.org", "xn--bcher-kva.example"]).Count == 1);

    [Fact]
    public void The_places_are_told_in_order() =>
        Assert.Equal([0, 2], ForgedResults.Find(["us.example; none", "them.example; none", "us.example; spf=pass"], ["us.example"]));

    [Fact]
    public void Without_own_names_nothing_is_forged() => Assert.Empty(ForgedResults.Find(["x.example; none ("], [""]));
}
