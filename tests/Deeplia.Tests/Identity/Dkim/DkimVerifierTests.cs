using System.Security.Cryptography;
using Deeplia.Identity;
using Deeplia.Identity.Dkim;
using Deeplia.Identity.Message;
using Deeplia.Mail.Dns;

namespace Deeplia.Tests.Identity.Dkim;

public sealed class DkimVerifierTests
{
    private const string Good = SigningLab.GoodTags;

    [Fact]
    public async Task A_good_signature_passes() =>
        Assert.Equal(AuthenticationResult.Pass, (await SigningLab.VerifyAsync(SigningLab.Sign())).Result);

    [Fact]
    public async Task A_message_saved_with_bare_line_feeds_passes() => Assert.Equal(AuthenticationResult.Pass,
        (await SigningLab.VerifyAsync(SigningLab.Sign().Replace("\r\n", "\n", StringComparison.Ordinal))).Result);

    [Fact]
    public async Task A_good_signature_has_no_warning() =>
        Assert.Equal(DkimWarnings.None, (await SigningLab.VerifyAsync(SigningLab.Sign())).Warnings);

    [Fact]
    public async Task A_report_names_the_signer()
    {
        var report = await SigningLab.VerifyAsync(SigningLab.Sign(Good.Replace("example.com", "EXAMPLE.com", StringComparison.Ordinal)));
        Assert.Equal(("example.com", "s1", "@example.com", "rsa-sha256", 2048),
            (report.Domain, report.Selector, report.Identity, report.Algorithm, report.KeyBits));
    }

