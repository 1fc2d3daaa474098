using System.Net;
using System.Text;
using Deeplia.Identity;
using Deeplia.Identity.AuthResults;
using Deeplia.Identity.Message;

namespace Deeplia.Tests.Identity.AuthResults;

public sealed class AuthenticationStampTests
{
    private const string Mail = "From: Nora Lind <nora@sender.test>\r\nTo: camille@owner.example\r\nSubject: Seeds\r\n\r\nThe seeds are in the shed.\r\n";
    private const string Forged = "Authentication-Results: mx.owner.example;\r\n dmarc=pass header.from=sender.test\r\n";
    private static readonly SmtpSession Session = new(IPAddress.Parse("192.0.2.10"), "mail.sender.test", "nora@sender.test");
    private static readonly PostalWorld World = new PostalWorld().With("sender.test", "192.0.2.10", "reject");

    [Fact]
    public async Task Our_results_stand_on_top()
    {
        var (text, _) = await StampAsync(World.Sign("sender.test", Mail));
        var header = AuthenticationResultsHeader.Read(text[("Authentication-Results: ".Length)..text.IndexOf("\r\nDKIM-Signature", StringComparison.Ordinal)]);
        Assert.Equal(
            ("mx.owner.example", "spf=pass dkim=pass dmarc=pass"),
            (header.AuthservId, string.Join(' ', header.Results.Select(r => $"{r.Method}={r.Result}"))));
    }

    [Theory]
    [InlineData(Forged + Mail)]
    [InlineData("From: Nora Lind <nora@sender.test>\r\nTo: camille@owner.example\r\nSubject: Seeds\r\n" + Forged + "\r\nThe seeds are in the shed.\r\n")]
    [InlineData("From: Nora Lind <nora@sender.test>\r\nAUTHENTICATION-RESULTS: MX.Owner.Example; dmarc=pass\r\nTo: camille@owner.example\r\nSubject: Seeds\r\n\r\nThe seeds are in the shed.\r\n")]
    public async Task What_a_stranger_wrote_in_our_name_is_removed(string mail)
    {
        var (text, removed) = await StampAsync(mail);
        Assert.Equal((1, Mail), (removed, text[text.IndexOf("From:", StringComparison.Ordinal)..]));
    }

    [Fact]
    public async Task What_others_wrote_in_their_own_name_stays()
    {
        var (text, removed) = await StampAsync("Authentication-Results: mx.other.test; spf=pass\r\n" + Mail);
        Assert.Equal((0, true), (removed, text.Contains("mx.other.test", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Signatures_of_the_message_still_hold()
    {
        var (text, _) = await StampAsync(Forged + World.Sign("sender.test", Mail));
        Assert.Equal(AuthenticationResult.Pass, (await World.ReceiveAsync(text, "192.0.2.10", "nora@sender.test")).Dkim[0].Result);
    }

    [Fact]
    public async Task Bare_line_ends_stay_bare() =>
        Assert.DoesNotContain('\r', (await StampAsync((Forged + Mail).Replace("\r\n", "\n", StringComparison.Ordinal))).Text);

    private static async Task<(string Text, int Removed)> StampAsync(string mail)
    {
        var report = await World.ReceiveAsync(mail, "192.0.2.10", "nora@sender.test");
        var (bytes, removed) = new AuthenticationStamp("mx.owner.example")
            .Put(RawMessage.Parse(Encoding.UTF8.GetBytes(mail)), report.Evaluated!, Session);
        return (Encoding.UTF8.GetString(bytes), removed);
    }
}
