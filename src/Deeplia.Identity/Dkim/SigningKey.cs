using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Deeplia.Identity.Dkim.Crypto;

namespace Deeplia.Identity.Dkim;

/// <summary>A private key that signs mail. Dispose it when no more mail is signed. Safe for many threads.</summary>
public sealed class SigningKey : IDisposable
{
    private const int MinRsaBits = 1024; // RFC 8301 §3.2

    // PKCS #8 around an Ed25519 seed (RFC 8410 §7): version 0, the algorithm 1.3.101.112, and the seed, twice wrapped.
    private static readonly byte[] Ed25519Prefix =
        [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];

    private readonly RSA? rsa;
    private readonly byte[] seed;

    private SigningKey(RSA? rsa, byte[] seed) => (this.rsa, this.seed) = (rsa, seed);

    /// <summary>The algorithm for a=: <c>rsa-sha256</c> or <c>ed25519-sha256</c>.</summary>
    public string Algorithm => rsa is null ? "ed25519-sha256" : "rsa-sha256";

    /// <summary>Length of the key in bits.</summary>
    public int Bits => rsa?.KeySize ?? 256;

    /// <summary>Makes a new RSA key.</summary>
    /// <param name="bits">Its length; receivers must know up to 4096 (RFC 8301 §3.2).</param>
    public static SigningKey CreateRsa(int bits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bits, MinRsaBits);
        return new SigningKey(RSA.Create(bits), []);
    }

    /// <summary>Makes a new Ed25519 key.</summary>
    public static SigningKey CreateEd25519() => new(null, RandomNumberGenerator.GetBytes(Ed25519.SeedSize));

    /// <summary>Reads a PEM file: PKCS #1 for RSA, PKCS #8 for RSA and Ed25519; not encrypted.</summary>
    /// <param name="pem">The text of the file.</param>
    /// <param name="key">The key, when it can be used.</param>
    /// <param name="error">Why it cannot.</param>
    public static bool TryRead(string pem, [NotNullWhen(true)] out SigningKey? key, [NotNullWhen(false)] out string? error)
    {
        key = null;
        if (!PemEncoding.TryFind(pem, out var fields))
        {
            error = "is no PEM file";
            return false;
        }

        var bytes = Convert.FromBase64String(pem[fields.Base64Data]);
        var label = pem[fields.Label];
        if (label == "PRIVATE KEY" && bytes.Length == Ed25519Prefix.Length + Ed25519.SeedSize && bytes.AsSpan().StartsWith(Ed25519Prefix))
        {
            key = new SigningKey(null, bytes[Ed25519Prefix.Length..]);
            error = null;
            return true;
        }

        return TryReadRsa(label, bytes, out key, out error);
    }

    /// <summary>Writes the key as PEM: PKCS #8.</summary>
    public string ToPem() => rsa is null
        ? PemEncoding.WriteString("PRIVATE KEY", [.. Ed25519Prefix, .. seed])
        : rsa.ExportPkcs8PrivateKeyPem();

    /// <summary>The text of the DNS record that publishes the public key (RFC 6376 §3.6.1, RFC 8463 §4).</summary>
    public string ToRecord() => rsa is null
        ? "v=DKIM1; k=ed25519; p=" + Convert.ToBase64String(Ed25519.PublicKeyOf(seed))
        : "v=DKIM1; k=rsa; p=" + Convert.ToBase64String(rsa.ExportSubjectPublicKeyInfo());

    /// <inheritdoc/>
    public void Dispose()
    {
        rsa?.Dispose();
        CryptographicOperations.ZeroMemory(seed);
    }

    /// <summary>Signs a SHA-256 digest.</summary>
    internal byte[] Sign(ReadOnlySpan<byte> digest) => rsa is null
        ? Ed25519.Sign(seed, digest) // RFC 8463 §3: the digest is the message
        : rsa.SignHash(digest, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private static bool TryReadRsa(
        string label, byte[] bytes, [NotNullWhen(true)] out SigningKey? key, [NotNullWhen(false)] out string? error)
    {
        key = null;
        var imported = RSA.Create();
        try
        {
            switch (label)
            {
                case "RSA PRIVATE KEY":
                    imported.ImportRSAPrivateKey(bytes, out _);
                    break;
                case "PRIVATE KEY":
                    imported.ImportPkcs8PrivateKey(bytes, out _);
                    break;
                default:
                    imported.Dispose();
                    error = $"holds \"{label}\"; a private key without password is needed";
                    return false;
            }
        }
        catch (CryptographicException)
        {
            imported.Dispose();
            error = "holds no RSA or Ed25519 key";
            return false;
        }

        if (imported.KeySize < MinRsaBits)
        {
            error = $"holds an RSA key of {imported.KeySize} bits; {MinRsaBits} are the least that receivers accept";
            imported.Dispose();
            return false;
        }

        key = new SigningKey(imported, []);
        error = null;
        return true;
    }
}
