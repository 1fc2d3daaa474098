using System.IO.Compression;
using System.Text;
using CsCheck;
using Deeplia.Identity.Bimi;

namespace Deeplia.Tests.Identity.Bimi;

public sealed class SvgValidatorTests
{
    private const string Root = """<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.2" baseProfile="tiny-ps" viewBox="0 0 9 9">""";

    private static SvgReport Inside(string content) => Check(Root + "<title>T</title>" + content + "</svg>");

    private static SvgReport Check(string text) => SvgValidator.Check(Encoding.UTF8.GetBytes(text));

    [Theory]
    [InlineData("""<path d="M0 0L9 9"/>""")]
    [InlineData("""<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><rect fill="url(#a)"/><rect fill="url( '#a' )"/>""")]
    [InlineData("""<use xlink:href="#a"/>""")]
    [InlineData("""<metadata><x:y xmlns:x="urn:x"><x:z/></x:y></metadata>""")]
    [InlineData("""<!-- a comment --><text font-family="serif"><tspan>a &amp; b</tspan></text>""")]
    [InlineData("""<g><title>of a group</title></g>""")]
    public void What_the_profile_allows_is_valid(string content) => Assert.Empty(Inside(content).Errors);

    [Theory]
    [InlineData("<script/>")]
    [InlineData("<handler/>")]
    [InlineData("<listener/>")]
    [InlineData("<a/>")]
    [InlineData("<image/>")]
    [InlineData("<video/>")]
    [InlineData("<audio/>")]
    [InlineData("<animation/>")]
    [InlineData("<animate/>")]
    [InlineData("<animateColor/>")]
    [InlineData("<foreignObject/>")]
    [InlineData("<prefetch/>")]
    [InlineData("<style/>")]
    [InlineData("<filter/>")]
    [InlineData("<mask/>")]
    [InlineData("<svg/>")]
    [InlineData("<g><g><g><set/></g></g></g>")]
    [InlineData("""<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>""")]
    [InlineData("""<metadata/><x:y xmlns:x="urn:x"/>""")]
    [InlineData("""<?xml-stylesheet href="https://x.example/a.css"?>""")]
    [InlineData("""<g onclick="x"/>""")]
    [InlineData("""<g ev:event="click" xmlns:ev="http://www.w3.org/2001/xml-events"/>""")]
    [InlineData("""<use xlink:href="https://x.example/a.svg#b"/>""")]
    [InlineData("""<use href="a.svg#b"/>""")]
    [InlineData("""<use xlink:href="data:image/svg+xml;base64,AA"/>""")]
    [InlineData("""<use xlink:href="javascript:a()"/>""")]
    [InlineData("""<g xml:base="https://x.example/"/>""")]
    [InlineData("""<rect fill="url(https://x.example/a)"/>""")]
    [InlineData("""<rect fill="url(#a) url( 'https://x.example/a')"/>""")]
    [InlineData("""<rect fill="u\72l(https://x.example/a)"/>""")]
    [InlineData("""<rect style="@import 'a.css'"/>""")]
    [InlineData("""<rect style="cursor:image-set('//x.example/a' 1x)"/>""")]
    public void What_the_profile_forbids_is_found(string content) => Assert.NotEmpty(Inside(content).Errors);

    [Theory]
    [InlineData("")]
    [InlineData("no xml")]
    [InlineData("<svg")]
    [InlineData("""<svg baseProfile="tiny-ps" version="1.2"><title>T</title></svg>""")]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg" version="1.2"><title>T</title></svg>""")]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg" baseProfile="tiny" version="1.2"><title>T</title></svg>""")]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg" baseProfile="tiny-ps" version="1.1"><title>T</title></svg>""")]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg" baseProfile="tiny-ps" version="1.2"/>""")]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg" baseProfile="tiny-ps" version="1.2"><title> </title></svg>""")]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg" baseProfile="tiny-ps" version="1.2"><g><title>T</title></g></svg>""")]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg" baseProfile="tiny-ps" version="1.2" x="0"><title>T</title></svg>""")]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg" baseProfile="tiny-ps" version="1.2" viewBox="0 0 9"><title>T</title></svg>""")]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg" baseProfile="tiny-ps" version="1.2" viewBox="0 0 0 9"><title>T</title></svg>""")]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg" baseProfile="tiny-ps" version="1.2"><title>T</title></svg><svg/>""")]
    public void A_wrong_root_is_found(string text) => Assert.False(Check(text).IsValid);

    [Fact]
    public void A_document_type_is_refused_in_words() => Assert.Contains(
        "document type", Check("<!DOCTYPE svg [<!ENTITY a 'b'>]>" + Root + "<title>&a;</title></svg>").Errors[0], StringComparison.Ordinal);

    [Fact]
    public void An_error_names_its_line() => Assert.StartsWith("Line 2: <script>", Inside("\n<script/>").Errors[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("0 0 20 10", "not square")]
    [InlineData("0,0 20,20", null)]
    public void What_is_only_not_recommended_is_a_warning(string box, string? warning)
    {
        var report = Check(Root.Replace("0 0 9 9", box, StringComparison.Ordinal) + "<title>T</title></svg>");
        Assert.True(report.IsValid);
        Assert.Equal(warning is null ? [] : ["The image is not square."], report.Warnings);
    }

    [Fact]
    public void A_packed_image_is_unpacked()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Root + "<title>Packed</title></svg>"));
        }

        Assert.Equal("Packed", SvgValidator.Check(packed.ToArray()).Title);
    }

    [Fact]
    public void A_bomb_is_not_unpacked()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(new byte[SvgValidator.MaxBytes + 1]);
        }

        Assert.Contains("larger", SvgValidator.Check(packed.ToArray()).Errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Elements_nest_only_so_deep() => Assert.Contains(
        "nest", Inside(string.Concat(Enumerable.Repeat("<g>", 200)) + string.Concat(Enumerable.Repeat("</g>", 200))).Errors[0], StringComparison.Ordinal);

    [Fact]
    public void Elements_are_counted() => Assert.Contains(
        "too many", Inside(string.Concat(Enumerable.Repeat("<g/>", SvgValidator.MaxElements))).Errors[0], StringComparison.Ordinal);

    [Fact]
    public void Errors_are_not_listed_without_end() =>
        Assert.InRange(Inside(string.Concat(Enumerable.Range(0, 500).Select(i => $"<x{i}/>"))).Errors.Length, 1, 50);

    [Theory]
    [InlineData("utf-7")]
    [InlineData("utf-32")]
    [InlineData("x-none")]
    [InlineData("")]
    [InlineData("é")]
    public void A_strange_encoding_is_an_error(string encoding) =>
        Assert.False(Check($"<?xml version='1.0' encoding='{encoding}'?>" + Root + "<title>T</title></svg>").IsValid);

    [Fact]
    public void No_changed_byte_throws()
    {
        var good = Encoding.UTF8.GetBytes("<?xml version='1.0' encoding='UTF-8'?>" + Root + "<title>T</title><!-- c --><g><![CDATA[a]]>&amp;</g></svg>");
        for (var i = 0; i < good.Length * 256; i++)
        {
            SvgValidator.Check(good.Select((b, j) => j == i / 256 ? (byte)i : b).ToArray());
        }
    }

    [Fact]
    public void No_bytes_throw() => Gen.Select(Gen.Int[0, Root.Length], Gen.Byte.Array[0, 40])
        .Sample((cut, tail) => SvgValidator.Check([.. Encoding.UTF8.GetBytes(Root[..cut]), .. tail]), iter: 2_000);
}
