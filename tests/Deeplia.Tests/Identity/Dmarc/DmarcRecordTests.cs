using CsCheck;
using Deeplia.Identity.Dmarc;

namespace Deeplia.Tests.Identity.Dmarc;

public sealed class DmarcRecordTests
{
    private static DmarcRecord Read(string text) =>
        DmarcRecord.TryParse(text, out var record) ? record : throw new ArgumentException("no record", nameof(text));

    [Theory]
    [InlineData("v=DMARC1; p=none")]
    [InlineData("V = DMARC1 ;p=none")]
    [InlineData("v=DMARC1")]
    [InlineData("v=DMARC1;;;")]
    public void A_record_begins_with_its_version(string text) => Assert.True(DmarcRecord.TryParse(text, out _));

    [Theory]
    [InlineData("")]
    [InlineData("v")]
    [InlineData("; v=DMARC1; p=none")]
    [InlineData("p=none; v=DMARC1")]
    [InlineData("foo; v=DMARC1; p=none")]
    [InlineData("v=dmarc1; p=none")]
    [InlineData("v=DMARC1 p=none")]
    [InlineData("v=DMARC11; p=none")]
    [InlineData("vv=DMARC1; p=none")]
    public void What_begins_otherwise_is_no_record(string text) => Assert.False(DmarcRecord.TryParse(text, out _));

    [Fact]
    public void A_text_longer_than_one_TXT_record_is_no_record() =>
        Assert.False(DmarcRecord.TryParse("v=DMARC1; p=none;" + new string(' ', DmarcRecord.MaxLength), out _));

    [Theory]
    [InlineData("v=DMARC1; p=reject", DmarcPolicy.Reject, DmarcPolicy.Reject, DmarcPolicy.Reject)]
    [InlineData("v=DMARC1; p=reject; sp=none", DmarcPolicy.Reject, DmarcPolicy.None, DmarcPolicy.None)]
    [InlineData("v=DMARC1; p=none; np=reject", DmarcPolicy.None, DmarcPolicy.None, DmarcPolicy.Reject)]
    [InlineData("v=DMARC1; np=Reject; SP=quarantine; p=NONE", DmarcPolicy.None, DmarcPolicy.Quarantine, DmarcPolicy.Reject)]
    [InlineData("v=DMARC1; p=reject; np=wrong; rua=mailto:a@b.example", DmarcPolicy.None, DmarcPolicy.None, DmarcPolicy.None)]
    public void An_absent_policy_is_inherited(string text, DmarcPolicy p, DmarcPolicy sp, DmarcPolicy np)
    {
        var record = Read(text);
        Assert.Equal((p, sp, np), (record.Policy, record.SubdomainPolicy, record.NonexistentPolicy));
    }

    [Theory]
    [InlineData("v=DMARC1; p=reject", true)]
    [InlineData("v=DMARC1; p=reject; np=none", true)]
    [InlineData("v=DMARC1", false)]
    [InlineData("v=DMARC1; p=reject; sp=", false)]
    [InlineData("v=DMARC1; p=reject; np=x", false)]
    [InlineData("v=DMARC1; p=none; p=reject", false)]
    [InlineData("v=DMARC1; rua=mailto:a@b.example", true)]
    [InlineData("v=DMARC1; rua=nobody", false)]
    [InlineData("v=DMARC1; rua=mailto:nobody", false)]
    [InlineData("v=DMARC1; p=rejęct", false)]
    public void A_record_needs_good_policies_or_a_report_address(string text, bool usable) =>
        Assert.Equal(usable, Read(text).IsUsable);

    [Theory]
    [InlineData("t=y", true)]
    [InlineData("t=Y", true)]
    [InlineData("t=n", false)]
    [InlineData("t=yes", false)]
    [InlineData("", false)]
    public void Test_mode_is_y_and_nothing_else(string tag, bool testing) =>
        Assert.Equal(testing, Read("v=DMARC1; p=reject; " + tag).IsTesting);

    [Theory]
    [InlineData("psd=y", PsdClaim.Yes)]
    [InlineData("psd=N", PsdClaim.No)]
    [InlineData("psd=u", PsdClaim.Unknown)]
    [InlineData("psd=maybe", PsdClaim.Unknown)]
    [InlineData("psd=y; psd=y", PsdClaim.Unknown)]
    public void A_broken_psd_says_nothing(string tag, PsdClaim psd) => Assert.Equal(psd, Read("v=DMARC1; p=none; " + tag).Psd);

    [Theory]
    [InlineData("fo=1", "1")]
    [InlineData("fo=D:S:1", "d:s:1")]
    [InlineData("fo=1 : d", "1:d")]
    [InlineData("fo=0:1", "0")]
    [InlineData("fo=d:d", "0")]
    [InlineData("fo=", "0")]
    [InlineData("fo=x", "0")]
    public void Broken_failure_options_are_the_default(string tag, string options) =>
        Assert.Equal(options, Read("v=DMARC1; p=none; " + tag).FailureOptions);

    [Theory]
    [InlineData("mailto:a@b.example", "mailto:a@b.example")]
    [InlineData("mailto:a@b.example!10m", "mailto:a@b.example")]
    [InlineData("mailto:a@b.example!5", "mailto:a@b.example")]
    [InlineData(" mailto:a@b.example , https://c.example/r!1G", "mailto:a@b.example https://c.example/r")]
    [InlineData("mailto:a@b.example!much, ftp://d.example/x", "ftp://d.example/x")]
    [InlineData("a@b.example, :x, 1a:x, mailto:, https:///x, mailto:a b@c.example", "")]
    public void Only_good_addresses_without_size_are_kept(string list, string expected) =>
        Assert.Equal(expected, string.Join(' ', Read("v=DMARC1; p=none; rua=" + list).AggregateUris));

    [Theory]
    [InlineData("pct=30", 30)]
    [InlineData("pct=101", 100)]
    [InlineData("pct=-1", 100)]
    public void The_removed_percentage_is_remembered(string tag, int percent) =>
        Assert.Equal(percent, Read("v=DMARC1; p=none; " + tag).Percent);

    [Fact]
    public void No_text_throws() =>
        Gen.String[Gen.Char["v=DMARC1;p srnquaotj:!@,.\0é"], 0, 80]
            .Sample(text => _ = DmarcRecord.TryParse("v=DMARC1;" + text, out _), iter: 5_000);
}