    [Fact]
    public async Task An_unsigned_message_has_no_report() => Assert.Empty(
        await new DkimVerifier(SigningLab.Zone(), SigningLab.Clock, new DkimOptions())
            .VerifyAsync(SigningLab.Parse(SigningLab.Letter), TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("Good day", "Bad day")]
    [InlineData("Subject: Hello", "Subject: Hallo")]
    [InlineData("From: Ann", "From: Eve")]
    [InlineData("Date: today", "Date: today\r\nFrom: Eve <eve@example.net>")]
    public async Task What_was_changed_fails(string old, string changed) => Assert.Equal(AuthenticationResult.Fail,
        (await SigningLab.VerifyAsync(SigningLab.Sign().Replace(old, changed, StringComparison.Ordinal))).Result);

    [Theory]
    [InlineData("v=1; ", "")]
    [InlineData("v=1; ", "v=2; ")]
    [InlineData("a=rsa-sha256; ", "")]
    [InlineData("rsa-sha256", "rsa-sha512")]
    [InlineData("c=relaxed/relaxed", "c=relaxed/strict")]
    [InlineData("c=relaxed/relaxed", "c=")]
    [InlineData("d=example.com; ", "")]
    [InlineData("d=example.com", "d=com")]
    [InlineData("d=example.com", "d=exa mple.com")]
    [InlineData("s=s1; ", "")]
    [InlineData("s=s1", "s=s..1")]
    [InlineData("h=from:from", "h=")]
    [InlineData("h=from:from:", "h=from::")]
    [InlineData("h=from:from:to:subject:date", "h=to")]
    [InlineData("s=s1", "s=s1; s=s1")]
    [InlineData("s=s1", "s=s1; q=dns")]
    [InlineData("s=s1", "s=s1; i=ann@example.org")]
    [InlineData("s=s1", "s=s1; i=ann@notexample.com")]
    [InlineData("s=s1", "s=s1; i=example.com")]
    [InlineData("s=s1", "s=s1; l=x")]
    [InlineData("s=s1", "s=s1; t=now")]
    [InlineData("s=s1", "s=s1; t=1234567890123")]
    [InlineData("s=s1", "s=s1; t=1800000001; x=1800000001")]
    [InlineData("s=s1", "s=s1; x=soon")]
    [InlineData("s=s1", "s=s1; bh=YWJj")]
    [InlineData("s=s1", "s=s1;; q=dns/txt")]
    public async Task Broken_syntax_is_a_permanent_error(string old, string broken) => Assert.Equal(AuthenticationResult.PermError,
        (await SigningLab.VerifyAsync(SigningLab.Sign(Good.Replace(old, broken, StringComparison.Ordinal)))).Result);

    [Theory]
    [InlineData("s=s1", "s=s1; i=ann@example.com")]
    [InlineData("s=s1", "s=s1; i=ann@mail.example.com")]
    [InlineData("s=s1", "s=s1; i=ann@mail=2Eexample.com")]
    [InlineData("s=s1", "s=s1; q=other/x:dns/txt")]
    [InlineData("s=s1", "s=s1; z=From:ann@example.com|To:bob")]
    [InlineData("s=s1", "s=s1; unknown=tag")]
    [InlineData("s=s1", "s=s1; t=1600000000; x=1800000000")]
    [InlineData("c=relaxed/relaxed; ", "")]
    [InlineData("c=relaxed/relaxed", "c=relaxed")]
    [InlineData("c=relaxed/relaxed", "c=simple/relaxed")]
    [InlineData("h=from:", "h=x-missing : from : dkim-signature:")]
    [InlineData("s=s1", "s=\r\n s1")]
    public async Task Rare_but_right_syntax_passes(string old, string right) => Assert.Equal(AuthenticationResult.Pass,
        (await SigningLab.VerifyAsync(SigningLab.Sign(Good.Replace(old, right, StringComparison.Ordinal)))).Result);

    [Fact]
    public async Task Repeated_names_take_fields_from_the_bottom()
    {
        var signed = SigningLab.Sign(Good, "From: a@example.com\r\nTo: first\r\nTo: second\r\nSubject: x\r\nDate: y\r\n\r\nz\r\n");
        Assert.Equal(AuthenticationResult.Pass, (await SigningLab.VerifyAsync(signed.Replace("first", "other", StringComparison.Ordinal))).Result);
    }

    [Fact]
    public async Task An_expired_signature_is_against_policy() => Assert.Equal(
        (AuthenticationResult.Policy, DkimWarnings.Expired),
        await ResultAndWarningsAsync("s=s1; x=1600000000"));

    [Fact]
    public async Task A_time_in_the_future_is_only_noted() => Assert.Equal(
        (AuthenticationResult.Pass, DkimWarnings.FutureTimestamp),
        await ResultAndWarningsAsync("s=s1; t=1700001000"));

    [Fact]
    public async Task A_clock_may_be_a_little_ahead() => Assert.Equal(
        (AuthenticationResult.Pass, DkimWarnings.None),
        await ResultAndWarningsAsync("s=s1; t=1700000100"));

    [Fact]
    public async Task A_body_tail_is_noted_with_its_length()
    {
        var report = await SigningLab.VerifyAsync(SigningLab.Sign(Good + "; l=11") + "Buy now!\r\n");
        Assert.Equal((AuthenticationResult.Pass, DkimWarnings.BodyTail, 16L), (report.Result, report.Warnings, report.UnsignedBodyBytes));
    }

    [Fact]
    public async Task A_body_shorter_than_its_length_fails() =>
        Assert.Equal(AuthenticationResult.Fail, (await SigningLab.VerifyAsync(SigningLab.Sign(Good + "; l=1000"))).Result);

    [Fact]
    public async Task A_from_that_is_signed_only_once_is_noted()
    {
        var report = await SigningLab.VerifyAsync(SigningLab.Sign(Good.Replace("from:from", "from", StringComparison.Ordinal)));
        Assert.Equal(DkimWarnings.FromNotOversigned, report.Warnings);
    }

    [Fact]
    public async Task A_from_that_was_added_unseen_is_noted()
    {
        var signed = SigningLab.Sign(Good.Replace("from:from", "from", StringComparison.Ordinal));
        var report = await SigningLab.VerifyAsync("From: Eve <eve@example.net>\r\n" + signed);
        Assert.True(report is { Result: AuthenticationResult.Pass } && report.Warnings.HasFlag(DkimWarnings.UnsignedFrom));
    }

    [Fact]
    public async Task An_unsigned_subject_is_noted()
    {
        var report = await SigningLab.VerifyAsync(SigningLab.Sign(Good.Replace(":subject", "", StringComparison.Ordinal)));
        Assert.Equal(DkimWarnings.UnsignedHeaders, report.Warnings);
    }

    [Fact]
    public async Task A_testing_signer_passes_with_a_note()
    {
        var report = await SigningLab.VerifyAsync(SigningLab.Sign(), SigningLab.Zone("t=y; " + SigningLab.Record[9..]));
        Assert.Equal((AuthenticationResult.Pass, DkimWarnings.TestMode), (report.Result, report.Warnings));
    }

    [Theory]
    [InlineData("i=@mail.example.com", AuthenticationResult.PermError)]
    [InlineData("i=@example.com", AuthenticationResult.Pass)]
    public async Task A_strict_key_allows_no_subdomain(string identity, AuthenticationResult result) => Assert.Equal(result,
        (await SigningLab.VerifyAsync(SigningLab.Sign(Good + "; " + identity), SigningLab.Zone("t=s; " + SigningLab.Record[9..]))).Result);

    [Fact]
    public async Task A_key_for_another_hash_is_a_permanent_error() => Assert.Equal(AuthenticationResult.PermError,
        (await SigningLab.VerifyAsync(SigningLab.Sign(), SigningLab.Zone("h=sha1; " + SigningLab.Record[9..]))).Result);

    [Fact]
    public async Task A_key_of_another_kind_is_a_permanent_error() => Assert.Equal(AuthenticationResult.PermError,
        (await SigningLab.VerifyAsync(SigningLab.Sign(), SigningLab.Zone("k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="))).Result);

    [Fact]
    public async Task A_missing_key_is_a_permanent_error() =>
        Assert.Equal(AuthenticationResult.PermError, (await SigningLab.VerifyAsync(SigningLab.Sign(), SigningLab.ZoneAt("x.example", "y"))).Result);

    [Fact]
    public async Task A_silent_name_server_is_a_temporary_error() =>
        Assert.Equal(AuthenticationResult.TempError, (await SigningLab.VerifyAsync(SigningLab.Sign(), SigningLab.Silent())).Result);

    [Fact]
    public async Task Without_dns_nothing_is_checked() =>
        Assert.Equal(AuthenticationResult.NotChecked, (await SigningLab.VerifyAsync(SigningLab.Sign(), new OffResolver())).Result);

    [Fact]
    public async Task With_several_records_each_is_tried() => Assert.Equal(AuthenticationResult.Pass,
        (await SigningLab.VerifyAsync(SigningLab.Sign(), SigningLab.Zone("v=spf1 -all", SigningLab.Record))).Result);

    [Theory]
    [InlineData(false, AuthenticationResult.Policy)]
    [InlineData(true, AuthenticationResult.Pass)]
    public async Task Sha1_passes_only_when_asked_for(bool legacy, AuthenticationResult result)
    {
        var signed = SigningLab.Sign(Good.Replace("sha256", "sha1", StringComparison.Ordinal));
        Assert.Equal(result, (await SigningLab.VerifyAsync(signed, options: new DkimOptions { LegacyCrypto = legacy })).Result);
    }

    [Theory]
    [InlineData(768, false, AuthenticationResult.Policy, DkimWarnings.ShortKey)]
    [InlineData(768, true, AuthenticationResult.Pass, DkimWarnings.ShortKey)]
    [InlineData(1024, false, AuthenticationResult.Pass, DkimWarnings.WeakKey)]
    [InlineData(3072, false, AuthenticationResult.Pass, DkimWarnings.None)]
    public async Task The_length_of_a_key_matters(int bits, bool legacy, AuthenticationResult result, DkimWarnings warnings)
    {
        using var key = RSA.Create(bits);
        var zone = SigningLab.Zone("p=" + Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()));
        var report = await SigningLab.VerifyAsync(SigningLab.Sign(key: key), zone, new DkimOptions { LegacyCrypto = legacy });
        Assert.Equal((result, warnings), (report.Result, report.Warnings));
    }

