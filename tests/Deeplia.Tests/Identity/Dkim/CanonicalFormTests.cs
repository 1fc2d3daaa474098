using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Deeplia.Identity.Dkim;

namespace Deeplia.Tests.Identity.Dkim;

/// <summary>Examples lie in the suite dkim-canon; here are the properties.</summary>
public sealed class CanonicalFormTests
{
    private static readonly Gen<string> Text =
        SigningLab.OneOf("\r\n", "\r\n", "\n", "\r", " ", "  ", "\t", "a", "bc", "\u00e9", ".").Array[0, 40].Select(string.Concat);

    private static readonly Gen<Canonicalization> Form = SigningLab.OneOf(Canonicalization.Simple, Canonicalization.Relaxed);

    private static string Body(Canonicalization form, string body) =>
        Encoding.Latin1.GetString(CanonicalForm.Of(default, Canonicalization.Simple, Encoding.Latin1.GetBytes(body), form).Body);

    private static string Header(Canonicalization form, string header) =>
        Encoding.Latin1.GetString(CanonicalForm.Of(Encoding.Latin1.GetBytes(header), form, default, Canonicalization.Simple).Header);

    private static string Crlf(string text) => Regex.Replace(text, "\r?\n", "\r\n");

    // RFC 6376 §3.4.3 and §3.4.4, word by word and slowly.
    private static string Expected(Canonicalization form, string body)
    {
        var lines = Crlf(body);
        if (form == Canonicalization.Relaxed)
        {
            lines = Regex.Replace(lines, "[ \t]+(?=\r\n|$)", "");
            lines = Regex.Replace(lines, "[ \t]+", " ");
        }

        lines = Regex.Replace(lines, "(\r\n)*$", "");
        return lines.Length > 0 || form == Canonicalization.Simple ? lines + "\r\n" : "";
    }

    [Fact]
    public void A_body_follows_the_text_of_the_rfc() =>
        Gen.Select(Form, Text).Sample((form, body) => Body(form, body) == Expected(form, body), seed: "0000KbDeepl1", iter: 5000);

    [Fact]
    public void Doing_it_twice_changes_nothing() => Gen.Select(Form, Text).Sample(
        (form, body) => Body(form, Body(form, body)) == Body(form, body), seed: "0000KbDeepl1", iter: 2000);

    [Fact]
    public void A_body_saved_with_bare_line_feeds_is_the_same() => Gen.Select(Form, Text.Select(t => t.Replace("\r", "", StringComparison.Ordinal))).Sample(
        (form, body) => Body(form, body) == Body(form, Crlf(body)),
        seed: "0000KbDeepl1", iter: 2000);

    [Theory]
    [InlineData(Canonicalization.Simple)]
    [InlineData(Canonicalization.Relaxed)]
    public void A_header_saved_with_bare_line_feeds_is_the_same(Canonicalization form)
    {
        const string Folded = "To: a\r\n b\r\n\tc\r\nX:  y \r\n";
        Assert.Equal(Header(form, Folded), Header(form, Folded.Replace("\r\n", "\n", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_chunk_of_a_long_body_is_kept()
    {
        var body = string.Concat(Enumerable.Range(0, 3000).Select(i => $"line {i}\t \r\n"));
        Assert.Equal(Expected(Canonicalization.Relaxed, body), Body(Canonicalization.Relaxed, body));
    }
}
