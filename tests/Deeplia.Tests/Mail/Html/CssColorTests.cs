using CsCheck;
using Deeplia.Mail.Html;

namespace Deeplia.Tests.Mail.Html;

public sealed class CssColorTests
{
    // A short hidden line at the very top would be a preheader.
    private static readonly string Above = $"<p>{new string('x', 300)}</p>";

    [Theory]
    [InlineData("hsl(0, 100%, 50%)", 0xFF0000)]
    [InlineData("hsl(120, 100%, 25%)", 0x008000)]
    [InlineData("HSL(240, 100%, 50%)", 0x0000FF)]
    [InlineData("hsl(0 0% 100%)", 0xFFFFFF)]
    [InlineData("hsl(210 50% 40%)", 0x336699)]
    [InlineData("hsl(210 50 40)", 0x336699)]
    [InlineData("hsl(210deg 50% 40%)", 0x336699)]
    [InlineData("hsl(-150 50% 40%)", 0x336699)]
    [InlineData("hsl(570 50% 40%)", 0x336699)]
    [InlineData("hsl(0.5turn 100% 50%)", 0x00FFFF)]
    [InlineData("hsl(200grad 100% 50%)", 0x00FFFF)]
    [InlineData("hsl(3.14159265rad 100% 50%)", 0x00FFFF)]
    [InlineData("hsl(none 0% 100%)", 0xFFFFFF)]
    [InlineData("hsl(\n0,\t0%,\n99%)", 0xFCFCFC)]
    [InlineData("hsl(0 250% 50%)", 0xFF0000)]
    [InlineData("hsla(0, 100%, 50%, 0.5)", 0xFF0000)]
    [InlineData("hsl(0 100% 50% / 60%)", 0xFF0000)]
    [InlineData("rgb(51, 102, 153)", 0x336699)]
    [InlineData("rgb(51 102 153 / 1)", 0x336699)]
    [InlineData("rgb(20% 40% 60%)", 0x336699)]
    [InlineData("rgba(300, -5, 0, 1)", 0xFF0000)]
    [InlineData("#369", 0x336699)]
    [InlineData("White", 0xFFFFFF)]
    public void A_colour_is_read(string written, int colour) => Assert.Equal(colour, CssColor.Parse(written));

    [Theory]
    [InlineData("hsla(0, 0%, 0%, 0)")]
    [InlineData("hsl(0 0% 0% / 5%)")]
    [InlineData("rgb(0 0 0 / 0)")]
    [InlineData("transparent")]
    public void A_colour_that_paints_nothing_is_transparent(string written) =>
        Assert.Equal(CssColor.Transparent, CssColor.Parse(written));

    [Theory]
    [InlineData("oklch(90% 0.1 200)")]
    [InlineData("lab(50% 20 30)")]
    [InlineData("color-mix(in srgb, white 90%, black)")]
    [InlineData("var(--ink)")]
    [InlineData("hsl(var(--hue) 0% 100%)")]
    [InlineData("hsl(from red h s l)")]
    [InlineData("hsl(NaN 0% 100%)")]
    [InlineData("rgb(calc(250 + 5) 255 255)")]
    public void A_colour_that_must_be_computed_is_unknown(string written) => Assert.Equal(CssColor.Unknown, CssColor.Parse(written));

    [Theory]
    [InlineData("hsl(0 0%)")]
    [InlineData("hsl()")]
    [InlineData("hsl(0 0% 100% 1 1)")]
    [InlineData("whiteish")]
    public void What_is_no_colour_is_ignored(string written) => Assert.Equal(CssColor.Invalid, CssColor.Parse(written));

    [Theory]
    [InlineData("<p style='color:hsl(0 0% 99%)'>t</p>")]
    [InlineData("<p style='color:hsla(210, 10%, 10%, 0)'>t</p>")]
    [InlineData("<div style='background:hsl(0,0%,0%)'><p style='color:hsl(0,0%,2%)'>t</p></div>")]
    [InlineData("<div style='background:none hsl(0,0%,0%) repeat'><p style='color:#030303'>t</p></div>")]
    public void Text_of_the_ground_s_colour_is_hidden(string html) =>
        Assert.Equal(HidingReason.TextColour, Assert.Single(HtmlReader.Read(Above + html).HiddenText).Reason);

    [Theory]
    [InlineData("<p style='color:hsl(0 0% 30%)'>t</p>")]
    [InlineData("<div style='background:hsl(220 60% 20%)'><p style='color:hsl(0 0% 100%)'>t</p></div>")]
    [InlineData("<p style='color:color-mix(in srgb, white, white)'>t</p>")]
    [InlineData("<div style='background:oklch(20% 0.1 250)'><p style='color:#fff'>t</p></div>")]
    public void Text_that_can_be_told_from_its_ground_or_may_be_is_seen(string html) =>
        Assert.Empty(HtmlReader.Read(Above + html).HiddenText);

    [Fact]
    public void No_value_throws() => Gen.OneOf(Gen.String, Gen.String["hslrgba(0.5%,/ eE-)turndgN"].Select(t => "hsl(" + t))
        .Sample(text => CssColor.Parse(text) <= CssColor.White, iter: 5_000);
}
