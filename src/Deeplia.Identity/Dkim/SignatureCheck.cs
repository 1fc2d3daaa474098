using Deeplia.Identity.Dkim.Crypto;
using Deeplia.Identity.Message;

namespace Deeplia.Identity.Dkim;

/// <summary>The digest over signed header fields, and what a key says about it (RFC 6376 §3.7).</summary>
internal static class SignatureCheck
{
    /// <summary>Verifies a signature over a digest.</summary>
    public static bool Verify(KeyRecord key, HashKind hash, ReadOnlySpan<byte> digest, ReadOnlySpan<byte> signature) => key.Kind switch
    {
        KeyKind.Rsa => key.Rsa!.Verify(hash, digest, signature),
        KeyKind.Ed25519 => Ed25519.Verify(key.Ed25519, digest, signature),
    };

    /// <summary>The digest of the fields in h= and of the signature's own field.</summary>
    public static byte[] HeaderDigest(RawMessage message, SignatureFields signature)
    {
        using var buffer = new PooledBuffer();
        WriteSigned(message, signature.HeaderForm, signature.SignedHeaders, signature.Field, buffer);
        WriteOwn(message, signature, signature.HeaderForm, buffer);
        return Digest.Of(signature.Hash, buffer.Written);
    }

    /// <summary>Appends the fields named: each name takes the next field from the bottom, or nothing (RFC 6376 §5.4.2).</summary>
    /// <param name="message">The message.</param>
    /// <param name="form">The canonicalization.</param>
    /// <param name="names">The names, in order.</param>
    /// <param name="own">The signature's field, which never signs itself this way.</param>
    /// <param name="to">Where they go.</param>
    public static void WriteSigned(
        RawMessage message, Canonicalization form, ReadOnlySpan<string> names, RawField? own, PooledBuffer to)
    {
        var fields = message.Fields;
        Span<bool> taken = stackalloc bool[RawMessage.MaxFields];
        taken = taken[..fields.Length];
        Span<byte> wanted = stackalloc byte[128];
        foreach (var name in names)
        {
            if (name.Length > wanted.Length)
            {
                continue; // no field of the wild has such a name
            }

            System.Text.Encoding.ASCII.GetBytes(name, wanted);
            for (var i = fields.Length - 1; i >= 0; i--)
            {
                if (!taken[i] && fields[i].NameLength == name.Length && message.HasName(fields[i], wanted[..name.Length])
                    && fields[i] != own)
                {
                    taken[i] = true;
                    CanonicalHeader.Write(form, message, fields[i], to);
                    break;
                }
            }
        }
    }

    /// <summary>Appends the signature's own field with an empty b= and without a line end.</summary>
    public static void WriteOwn(RawMessage message, SignatureFields signature, Canonicalization form, PooledBuffer to)
    {
        var field = signature.Field;
        var bytes = message.Bytes.Span;
        using var own = new PooledBuffer(field.End - field.Start);
        own.Write(bytes[field.Start..signature.SignatureStart]);
        own.Write(bytes[signature.SignatureEnd..field.End]);
        CanonicalHeader.Write(form, own.Written, field.NameLength, field.ValueStart - field.Start, to);
    }
}
