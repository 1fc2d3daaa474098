using System.Security.Cryptography;
using System.Text;
using Deeplia.Identity.Bimi;

namespace Deeplia.Tests.Identity.Bimi;

public sealed class MarkCertificateTests
{
    private static readonly MarkMaker Maker = new();
    private static readonly MarkClaim Claim = new("brand.example", "brand.example", "default", MarkMaker.Svg);

    private readonly StoppedClock clock = new();

    private static string Document(byte[]? logotype) => MarkMaker.Pem(Maker.Issue(logotype), Maker.Issuer);

    private static string Good => Document(MarkMaker.Logotype(MarkMaker.Svg));

    private MarkReport Check(string pem, MarkClaim? claim = null, MarkMaker? trusted = null) =>
        new MarkCertificateChecker(MarkTrustAnchors.Of([(trusted ?? Maker).Root]), clock).Check(pem, claim ?? Claim);

    [Fact]
    public void A_good_certificate_passes() => Assert.Empty(Check(Good).Errors);

    [Fact]
    public void Anchors_serve_more_than_once()
    {
        var checker = new MarkCertificateChecker(MarkTrustAnchors.Of([Maker.Root]), clock);
        checker.Check(Good, Claim);
        Assert.Equal(MarkResult.Pass, checker.Check(Good, Claim).Result);
    }

    [Fact]
    public void The_root_may_be_in_the_file() => Assert.Equal(
        MarkResult.Pass, Check(MarkMaker.Pem(Maker.Issue(MarkMaker.Logotype(MarkMaker.Svg)), Maker.Issuer, Maker.Root)).Result);

    [Fact]
    public void An_image_may_be_embedded_plain() =>
        Assert.Equal(MarkResult.Pass, Check(Document(MarkMaker.Logotype(MarkMaker.Svg, packed: false))).Result);

    [Fact]
    public void A_logo_that_was_not_fetched_is_not_compared() => Assert.Equal(MarkResult.Pass, Check(Good, Claim with { Logo = null }).Result);

    [Fact]
    public void The_embedded_image_is_offered() => Assert.Equal(MarkMaker.Svg, Check(Good).Logo?.Image.ToArray());

    [Fact]
    public void Without_anchors_nothing_is_proved() =>
        Assert.Equal(MarkResult.NotChecked, new MarkCertificateChecker(MarkTrustAnchors.None, clock).Check(Good, Claim).Result);

    [Fact]
    public void Without_anchors_a_wrong_logo_is_still_wrong() => Assert.Equal(
        MarkResult.Fail, new MarkCertificateChecker(MarkTrustAnchors.None, clock).Check(Good, Claim with { Logo = [1] }).Result);

    [Fact]
    public void An_unknown_authority_is_not_believed() =>
        Assert.Contains("trusted authority", Check(Good, trusted: new MarkMaker(rootName: "CN=Other")).Errors[0], StringComparison.Ordinal);

    [Fact]
    public void A_stranger_under_a_known_name_is_not_believed() =>
        Assert.Contains("signature", Check(Good, trusted: new MarkMaker()).Errors[0], StringComparison.Ordinal);

    [Fact]
    public void A_missing_issuer_breaks_the_chain() =>
        Assert.Equal(MarkResult.Fail, Check(MarkMaker.Pem(Maker.Issue(MarkMaker.Logotype(MarkMaker.Svg)))).Result);

