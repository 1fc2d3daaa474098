using System.Globalization;
using Deeplia.Identity;
using Deeplia.Identity.Spf;

namespace Deeplia.Tests.Identity.Spf;

public sealed class SpfRecordTests
{
    [Theory]
    [InlineData("v=spf1", true)]
    [InlineData("V=SPF1 -all", true)]
    [InlineData("v=spf1  ", true)]
    [InlineData("v=spf10", false)]
    [InlineData("v=spf1\t-all", false)]
    [InlineData(" v=spf1 -all", false)]
    [InlineData("v=spf", false)]
    [InlineData("", false)]
    public void The_version_ends_at_a_space_or_the_end(string text, bool isSpf) => Assert.Equal(isSpf, SpfRecord.IsSpf(text));

    [Theory]
    [InlineData("all")]
    [InlineData("-ALL")]
    [InlineData("a")]
    [InlineData("a/24")]
    [InlineData("a//64")]
    [InlineData("a/0//0")]
    [InlineData("A:mail.example.com/24//64")]
    [InlineData("a:foo:bar/baz.example.com")]
    [InlineData("a:.com")]
    [InlineData("a:example.com.")]
    [InlineData("a:example.xn--zckzah")]
    [InlineData("a:example.1-2")]
    [InlineData("a:%{d}")]
    [InlineData("a:%{d}/24")]
    [InlineData("a:foo%%")]
    [InlineData("mx:%{l1r+-/,_=.}.example.com")]
    [InlineData("mx")]
    [InlineData("ptr")]
    [InlineData("ptr:example.com")]
    [InlineData("include:_spf.example.com")]
    [InlineData("exists:%{ir}.%{V}._spf.%{D2}")]
    [InlineData("ip4:192.0.2.0/24")]
    [InlineData("ip4:0.0.0.0/0")]
    [InlineData("ip6:2001:db8::/32")]
    [InlineData("ip6:::ffff:192.0.2.1/128")]
    [InlineData("redirect=example.com")]
    [InlineData("exp=%{d}")]
    [InlineData("unknown=")]
    [InlineData("x-1_2.3=%{c}:anything/goes=here")]
    public void A_good_term_is_read(string term) => Assert.Equal(SpfProblem.None, SpfRecord.Parse("v=spf1 " + term).Problem);