    [Fact]
    public async Task The_number_of_signatures_is_bounded()
    {
        var message = SigningLab.Parse(string.Concat(Enumerable.Repeat("DKIM-Signature: x\r\n", 12)) + SigningLab.Letter);
        var reports = await new DkimVerifier(SigningLab.Zone(), SigningLab.Clock, new DkimOptions { MaxSignatures = 10 })
            .VerifyAsync(message, TestContext.Current.CancellationToken);
        Assert.Equal([.. Enumerable.Repeat(AuthenticationResult.PermError, 10), AuthenticationResult.Neutral, AuthenticationResult.Neutral],
            reports.Select(r => r.Result));
    }

    [Fact]
    public void The_digests_of_parts_of_a_body_are_bounded()
    {
        var hashes = SigningLab.Parse(SigningLab.Letter).BodyHashes;
        Assert.Equal(BodyHashes.MaxPartial, Enumerable.Range(0, 50).Count(l => hashes.First(Canonicalization.Simple, HashKind.Sha256, l) is not null));
    }

    [Fact]
    public async Task A_header_over_the_limit_is_not_judged()
    {
        var flood = SigningLab.Sign(letter: string.Concat(Enumerable.Repeat("X: y\r\n", 1200)) + SigningLab.Letter);
        Assert.Equal(AuthenticationResult.Neutral, (await SigningLab.VerifyAsync(flood)).Result);
    }

    private static async Task<(AuthenticationResult Result, DkimWarnings Warnings)> ResultAndWarningsAsync(string selector)
    {
        var report = await SigningLab.VerifyAsync(SigningLab.Sign(Good.Replace("s=s1", selector, StringComparison.Ordinal)));
        return (report.Result, report.Warnings);
    }
}