    [Theory]
    [InlineData(2025)]
    [InlineData(2027)]
    public void Outside_its_time_it_is_not_valid(int year)
    {
        clock.Now = new DateTimeOffset(year, 12, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.Contains("not valid at this time", Check(Good).Errors[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("brand.example", "brand.example", "default", true)]
    [InlineData("Brand.Example", "brand.example", "spring", true)]
    [InlineData("default._bimi.brand.example", "brand.example", "default", true)]
    [InlineData("spring._bimi.brand.example", "brand.example", "default", false)]
    [InlineData("brand.example", "mail.brand.example", "default", true)]
    [InlineData("other.brand.example", "mail.brand.example", "default", false)]
    [InlineData("other.example", "brand.example", "default", false)]
    [InlineData("*.brand.example", "mail.brand.example", "default", false)]
    public void It_must_name_the_domain_or_its_selector(string name, string domain, string selector, bool passes) => Assert.Equal(
        passes ? MarkResult.Pass : MarkResult.Fail,
        Check(
            MarkMaker.Pem(Maker.Issue(MarkMaker.Logotype(MarkMaker.Svg), name), Maker.Issuer),
            Claim with { Domain = domain, Selector = selector }).Result);

    [Fact]
    public void A_server_certificate_is_no_mark_certificate() => Assert.Contains(
        "no mark certificate",
        Check(MarkMaker.Pem(Maker.Issue(MarkMaker.Logotype(MarkMaker.Svg), usage: "1.3.6.1.5.5.7.3.1"), Maker.Issuer)).Errors[0],
        StringComparison.Ordinal);

    [Fact]
    public void An_issuer_for_servers_may_not_issue_marks()
    {
        var servers = new MarkMaker("1.3.6.1.5.5.7.3.1");
        Assert.Equal(MarkResult.Fail, Check(MarkMaker.Pem(servers.Issue(MarkMaker.Logotype(MarkMaker.Svg)), servers.Issuer), trusted: servers).Result);
    }

    [Fact]
    public void The_published_logo_must_be_the_same() =>
        Assert.Contains("another one", Check(Good, Claim with { Logo = [.. MarkMaker.Svg, 10] }).Errors[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("https://x.example/l.svg", "data address")]
    [InlineData("data:image/svg+xml,<svg/>", "data address")]
    [InlineData("data:image/svg+xml;base64,!", "data address")]
    [InlineData("data:image/svg+xml;base64,H4sIAAAA", "broken")]
    public void An_image_must_be_embedded_whole(string uri, string words) =>
        Assert.Contains(words, Check(Document(MarkMaker.Logotype(MarkMaker.Svg, uri: uri))).Errors[0], StringComparison.Ordinal);

    [Fact]
    public void The_hash_must_fit() =>
        Assert.Contains("hash", Check(Document(MarkMaker.Logotype(MarkMaker.Svg, hash: new byte[32]))).Errors[0], StringComparison.Ordinal);

    [Fact]
    public void A_picture_of_another_kind_is_no_logo() =>
        Assert.Contains("no SVG", Check(Document(MarkMaker.Logotype(MarkMaker.Svg, mediaType: "image/png"))).Errors[0], StringComparison.Ordinal);

    [Fact]
    public void An_image_with_a_script_is_not_shown() => Assert.Contains(
        "Portable/Secure",
        Check(Document(MarkMaker.Logotype(Encoding.UTF8.GetBytes("<svg/>"))), Claim with { Logo = null }).Errors[0],
        StringComparison.Ordinal);

    [Fact]
    public void A_certificate_without_logo_fails() => Assert.Contains("no logo", Check(Document(null)).Errors[0], StringComparison.Ordinal);

    [Fact]
    public void Two_marks_in_one_file_are_refused() => Assert.Contains(
        "more than one",
        Check(MarkMaker.Pem(Maker.Issue(MarkMaker.Logotype(MarkMaker.Svg)), Maker.Issuer, Maker.Issue(null, serial: 8))).Errors[0],
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Registered Mark", MarkKind.Verified)]
    [InlineData("Government Mark", MarkKind.Verified)]
    [InlineData("Prior Use Mark", MarkKind.Common)]
    [InlineData("Something", MarkKind.Unknown)]
    public void The_sort_of_mark_is_told(string markType, MarkKind kind) => Assert.Equal(
        kind, Check(MarkMaker.Pem(Maker.Issue(MarkMaker.Logotype(MarkMaker.Svg), markType: markType), Maker.Issuer)).Kind);

    [Fact]
    public void Who_owns_the_mark_is_told() => Assert.Equal("Brand Ltd", Check(Good).Organization);

    [Theory]
    [InlineData("")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----")]
    public void What_is_no_certificate_fails(string pem) => Assert.Equal(MarkResult.Fail, Check(pem).Result);

    [Fact]
    public void A_long_chain_is_refused() =>
        Assert.Equal(MarkResult.Fail, Check(string.Concat(Enumerable.Repeat(MarkMaker.Pem(Maker.Issuer) + "\n", 11))).Result);

    [Fact]
    public void No_damaged_logotype_throws()
    {
        var good = MarkMaker.Logotype(MarkMaker.Svg);
        for (var i = 0; i < good.Length; i++)
        {
            Logotype.Read(good.AsMemory(0, i), out _);
            Logotype.Read(good.Select((b, j) => j == i ? (byte)(b ^ 0x21) : b).ToArray(), out _);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_damaged_certificate_throws(bool trusting)
    {
        var checker = new MarkCertificateChecker(trusting ? MarkTrustAnchors.Of([Maker.Root]) : MarkTrustAnchors.None, clock);
        var good = Maker.Issue(MarkMaker.Logotype(MarkMaker.Svg)).RawData;
        for (var i = 0; i < good.Length; i++)
        {
            var bad = good.Select((b, j) => j == i ? (byte)(b ^ 0x15) : b).ToArray();
            checker.Check(PemEncoding.WriteString("CERTIFICATE", bad) + "\n" + MarkMaker.Pem(Maker.Issuer), Claim);
        }
    }

    [Fact]
    public void Anchors_come_from_files()
    {
        var path = Path.Combine(Path.GetTempPath(), $"deeplia-anchor-{Environment.ProcessId}.pem");
        File.WriteAllText(path, MarkMaker.Pem(Maker.Root));
        var anchors = MarkTrustAnchors.Load([path, path + ".missing"], out var error);
        File.Delete(path);
        Assert.Equal((1, true), (anchors.Certificates.Length, error?.Contains(".missing", StringComparison.Ordinal)));
    }
}
