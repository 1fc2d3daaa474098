using System.Text;
using Deeplia.Mail.Attachments.Files;
using Deeplia.Tests.Mail.Attachments.Making;

namespace Deeplia.Tests.Mail.Attachments.Mails;

public sealed class NestedMailTests
{
    private static readonly string Mail = "From: Nora <nora@sender.example>\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
        + "Content-Type: text/html\n\n<p>Hello</p><a href='https://evil.example/a'>here</a>\n--b\nContent-Type: application/zip; name=a.zip\n"
        + $"Content-Transfer-Encoding: base64\n\n{Convert.ToBase64String(OfficeMaker.Zip(("b.js", FileMaker.Script)))}\n--b--\n";

    [Fact]
    public void An_attached_message_is_looked_into()
    {
        var seen = Look.At("fw.eml", Encoding.UTF8.GetBytes(Mail));
        Assert.Equal("fw.eml › a.zip › b.js", seen.Signs[0].Path);
        Assert.Equal("https://evil.example/a", seen.Links[0].Url);
        Assert.Equal("Hello\nhere", seen.Texts[0].Text.Trim().Replace("\n\n", "\n"));
    }

    [Fact]
    public void A_saved_message_of_Outlook_is_looked_into()
    {
        var ole = new CompoundWriter().Add("__properties_version1.0", new byte[32])
            .Add("__substg1.0_1000001F", Encoding.Unicode.GetBytes("Hello Camille"))
            .Add("__attach_version1.0_#00000000/__substg1.0_3707001F", Encoding.Unicode.GetBytes("b.js"))
            .Add("__attach_version1.0_#00000000/__substg1.0_37010102", FileMaker.Script).ToArray();
        var seen = Look.At("fw.msg", ole);
        Assert.Contains(seen.Signs, s => s.Sign == FileSign.Script);
        Assert.StartsWith("Hello Camille", seen.Texts[0].Text, StringComparison.Ordinal);
    }
}
