using Deeplia.Identity;

namespace Deeplia.Tests.Identity;

public sealed class AuthenticatorTests
{
    private const string Machine = "192.0.2.10";
    private const string Stranger = "203.0.113.66";
    private const string Mail = "From: Nora Lind <nora@sender.test>\r\nTo: camille@owner.example\r\nSubject: Seeds\r\nDate: Tue, 3 Mar 2026 09:29:00 +0100\r\n"
        + "Message-ID: <17@sender.test>\r\n\r\nThe seeds are in the shed.\r\n";

    private static readonly PostalWorld World = new PostalWorld()
        .With("sender.test", Machine, "reject").With("list.test", "192.0.2.20", null).With("gate.test", "192.0.2.30", null);

    [Fact]
    public async Task A_signed_letter_from_the_right_machine_is_proved()
    {
        var report = await World.ReceiveAsync(World.Sign("sender.test", Mail), Machine, "nora@sender.test");
        Assert.Equal(
            (AuthenticationResult.Pass, AuthenticationResult.Pass, AuthenticationResult.Pass, AuthenticationResult.None),
            (report.Spf.Result, report.Dkim[0].Result, report.Dmarc.Result, report.Arc.Result));
    }

    [Fact]
    public async Task A_forged_letter_fails() =>
        Assert.Equal(AuthenticationResult.Fail, (await World.ReceiveAsync(Mail, Stranger, "nora@sender.test")).Dmarc.Result);

    [Fact]
    public async Task A_changed_letter_keeps_a_broken_signature()
    {
        var changed = World.Sign("sender.test", Mail).Replace("shed", "cellar", StringComparison.Ordinal);
        Assert.Equal(AuthenticationResult.Fail, (await World.ReceiveAsync(changed, Machine, "nora@sender.test")).Dkim[0].Result);
    }

    [Fact]
    public async Task Without_the_client_an_unsigned_letter_is_not_judged()
    {
        var report = await World.ReceiveAsync(Mail, null, "nora@sender.test");
        Assert.Equal((AuthenticationResult.NotChecked, AuthenticationResult.NotChecked), (report.Spf.Result, report.Dmarc.Result));
    }

    [Fact]
    public async Task Without_the_client_a_signature_is_still_enough() => Assert.Equal(
        AuthenticationResult.Pass, (await World.ReceiveAsync(World.Sign("sender.test", Mail), null, null)).Dmarc.Result);

    [Fact]
    public async Task A_bare_line_end_proves_the_same()
    {
        var unix = World.Sign("sender.test", Mail).Replace("\r\n", "\n", StringComparison.Ordinal);
        Assert.Equal(AuthenticationResult.Pass, (await World.ReceiveAsync(unix, Machine, "nora@sender.test")).Dkim[0].Result);
    }

    [Fact]
    public async Task A_second_author_cannot_hide_a_forged_one()
    {
        var two = Mail.Replace("From: Nora Lind <nora@sender.test>", "From: Nora Lind <nora@sender.test>, x@list.test", StringComparison.Ordinal);
        Assert.Equal(AuthenticationResult.Fail, (await World.ReceiveAsync(two, "192.0.2.20", "x@list.test")).Dmarc.Result);
    }

    [Fact]
    public async Task The_word_of_a_trusted_sealer_outweighs_a_failure()
    {
        var report = await World.ReceiveAsync(await SealedByListAsync(), "192.0.2.20", "list-bounces@list.test", "list.test");
        Assert.Equal((AuthenticationResult.Fail, new SealerOverride("list.test", "dmarc")), (report.Dmarc.Result, report.Override));
    }

    [Fact]
    public async Task The_word_of_any_other_sealer_does_not()
    {
        var report = await World.ReceiveAsync(await SealedByListAsync(), "192.0.2.20", "list-bounces@list.test", "gate.test");
        Assert.Equal((AuthenticationResult.Pass, (SealerOverride?)null), (report.Arc.Result, report.Override));
    }

    [Fact]
    public async Task A_chain_taken_from_an_honest_message_and_sealed_again_is_not_believed()
    {
        var stolen = (await SealedByListAsync()).Replace("shed", "bank", StringComparison.Ordinal);
        var again = await World.SealAsync("gate.test", "arc=pass", stolen);
        Assert.Null((await World.ReceiveAsync(again, "192.0.2.30", "x@gate.test", "list.test")).Override);
    }

    [Fact]
    public async Task A_sealer_that_saw_nothing_pass_has_nothing_to_say()
    {
        var mail = await World.SealAsync("list.test", "dmarc=fail header.from=sender.test", Mail);
        Assert.Null((await World.ReceiveAsync(mail, "192.0.2.20", "list-bounces@list.test", "list.test")).Override);
    }

    [Fact]
    public async Task A_sealer_that_saw_another_domain_pass_has_nothing_to_say()
    {
        var mail = await World.SealAsync("list.test", "dmarc=pass header.from=other.test", Mail);
        Assert.Null((await World.ReceiveAsync(mail, "192.0.2.20", "list-bounces@list.test", "list.test")).Override);
    }

    // The list adds a footer, so the author's signature breaks, and seals what it made of the letter.
    private static Task<string> SealedByListAsync() =>
        World.SealAsync("list.test", "dmarc=pass header.from=sender.test", World.Sign("sender.test", Mail) + "-- \r\nThe garden list\r\n");
}
