using Deeplia.Identity.MtaSts;

namespace Deeplia.Tests.Identity.MtaSts;

public sealed class MtaStsTests
{
    [Theory]
    [InlineData("v=STSv1; id=20160831085700Z;", "20160831085700Z")]
    [InlineData("v=STSv1;id=a", "a")]
    [InlineData("v=STSv1 ;\tid=a \t;", "a")]
    [InlineData("v=STSv1; x-1_2.3=/:<>!; id=a", "a")]
    [InlineData("v=STSv1; id=12345678901234567890123456789012", "12345678901234567890123456789012")]
    public void A_good_record_has_an_id(string text, string id)
    {
        _ = MtaStsRecord.TryParse(text, out var record, out _);
        Assert.Equal(id, record?.Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("v=STSv1")]
    [InlineData("v=STSv1;")]
    [InlineData("v=STSv1;;id=a")]
    [InlineData("v=STSv1; id=a;;")]
    [InlineData("v=STSv10; id=a")]
    [InlineData("v=stsv1; id=a")]
    [InlineData(" v=STSv1; id=a")]
    [InlineData("v=STSv1; ID=a")]
    [InlineData("v=STSv1; id=a; id=b")]
    [InlineData("v=STSv1; id=a-b")]
    [InlineData("v=STSv1; id =a")]
    [InlineData("v=STSv1; id=123456789012345678901234567890123")]
    [InlineData("v=STSv1; id=a; ext")]
    [InlineData("v=STSv1; id=a; ext=")]
    [InlineData("v=STSv1; id=a; ext=b=c")]
    [InlineData("v=STSv1; id=a; ext=b c")]
    [InlineData("v=STSv1; id=a; _ext=b")]
    [InlineData("id=a; v=STSv1")]
    public void A_bad_record_is_refused(string text) => Assert.False(MtaStsRecord.TryParse(text, out _, out _));

    [Fact]
    public void A_policy_is_read_whole()
    {
        _ = MtaStsPolicy.TryParse("version: STSv1\r\nmode: testing\nmx: MX1.example.com\r\nmx: *.Example.net\nmax_age: 86400\r\n", out var policy, out _);
        Assert.Equal((MtaStsMode.Testing, "mx1.example.com *.example.net", TimeSpan.FromDays(1)),
            (policy!.Mode, string.Join(' ', policy.Mx), policy.MaxAge));
    }

    [Theory]
    [InlineData("version:STSv1\nmode:none\nmax_age:0")]
    [InlineData("max_age:31557600\nmx:a.example\nmode:enforce\nversion:STSv1")]
    [InlineData("version:STSv1\nmode:none\nmax_age:0\nmode:what ever")]
    [InlineData("version:STSv1\nmode:none\nmax_age:0\next:caf\u00e9 and: more \t")]
    public void A_good_policy_is_accepted(string text) => Assert.True(MtaStsPolicy.TryParse(text, out _, out _));

    [Theory]
    [InlineData("")]
    [InlineData("version:STSv1\nmode:none")]
    [InlineData("version:STSv1\nmax_age:0")]
    [InlineData("mode:none\nmax_age:0")]
    [InlineData("version:STSv1\nmode:enforce\nmax_age:0")]
    [InlineData("version:STSv1\nmode:testing\nmax_age:0")]
    [InlineData("version:STSv1\nmode:none\nmax_age:31557601")]
    [InlineData("version:STSv1\nmode:none\nmax_age:12345678901")]
    [InlineData("version:STSv1\nmode:none\nmax_age:-1")]
    [InlineData("version:STSv1\nmode:none\nmax_age:")]
    [InlineData("version:STSv1\nmode:None\nmax_age:0")]
    [InlineData("Version:STSv1\nmode:none\nmax_age:0")]
    [InlineData("version :STSv1\nmode:none\nmax_age:0")]
    [InlineData("version:STSv1\n\nmode:none\nmax_age:0")]
    [InlineData("version:STSv1\n mode:none\nmax_age:0")]
    [InlineData("version:STSv1\rmode:none\rmax_age:0")]
    [InlineData("version:STSv1\nmode:none\nmax_age:0\nnonsense")]
    [InlineData("version:STSv1\nmode:none\nmax_age:0\n_x:y")]
    [InlineData("version:STSv1\nmode:enforce\nmax_age:0\nmx:a..example")]
    [InlineData("version:STSv1\nmode:enforce\nmax_age:0\nmx:a.*.example")]
    [InlineData("version:STSv1\nmode:enforce\nmax_age:0\nmx:*")]
    [InlineData("version:STSv1\nmode:enforce\nmax_age:0\nmx:-a.example")]
    [InlineData("version:STSv1\nmode:enforce\nmax_age:0\nmx:a.example,b.example")]
    public void A_bad_policy_is_refused(string text) => Assert.False(MtaStsPolicy.TryParse(text, out _, out _));

    [Fact]
    public void What_is_wrong_is_said_with_its_line()
    {
        _ = MtaStsPolicy.TryParse("version: STSv1\nmode: on\n", out _, out var reason);
        Assert.Equal("line 2: the mode is not enforce, testing or none", reason);
    }

    [Fact]
    public void A_policy_longer_than_any_is_refused() => Assert.False(MtaStsPolicy.TryParse(
        "version:STSv1\nmode:none\nmax_age:0\n" + string.Concat(Enumerable.Repeat("mx:a.example\n", 6_000)), out _, out _));

    [Theory]
    [InlineData("mx1.example.com", true)]
    [InlineData("MX1.example.com.", true)]
    [InlineData("a.example.net", true)]
    [InlineData("a.b.example.net", false)]
    [InlineData("example.net", false)]
    [InlineData(".example.net", false)]
    [InlineData("*.example.net", false)]
    [InlineData("mx2.example.com", false)]
    [InlineData("mx1.example.com.evil.example", false)]
    [InlineData("", false)]
    public void A_host_fits_a_name_or_one_label_more(string host, bool fits)
    {
        _ = MtaStsPolicy.TryParse("version:STSv1\nmode:enforce\nmx:mx1.example.com\nmx:*.example.net\nmax_age:9", out var policy, out _);
        Assert.Equal(fits, policy!.Allows(host));
    }
}