    [Theory]
    [InlineData("moo", "UnknownMechanism")]
    [InlineData("all.", "UnknownMechanism")]
    [InlineData("-", "UnknownMechanism")]
    [InlineData("--all", "UnknownMechanism")]
    [InlineData("a\tb", "UnexpectedArgument")]
    [InlineData("redirect:example.com", "UnknownMechanism")]
    [InlineData("all:x", "UnexpectedArgument")]
    [InlineData("all/8", "UnexpectedArgument")]
    [InlineData("ptr/0", "UnexpectedArgument")]
    [InlineData("include", "MissingDomain")]
    [InlineData("include:", "MissingDomain")]
    [InlineData("exists", "MissingDomain")]
    [InlineData("a:", "MissingDomain")]
    [InlineData("a:/24", "MissingDomain")]
    [InlineData("mx:", "MissingDomain")]
    [InlineData("ptr:", "MissingDomain")]
    [InlineData("exp=", "MissingDomain")]
    [InlineData("redirect=", "MissingDomain")]
    [InlineData("include:example.com/24", "BadDomain")]
    [InlineData("a:museum", "BadDomain")]
    [InlineData("a:museum.", "BadDomain")]
    [InlineData("a:example.com..", "BadDomain")]
    [InlineData("a:example.com:8080", "BadDomain")]
    [InlineData("a:example.-com", "BadDomain")]
    [InlineData("a:example.com-", "BadDomain")]
    [InlineData("a:abc.123", "BadDomain")]
    [InlineData("a:%{d}com", "BadDomain")]
    [InlineData("a:foo.example.com\0", "BadDomain")]
    [InlineData("a:192.0.2.1", "AddressAsDomain")]
    [InlineData("a:%", "BadMacro")]
    [InlineData("a:%{", "BadMacro")]
    [InlineData("a:%{}", "BadMacro")]
    [InlineData("a:%{x}", "BadMacro")]
    [InlineData("a:%{d0}", "BadMacro")]
    [InlineData("a:%{d000}", "BadMacro")]
    [InlineData("a:%{dr1}", "BadMacro")]
    [InlineData("a:%{d!}", "BadMacro")]
    [InlineData("a:%(d)", "BadMacro")]
    [InlineData("exists:%{c}.example.com", "BadMacro")]
    [InlineData("exp=%{R}.example.com", "BadMacro")]
    [InlineData("redirect=%{t}", "BadMacro")]
    [InlineData("foo=%a", "BadMacro")]
    [InlineData("a/33", "BadPrefixLength")]
    [InlineData("a/032", "BadPrefixLength")]
    [InlineData("a//129", "BadPrefixLength")]
    [InlineData("a/24/64", "BadPrefixLength")]
    [InlineData("a/24/32", "UnexpectedArgument")]
    [InlineData("a/", "UnexpectedArgument")]
    [InlineData("ip4", "BadIp4")]
    [InlineData("ip4:", "BadIp4")]
    [InlineData("ip4:1.2.3", "BadIp4")]
    [InlineData("ip4:1.2.3.4.5", "BadIp4")]
    [InlineData("ip4:1.2.3.256", "BadIp4")]
    [InlineData("ip4:1.2.3.04", "BadIp4")]
    [InlineData("ip4:1.2.3.4:25", "BadIp4")]
    [InlineData("ip4:1.2.3.4/", "BadPrefixLength")]
    [InlineData("ip4:1.2.3.4/33", "BadPrefixLength")]
    [InlineData("ip4:1.2.3.4//32", "BadPrefixLength")]
    [InlineData("ip6:1.2.3.4", "BadIp6")]
    [InlineData("ip6::cafe::babe", "BadIp6")]
    [InlineData("ip6:[2001:db8::1]", "BadIp6")]
    [InlineData("ip6:fe80::1%eth0", "BadIp6")]
    [InlineData("ip6:2001:db8::/129", "BadPrefixLength")]
    [InlineData("+exp=example.com", "QualifiedModifier")]
    [InlineData("=all", "BadModifierName")]
    [InlineData("1up=foo", "BadModifierName")]
    [InlineData("exp=a.example exp=b.example", "SecondModifier")]
    [InlineData("redirect=a.example Redirect=b.example", "SecondModifier")]
    [InlineData("a:\u00e9.example.com", "NotAscii")]
    public void A_bad_term_is_named(string term, string problem) =>
        Assert.Equal(problem, SpfRecord.Parse("v=spf1 " + term).Problem.ToString());

    [Fact]
    public void An_error_after_all_is_found_too() => Assert.Equal(SpfProblem.UnknownMechanism, SpfRecord.Parse("v=spf1 -all moo").Problem);

    [Fact]
    public void A_record_longer_than_any_is_refused() =>
        Assert.Equal(SpfProblem.TooLong, SpfRecord.Parse("v=spf1" + new string(' ', SpfLimits.RecordLength)).Problem);

    [Fact]
    public void A_record_of_many_terms_keeps_them_all()
    {
        var terms = string.Join(' ', Enumerable.Range(0, 256).Select(i => string.Create(CultureInfo.InvariantCulture, $"ip4:192.0.2.{i}")));
        Assert.Equal(256, SpfRecord.Parse("v=spf1 " + terms).Terms.Length);
    }

    [Fact]
    public void A_sign_is_the_result_of_the_mechanism() => Assert.Equal(
        [AuthenticationResult.Pass, AuthenticationResult.Pass, AuthenticationResult.Neutral, AuthenticationResult.SoftFail, AuthenticationResult.Fail],
        SpfRecord.Parse("v=spf1 a +a ?a ~a -a").Terms.Select(t => t.Result));

    [Fact]
    public void What_is_wrong_is_said_with_the_term() => Assert.Equal(
        "'a:192.0.2.1' names an address: that needs ip4 or ip6", SpfProblemText.Of(SpfRecord.Parse("v=spf1 a:192.0.2.1 -all")));

    [Fact]
    public void What_is_wrong_is_said_without_control_characters() =>
        Assert.Equal("'m?o' is no mechanism", SpfProblemText.Of(SpfRecord.Parse("v=spf1 m\u001bo")));
}
