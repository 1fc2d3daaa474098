using System.Text;
using Deeplia.Identity;
using Deeplia.Identity.Arc;
using Deeplia.Identity.Dkim;
using Deeplia.Identity.Message;
using Deeplia.Mail.Dns;
using Deeplia.Tests.Identity.Dkim;

namespace Deeplia.Tests.Identity.Arc;

/// <summary>Most rules lie in the suite arc-validate; here is what it does not ask.</summary>
public sealed class ArcValidatorTests
{
    private static readonly SigningKey Key = SigningKey.CreateRsa(1024);
    private static readonly IDnsResolver Dns = SigningLab.Zone(Key.ToRecord());

    [Fact]
    public async Task Mail_without_a_chain_has_none() =>
        Assert.Equal(AuthenticationResult.None, (await ValidateAsync(SigningLab.Letter)).Result);

    [Fact]
    public async Task Three_seals_hold() =>
        Assert.True(await ValidateAsync(await SealedAsync(3)) is { Result: AuthenticationResult.Pass, Instance: 3 });

    [Fact]
    public async Task A_message_saved_with_line_feeds_holds() => Assert.Equal(AuthenticationResult.Pass,
        (await ValidateAsync((await SealedAsync(2)).Replace("\r\n", "\n", StringComparison.Ordinal))).Result);

    [Fact]
    public async Task The_report_names_each_sealer() => Assert.Equal(["example.com", "example.com"], (await ValidateAsync(await SealedAsync(2))).Sealers);

    [Fact]
    public async Task The_report_holds_what_each_sealer_saw() =>
        Assert.Equal("mx.example.com; spf=pass; dkim=fail", (await ValidateAsync(await SealedAsync(1))).AuthenticationResults[0]);

    [Fact]
    public async Task An_unchanged_message_holds_since_the_first_seal() => Assert.Equal(0, (await ValidateAsync(await SealedAsync(3))).OldestPass);

    [Fact]
    public async Task A_footer_of_the_second_sealer_shows()
    {
        var once = await SealedAsync(1);
        var changed = once + "A footer.\r\n";
        var set = Sealer().Seal(SigningLab.Parse(changed), await ValidateAsync(once));
        Assert.Equal(2, (await ValidateAsync(set.ToFields() + changed)).OldestPass);
    }

    [Fact]
    public async Task A_changed_message_fails() =>
        Assert.Equal(AuthenticationResult.Fail, (await ValidateAsync(await SealedAsync(2) + "Buy now!\r\n")).Result);

    [Fact]
    public async Task Without_dns_nothing_is_checked() =>
        Assert.Equal(AuthenticationResult.NotChecked, (await ValidateAsync(await SealedAsync(1), new OffResolver())).Result);

    [Fact]
    public async Task A_silent_name_server_is_a_temporary_error() =>
        Assert.Equal(AuthenticationResult.TempError, (await ValidateAsync(await SealedAsync(1), SigningLab.Silent())).Result);

    [Fact]
    public async Task A_missing_key_fails() =>
        Assert.Equal(AuthenticationResult.Fail, (await ValidateAsync(await SealedAsync(1), SigningLab.ZoneAt("x.example", "y"))).Result);

    [Theory]
    [InlineData("i=51")]
    [InlineData("i=0")]
    [InlineData("i=111")]
    [InlineData("i=x")]
    public async Task An_instance_lies_between_1_and_50(string instance) => Assert.Equal(AuthenticationResult.Fail,
        (await ValidateAsync((await SealedAsync(1)).Replace("i=1", instance, StringComparison.Ordinal))).Result);

    [Fact]
    public async Task A_gap_fails()
    {
        var report = await ValidateAsync("ARC-Authentication-Results: i=3; x\r\n" + await SealedAsync(1));
        Assert.Equal((AuthenticationResult.Fail, 3), (report.Result, report.Instance));
    }

    [Theory]
    [InlineData(" i=1; a", 1)]
    [InlineData("i = 12 ;a", 12)]
    [InlineData("(note (nested \\) )) i=\r\n 5 (x);", 5)]
    public void The_head_of_the_results_may_hold_comments(string value, int expected)
    {
        ArcAuthResults.TryRead(Encoding.ASCII.GetBytes(value), out var instance, out _);
        Assert.Equal(expected, instance);
    }

    [Theory]
    [InlineData("")]
    [InlineData("i")]
    [InlineData("i=")]
    [InlineData("i=1")]
    [InlineData("x; i=1;")]
    [InlineData("((((i=1;")]
    [InlineData("i=123;")]
    public void Other_heads_are_refused(string value) => Assert.False(ArcAuthResults.TryRead(Encoding.ASCII.GetBytes(value), out _, out _));

    private static async Task<string> SealedAsync(int times)
    {
        var mail = "Authentication-Results: mx.example.com; spf=pass; dkim=fail\r\n" + SigningLab.Letter;
        for (var i = 0; i < times; i++)
        {
            mail = await SealAsync(mail);
        }

        return mail;
    }

    private static async Task<string> SealAsync(string mail) =>
        (await Sealer().SealAsync(SigningLab.Parse(mail), TestContext.Current.CancellationToken)).ToFields() + mail;

    private static ArcSealer Sealer() => new(
        Key, new ArcSealerOptions { Domain = "example.com", Selector = "s1", AuthservId = "mx.example.com" }, new ArcValidator(Dns), SigningLab.Clock);

    private static async Task<ArcReport> ValidateAsync(string mail, IDnsResolver? dns = null) =>
        await new ArcValidator(dns ?? Dns).ValidateAsync(RawMessage.Parse(Encoding.Latin1.GetBytes(mail)), TestContext.Current.CancellationToken);
}
