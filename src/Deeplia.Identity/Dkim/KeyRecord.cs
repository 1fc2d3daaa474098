using System.Text;
using Deeplia.Identity.Dkim.Crypto;

namespace Deeplia.Identity.Dkim;

/// <summary>A public key as published (RFC 6376 §3.6.1, RFC 8463 §4).</summary>
internal sealed class KeyRecord
{
    /// <summary>Longest record looked at; one with an RSA-4096 key has 800 bytes.</summary>
    private const int MaxLength = 16 * 1024;

    private KeyRecord(string? fault) => Fault = fault;

    /// <summary>Why the record is no use; null when it is.</summary>
    public string? Fault { get; private init; }

    public KeyKind Kind { get; private init; }

    public RsaPublicKey? Rsa { get; private init; }

    public byte[]? Ed25519 { get; private init; }

    public int Bits => Rsa?.Bits ?? (Ed25519 is null ? 0 : 256);

    public bool AllowsSha1 { get; private init; }

    public bool AllowsSha256 { get; private init; }

    /// <summary>t=y: the signer is only testing.</summary>
    public bool IsTest { get; private init; }

    /// <summary>t=s: i= must have the very domain of d=.</summary>
    public bool IsStrict { get; private init; }

    public bool Allows(HashKind hash) => hash switch
    {
        HashKind.Sha256 => AllowsSha256,
        HashKind.Sha1 => AllowsSha1,
    };

    /// <summary>Reads a record.</summary>
    public static KeyRecord Parse(string record)
    {
        if (record.Length > MaxLength)
        {
            return new KeyRecord("the key record is too long");
        }

        var tags = TagList.Parse(Encoding.UTF8.GetBytes(record), out var fault);
        if (fault is not null)
        {
            return new KeyRecord("the key record is malformed: " + fault);
        }

        if (tags.TryGet("v"u8, out var v) && !(tags.StartsWith("v"u8) && v.SequenceEqual("DKIM1"u8)))
        {
            return new KeyRecord("the key record has another version");
        }

        if (tags.TryGet("s"u8, out var s) && !TagValue.ListHas(s, "*"u8) && !TagValue.ListHas(s, "email"u8))
        {
            return new KeyRecord("the key is not for e-mail");
        }

        return ReadKey(tags);
    }

    private static KeyRecord ReadKey(in TagList tags)
    {
        if (!tags.TryGet("p"u8, out var p) || p.IsEmpty)
        {
            return new KeyRecord(p.IsEmpty && tags.TryGet("p"u8, out _) ? "the key is revoked" : "the key record has no key");
        }

        var isRsa = !tags.TryGet("k"u8, out var k) || k.SequenceEqual("rsa"u8);
        if (!isRsa && !k.SequenceEqual("ed25519"u8))
        {
            return new KeyRecord("the key is of an unknown kind");
        }

        RsaPublicKey? rsa = null;
        if (!TagValue.TryBase64(p, out var bytes)
            || (isRsa ? !RsaPublicKey.TryRead(bytes, out rsa) : bytes.Length != Crypto.Ed25519.PublicKeySize))
        {
            return new KeyRecord("the key cannot be read");
        }

        var hasHashes = tags.TryGet("h"u8, out var h);
        _ = tags.TryGet("t"u8, out var t);
        return new KeyRecord(fault: null)
        {
            Kind = isRsa ? KeyKind.Rsa : KeyKind.Ed25519,
            Rsa = rsa,
            Ed25519 = isRsa ? null : bytes,
            AllowsSha1 = !hasHashes || TagValue.ListHas(h, "sha1"u8),
            AllowsSha256 = !hasHashes || TagValue.ListHas(h, "sha256"u8),
            IsTest = TagValue.ListHas(t, "y"u8),
            IsStrict = TagValue.ListHas(t, "s"u8),
        };
    }
}
