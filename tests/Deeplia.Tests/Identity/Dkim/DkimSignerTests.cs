using CsCheck;
using Deeplia.Identity;
using Deeplia.Identity.Dkim;

namespace Deeplia.Tests.Identity.Dkim;

public sealed class DkimSignerTests
{
    private static readonly SigningKey Rsa = SigningKey.CreateRsa(1024);
    private static readonly SigningKey Ed25519 = SigningKey.CreateEd25519();

    private static readonly Gen<string> Value =
        SigningLab.OneOf("a", "Bc", " ", "  ", "\t", "\r\n ", "\r\n\t", ":", ";", "=", "\u00e9", "\"", "\\").Array[0, 20].Select(string.Concat);

    private static readonly Gen<string> Field = Gen.Select(
        SigningLab.OneOf("From", "To", "subject", "DATE", "Message-ID", "X-Other", "List-Id", "Content-Type", "Reply-To ", "DKIM-Signature"),
        Value, (name, value) => $"{name}:{value}\r\n");

    private static readonly Gen<string> Body =
        SigningLab.OneOf("a", "bc", " ", "  ", "\t", "\r\n", "\r\n\r\n", ".", "\u00e9").Array[0, 60].Select(string.Concat);

    private static readonly Gen<string> Letter =
        Gen.Select(Field.Array[0, 8], Body, (fields, body) => $"From: ann@example.com\r\n{string.Concat(fields)}\r\n{body}");

    private static readonly Gen<Canonicalization> Form = SigningLab.OneOf(Canonicalization.Simple, Canonicalization.Relaxed);

    [Fact]
    public void What_is_signed_with_rsa_verifies() => Sample(Rsa, 300, letter => letter);

    [Fact]
    public void What_is_signed_with_ed25519_verifies() => Sample(Ed25519, 150, letter => letter);

    [Fact]
    public void What_is_signed_and_saved_with_line_feeds_verifies() =>
        Sample(Rsa, 300, letter => letter.Replace("\r\n", "\n", StringComparison.Ordinal));

    [Fact]
    public async Task A_signature_has_no_warning_but_its_kind()
    {
        var signed = Sign(Ed25519, Canonicalization.Relaxed, Canonicalization.Relaxed, SigningLab.Letter);
        var report = await SigningLab.VerifyAsync(signed, SigningLab.Zone(Ed25519.ToRecord()));
        Assert.Equal(DkimWarnings.Ed25519, report.Warnings);
    }

    [Theory]
    [InlineData("Subject: Another\r\n")]
    [InlineData("From: eve@example.net\r\n")]
    [InlineData("Reply-To: eve@example.net\r\n")]
    public async Task No_important_field_can_be_added(string field)
    {
        var signed = Sign(Rsa, Canonicalization.Relaxed, Canonicalization.Relaxed, SigningLab.Letter);
        Assert.Equal(AuthenticationResult.Fail, (await SigningLab.VerifyAsync(field + signed, SigningLab.Zone(Rsa.ToRecord()))).Result);
    }

    [Fact]
    public void No_line_is_longer_than_78_characters() => Assert.All(
        Sign(Rsa, Canonicalization.Relaxed, Canonicalization.Relaxed, SigningLab.Letter).Split("\r\n"), l => Assert.InRange(l.Length, 0, 78));

    [Theory]
    [InlineData("To: bob\r\n\r\n", "there is no From field")]
    [InlineData("", "there is no From field")]
    public void A_message_that_cannot_be_signed_says_why(string letter, string reason)
    {
        Signer(Rsa, Canonicalization.Relaxed, Canonicalization.Relaxed).TrySign(SigningLab.Parse(letter), out _, out var error);
        Assert.Equal(reason, error);
    }

    [Fact]
    public void Hundreds_of_fields_are_not_signed()
    {
        var flood = SigningLab.Parse(string.Concat(Enumerable.Repeat("To: bob\r\n", 300)) + SigningLab.Letter);
        Assert.False(Signer(Rsa, Canonicalization.Relaxed, Canonicalization.Relaxed).TrySign(flood, out _, out _));
    }

    [Fact]
    public async Task A_lifetime_becomes_an_expiry()
    {
        var options = new DkimSignerOptions { Domain = "example.com", Selector = "s1", Lifetime = TimeSpan.FromDays(1) };
        new DkimSigner(Rsa, options, SigningLab.Clock).TrySign(SigningLab.Parse(SigningLab.Letter), out var field, out _);
        Assert.Equal(SigningLab.Now + 86_400, (await SigningLab.VerifyAsync(field + SigningLab.Letter, SigningLab.Zone(Rsa.ToRecord()))).Expiration);
    }

    private static void Sample(SigningKey key, int iterations, Func<string, string> travel)
    {
        var verifier = new DkimVerifier(SigningLab.Zone(key.ToRecord()), SigningLab.Clock, new DkimOptions());
        Gen.Select(Form, Form, Letter).Sample(
            (header, body, letter) => verifier.VerifyAsync(
                SigningLab.Parse(travel(Sign(key, header, body, letter))), CancellationToken.None).AsTask().Result[0].Result == AuthenticationResult.Pass,
            seed: "0000KbDeepl1", iter: iterations, threads: 1);
    }

    private static string Sign(SigningKey key, Canonicalization header, Canonicalization body, string letter) =>
        Signer(key, header, body).TrySign(SigningLab.Parse(letter), out var field, out var error) ? field + letter : error;

    private static DkimSigner Signer(SigningKey key, Canonicalization header, Canonicalization body) => new(key,
        new DkimSignerOptions { Domain = "example.com", Selector = "s1", HeaderForm = header, BodyForm = body }, SigningLab.Clock);
}
