using CsCheck;
using Deeplia.Mail.Html;

namespace Deeplia.Tests.Mail.Html;

public sealed class HtmlReaderTests
{
    private static readonly Gen<string> Pieces = Gen.OneOf<string>(
        "<div>", "</div>", "<p style='display:none'>", "</p>", "<table>", "<tr>", "<td bgcolor=#fff>", "</td>", "</table>", "<style>",
        ".a{display:none}", "@media (max-width:1px){.a{display:block}}", "</style>", "<a href='http://a.example/?x'>",
            "</a>", "<img src=cid:1 alt=x>",
        "<!--[if mso]>", "<![endif]-->", "<!--", "-->", "word ", "&amp;", "&#x0;", "<", "\"", "<svg>", "<![CDATA[", "]]>", "<blockquote>",
        "<b style=\"font:0/0 a;background:url(", "<x hidden>", "<li>", "<br>", "<template>", "</template>").Array[0,
            40].Select(string.Concat);

    private static HidingReason ReasonOf(string html) =>
        HtmlReader.Read($"<p>{new string('x', 300)}</p>{html}").HiddenText.Select(run => run.Reason).FirstOrDefault();

    [Fact]
    public void Blocks_and_breaks_stand_on_their_own_lines() =>
        Assert.Equal("One\nTwo\nThree", HtmlReader.Read("<div>One</div><div>Two<br>Three</div>").VisibleText);

    [Fact]
    public void Cells_are_parted_and_items_marked() =>
        Assert.Equal("a\tb\n\n- c", HtmlReader.Read("<table><tr><td>a<td>b</table><ul><li>c</ul>").VisibleText);

    [Fact]
    public void A_word_split_over_elements_is_joined() =>
        Assert.Equal("bitcoin", HtmlReader.Read("bit<span></span>c<b style='font-size:0'>zz</b>oin").VisibleText);

    [Theory]
    [InlineData("<p style='display:none'>t</p>", HidingReason.DisplayNone)]
    [InlineData("<p style='dis\\70lay:none'>t</p>", HidingReason.DisplayNone)]
    [InlineData("<p style='visibility:hidden'>t</p>", HidingReason.Visibility)]
    [InlineData("<p style='opacity:.01'>t</p>", HidingReason.Opacity)]
    [InlineData("<p style='font-size:1px'>t</p>", HidingReason.TinyFont)]
    [InlineData("<p style='color:#fefefe'>t</p>", HidingReason.TextColour)]
    [InlineData("<p style='position:absolute;left:-9999px'>t</p>", HidingReason.OffScreen)]
    [InlineData("<p style='max-height:0;overflow:hidden'>t</p>", HidingReason.ZeroBox)]
    [InlineData("<p hidden>t</p>", HidingReason.HiddenAttribute)]
    [InlineData("<p style='clip:rect(0,0,0,0)'>t</p>", HidingReason.Clipped)]
    [InlineData("<p style='transform:scale(0)'>t</p>", HidingReason.ScaledAway)]
    [InlineData("<template>t</template>", HidingReason.Template)]
    [InlineData("<style>.h{display:none}</style><p class=h>t</p>", HidingReason.DisplayNone)]
    [InlineData("<style>.h{display:none}@media(max-width:9px){.h{display:block!important}}</style><p class=h>t", HidingReason.MediaToggle)]
    public void Hidden_text_says_what_hides_it(string html, HidingReason reason) => Assert.Equal(reason, ReasonOf(html));

    [Theory]
    [InlineData("<table bgcolor=black><tr><td style='color:white'>t</td></tr></table>")]
    [InlineData("<div style='background:url(x.png);color:#fff'>t</div>")]
    [InlineData("<div style='font-size:0'><p style='font-size:14px'>t</p></div>")]
    [InlineData("<div style='color:red;background:green'>t</div>")]
    [InlineData("<a href='https://a.example' style='mso-hide:all'>t</a>")]
    public void Ordinary_styles_hide_nothing(string html) => Assert.Equal(HidingReason.None, ReasonOf(html));

    [Fact]
    public void A_short_hidden_line_at_the_top_is_a_preheader() =>
        Assert.Equal(HidingReason.Preheader, HtmlReader.Read("<div style='display:none'>News</div>Hello").HiddenText[0].Reason);

    [Fact]
    public void A_link_shows_its_text_and_its_image() =>
        Assert.Equal(
            new HtmlLink("https://a.example/x", "Pay [now]", false, true, 3) { HasGap = true },
            HtmlReader.Read("Hi <a href=' https://a.exa\nmple/x '>Pay <img src=b.png alt=now></a>").Links[0]);

    [Fact]
    public void Relative_links_follow_the_base() =>
        Assert.Equal("https://a.example/x", HtmlReader.Read("<base href=https://a.example/><a href=x>t</a>").Links[0].Target);

    [Fact]
    public void A_tiny_remote_image_keeps_its_size() =>
        Assert.Equal((1, 1), (HtmlReader.Read("<img src=https://a.example/p width=1 style='height:1px'>").Images[0]
            is var i ? i.Width : 0, i.Height));

    [Fact]
    public void A_password_field_is_seen() =>
        Assert.True(HtmlReader.Read("<form action=https://a.example/><input type=password></form>").Forms[0].HasPasswordField);

    [Fact]
    public void Every_kind_of_resource_is_found() =>
        Assert.Equal(
            [HtmlResourceKind.StyleSheet, HtmlResourceKind.Font, HtmlResourceKind.BackgroundAttribute,
                HtmlResourceKind.StyleUrl, HtmlResourceKind.Vml],
            HtmlReader.Read("<link rel=stylesheet href='//a.example/s'><style>@font-face{src:url(//a.example/f)}</style><table background='//a.example/b'>"
                + "<td style='background:url(//a.example/c)'><!--[if mso]><v:fill src='//a.example/v'/><![endif]-->").OtherResources.Select(r => r.Kind));

    [Fact]
    public void A_blockquote_is_a_quoted_range() =>
        Assert.Equal("old", HtmlReader.Read("new<blockquote>old</blockquote>") is var v
            ? v.VisibleText.Substring(v.QuotedRanges[0].Start, v.QuotedRanges[0].Length) : "");

    [Fact]
    public void A_mail_of_one_picture_is_image_only() => Assert.True(HtmlReader.Read("<img src=https://a.example/big.png>").ImageOnly);

    [Fact]
    public void Nesting_beyond_the_bound_is_told() =>
        Assert.True(HtmlReader.Read(string.Concat(Enumerable.Repeat("<div>", 1000))).Limits.HasFlag(HtmlLimits.Depth));

    [Fact]
    public void No_input_throws() => Gen.String.Sample(text => HtmlReader.Read(text) is not null, iter: 2000);

    [Fact]
    public void No_soup_of_tags_and_no_prefix_throws() =>
        Pieces.SelectMany(html => Gen.Int[0, html.Length].Select(cut => html[..cut])).Sample(html =>
            HtmlReader.Read(html) is not null, iter: 5000);

    [Fact]
    public void Text_of_display_none_is_never_visible() =>
        Gen.String[Gen.Char.AlphaNumeric, 0, 20].Sample(
            text => !HtmlReader.Read($"<p>a<div style='display:none'>~{text}~<b>{text}~</b></div>").VisibleText.Contains('~'), iter: 1000);
}
