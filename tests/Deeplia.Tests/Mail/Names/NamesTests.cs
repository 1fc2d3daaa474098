using CsCheck;
using Deeplia.Mail.Names;

namespace Deeplia.Tests.Mail.Names;

public sealed class NamesTests
{
    private static DomainName Name(string text) =>
        DomainName.TryParse(text, out var name) ? name : throw new ArgumentException("no name", nameof(text));

    [Theory]
    [InlineData("com", null)]
    [InlineData("b.example.com", "example.com")]
    [InlineData("uk.com", null)]
    [InlineData("a.b.example.uk.com", "example.uk.com")]
    [InlineData("c.mm", null)]
    [InlineData("b.c.mm", "b.c.mm")]
    [InlineData("c.kobe.jp", null)]
    [InlineData("a.b.c.kobe.jp", "b.c.kobe.jp")]
    [InlineData("city.kobe.jp", "city.kobe.jp")]
    [InlineData("www.www.ck", "www.ck")]
    [InlineData("b.test.ck", "b.test.ck")]
    [InlineData("www.食狮.公司.cn", "xn--85x722f.xn--55qx5d.cn")]
    [InlineData("公司.cn", null)]
    [InlineData("a.b.example.example", "example.example")]
    public void Registrable_follows_the_longest_rule(string text, string? expected) =>
        Assert.Equal(expected, Name(text).Registrable?.Ascii);

    [Theory]
    [InlineData("")]
    [InlineData(".com")]
    [InlineData("a..example")]
    [InlineData("[192.0.2.1]")]
    [InlineData("192.0.2.1")]
    [InlineData("a b.example")]
    public void What_is_no_name_is_refused(string text) => Assert.False(DomainName.TryParse(text, out _));

    [Fact]
    public void Names_compare_without_case_and_final_dot() => Assert.Equal(Name("Example.COM."), Name("example.com"));

    [Fact]
    public void U_labels_equal_their_A_labels() => Assert.Equal(Name("bücher.example"), Name("xn--bcher-kva.example"));

    [Fact]
    public void A_longer_word_is_no_subdomain() =>
        Assert.False(Name("notexample.com").IsSameOrSubdomainOf(Name("example.com")));

    [Fact]
    public void Two_hosts_of_one_owner_share_it() =>
        Assert.True(Name("a.example.co.uk").SharesOrganizationWith(Name("b.example.co.uk")));

    [Fact]
    public void Neighbours_under_a_public_suffix_share_nothing() =>
        Assert.False(Name("one.co.uk").SharesOrganizationWith(Name("two.co.uk")));

    [Fact]
    public void A_quoted_local_part_may_hold_an_at_sign()
    {
        Assert.True(MailAddress.TryParse("\"a@b\"@Example.ORG", out var address));
        Assert.Equal("\"a@b\"@example.org", address.Address);
    }

    [Fact]
    public void A_display_name_is_decoded()
    {
        Assert.True(MailAddress.TryParse("=?utf-8?q?Zo=C3=A9?= <Zoe@example.org>", out var address));
        Assert.Equal(("Zoé", "zoe@example.org"), (address.DisplayName, address.Key));
    }

    [Fact]
    public void An_address_literal_has_no_domain_name()
    {
        Assert.True(MailAddress.TryParse("zoe@[192.0.2.1]", out var address));
        Assert.Null(address.Domain);
    }

    [Theory]
    [InlineData("exаmple", "example")]
    [InlineData("rnail", "mail")]
    [InlineData("paypaI", "paypal")]
    public void Look_alikes_are_confusable(string first, string second) =>
        Assert.True(Confusables.AreConfusable(first, second));

    [Fact]
    public void Different_words_are_not_confusable() => Assert.False(Confusables.AreConfusable("example", "sample"));

    [Theory]
    [InlineData("exаmple", true)]
    [InlineData("東京タワーTokyo", false)]
    [InlineData("서울 seoul", false)]
    [InlineData("Пример", false)]
    public void Mixing_is_seen_where_no_language_does_it(string text, bool mixed) =>
        Assert.Equal(mixed, Confusables.IsMixedScript(text));

    [Fact]
    public void The_short_way_for_ASCII_agrees_with_the_table() =>
        Gen.Select(Gen.String["0O1Il|m\"'`rn"], Gen.String["0O1Il|m\"'`rn"]).Sample((first, second) =>
            Confusables.AreConfusable(first, second)
                == (first != second && Confusables.Skeleton(first) == Confusables.Skeleton(second)));

    [Fact]
    public void No_input_throws() => Gen.String.Sample(text =>
    {
        _ = DomainName.TryParse(text, out var name) ? name.Unicode + name.Registrable + name.TopLevel : "";
        _ = MailAddress.TryParse(text, out _);
        _ = Confusables.SkeletonOfLowerCase(text) + Confusables.IsMixedScript(text);
    });
}
