using Deeplia.Identity.Dkim;

namespace Deeplia.Tests.Identity.Dkim;

public sealed class KeyRecordTests
{
    private const string Ed25519 = "k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

    private static readonly string Rsa = "p=" + Convert.ToBase64String(SigningLab.Rsa.ExportSubjectPublicKeyInfo());

    [Fact]
    public void A_record_needs_nothing_but_a_key() => Assert.Null(KeyRecord.Parse(Rsa).Fault);

    [Fact]
    public void The_bare_key_of_the_rfc_is_read_too() =>
        Assert.Equal(2048, KeyRecord.Parse("p=" + Convert.ToBase64String(SigningLab.Rsa.ExportRSAPublicKey())).Bits);

    [Fact]
    public void An_ed25519_key_has_32_bytes() => Assert.Equal(KeyKind.Ed25519, KeyRecord.Parse(Ed25519).Kind);

    [Theory]
    [InlineData("v=DKIM1; p=", "the key is revoked")]
    [InlineData("v=DKIM1; k=rsa", "the key record has no key")]
    [InlineData("v=DKIM2; p=YWJj", "the key record has another version")]
    [InlineData("k=rsa; v=DKIM1; p=YWJj", "the key record has another version")]
    [InlineData("k=dsa; p=YWJj", "the key is of an unknown kind")]
    [InlineData("p=YWJj", "the key cannot be read")]
    [InlineData("p=?", "the key cannot be read")]
    [InlineData("k=ed25519; p=YWJj", "the key cannot be read")]
    [InlineData("s=tlsrpt; p=YWJj", "the key is not for e-mail")]
    [InlineData("", "the key record is malformed: an empty tag")]
    [InlineData("v=spf1 -all", "the key record has another version")]
    [InlineData("p=a; p=b", "the key record is malformed: a tag appears twice")]
    public void A_record_that_is_no_use_says_why(string record, string fault) => Assert.Equal(fault, KeyRecord.Parse(record).Fault);

    [Theory]
    [InlineData("s=*")]
    [InlineData("s=email")]
    [InlineData("s=web : email")]
    [InlineData("g=someone")]
    [InlineData("n=a note")]
    public void These_tags_do_no_harm(string tag) => Assert.Null(KeyRecord.Parse(tag + "; " + Rsa).Fault);

    [Theory]
    [InlineData("h=sha256", true)]
    [InlineData("h=sha1 : sha256", true)]
    [InlineData("h=sha1", false)]
    [InlineData("h=md5", false)]
    public void A_key_may_name_its_hashes(string tag, bool allowed) =>
        Assert.Equal(allowed, KeyRecord.Parse(tag + "; " + Rsa).Allows(HashKind.Sha256));

    [Fact]
    public void Flags_are_read_from_a_list() => Assert.True(KeyRecord.Parse("t=x:y : s; " + Rsa) is { IsTest: true, IsStrict: true });

    [Fact]
    public void A_record_of_any_length_costs_little() =>
        Assert.Equal("the key record is too long", KeyRecord.Parse("p=" + new string('A', 100_000)).Fault);
}
