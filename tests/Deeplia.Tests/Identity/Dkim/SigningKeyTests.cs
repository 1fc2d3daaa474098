using System.Security.Cryptography;
using Deeplia.Identity.Dkim;

namespace Deeplia.Tests.Identity.Dkim;

public sealed class SigningKeyTests
{
    [Fact]
    public void Pkcs1_is_read() => Assert.Equal(2048, Read(SigningLab.Rsa.ExportRSAPrivateKeyPem()).Key?.Bits);

    [Fact]
    public void Pkcs8_is_read() => Assert.Equal("rsa-sha256", Read(SigningLab.Rsa.ExportPkcs8PrivateKeyPem()).Key?.Algorithm);

    [Fact]
    public void An_rsa_key_survives_its_file()
    {
        using var key = SigningKey.CreateRsa(1024);
        Assert.Equal(key.ToRecord(), Read(key.ToPem()).Key?.ToRecord());
    }

    [Fact]
    public void An_ed25519_key_survives_its_file()
    {
        using var key = SigningKey.CreateEd25519();
        Assert.Equal(key.ToRecord(), Read(key.ToPem()).Key?.ToRecord());
    }

    // The example of RFC 8410 §10.3.
    [Fact]
    public void The_ed25519_key_of_the_rfc_is_read() => Assert.Equal(
        "v=DKIM1; k=ed25519; p=" + Convert.ToBase64String(Convert.FromHexString("19BF44096984CDFE8541BAC167DC3B96C85086AA30B6B6CB0C5C38AD703166E1")),
        Read("-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n-----END PRIVATE KEY-----\n").Key?.ToRecord());

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nYWJj\n-----END PRIVATE KEY-----\n")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----\nYWJj\n-----END RSA PRIVATE KEY-----\n")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nYWJj\n-----END PUBLIC KEY-----\n")]
    [InlineData("-----BEGIN ENCRYPTED PRIVATE KEY-----\nYWJj\n-----END ENCRYPTED PRIVATE KEY-----\n")]
    public void Anything_else_says_why(string pem) => Assert.NotNull(Read(pem).Error);

    [Fact]
    public void A_key_too_short_for_receivers_is_refused()
    {
        using var key = RSA.Create(512);
        Assert.Contains("512 bits", Read(key.ExportRSAPrivateKeyPem()).Error, StringComparison.Ordinal);
    }

    private static (SigningKey? Key, string? Error) Read(string pem)
    {
        SigningKey.TryRead(pem, out var key, out var error);
        return (key, error);
    }
}
