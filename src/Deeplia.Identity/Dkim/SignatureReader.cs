using System.Text;
using Deeplia.Identity.Message;

namespace Deeplia.Identity.Dkim;

/// <summary>Reads the tags that DKIM-Signature, ARC-Message-Signature and ARC-Seal share (RFC 6376 §3.5, RFC 8617 §4.1).</summary>
/// <remarks>Each step returns what is wrong, or null. What was read before a fault stays set, so a report can name the signer.</remarks>
internal static class SignatureReader
{
    /// <summary>Longest signature header looked at; one with RSA-4096 and 100 signed names has 3 KB.</summary>
    public const int MaxLength = 16 * 1024;

    /// <summary>Most names in h=.</summary>
    public const int MaxSignedHeaders = 200;

    private const int MaxTimeDigits = 12; // RFC 6376 §3.5, t= and x=
    private const int MaxLengthDigits = 76; // RFC 6376 §3.5, l=

    /// <summary>Reads the list of tags of a field.</summary>
    public static TagList Tags(RawMessage message, RawField field, out string? error)
    {
        var value = message.ValueOf(field);
        error = value.Length > MaxLength ? "the header is too long" : null;
        var tags = TagList.Parse(value.Length > MaxLength ? default : value, out var fault);
        error ??= fault;
        return tags;
    }

    /// <summary>Reads a=, b=, d=, s= and t=: what every signature has.</summary>
    public static string? ReadSigner(SignatureFields to, in TagList tags)
    {
        if (!tags.TryGet("d"u8, out var d) || !TagValue.TryDomain(d, out var domain))
        {
            return "d= is missing or no domain";
        }

        to.Domain = domain;
        if (!tags.TryGet("s"u8, out var s) || !TagValue.TrySelector(s, domain, out var selector, out var keyName))
        {
            return "s= is missing or no selector";
        }

        to.Selector = selector;
        to.KeyName = keyName;
        if (ReadAlgorithm(to, tags) is { } fault)
        {
            return fault;
        }

        if (!tags.TryFind("b"u8, out var tag) || !tags.TryGet("b"u8, out var b) || !TagValue.TryBase64(b, out var signature))
        {
            return "b= is missing or no base64";
        }

        to.Signature = signature;
        to.SignatureStart = to.Field.ValueStart + tag.After;
        to.SignatureEnd = to.Field.ValueStart + tag.End;
        if (tags.TryGet("t"u8, out var t))
        {
            if (!TagValue.TryNumber(t, MaxTimeDigits, out var time))
            {
                return "t= is no time";
            }

            to.Timestamp = time;
        }

        return null;
    }

    /// <summary>Reads bh=, c=, l=, x= and q=: what a signature over a message has.</summary>
    public static string? ReadContent(SignatureFields to, in TagList tags)
    {
        if (!tags.TryGet("bh"u8, out var bh) || !TagValue.TryBase64(bh, out var bodyHash))
        {
            return "bh= is missing or no base64";
        }

        to.BodyHash = bodyHash;
        if (bodyHash.Length != Digest.LengthOf(to.Hash))
        {
            return "bh= has not the length of its digest";
        }

        if (tags.TryGet("c"u8, out var c) && !ReadForms(to, c))
        {
            return "c= names an unknown canonicalization";
        }

        if (tags.TryGet("l"u8, out var l))
        {
            if (!TagValue.TryNumber(l, MaxLengthDigits, out var length))
            {
                return "l= is no length";
            }

            to.BodyLength = length;
        }

        if (tags.TryGet("x"u8, out var x))
        {
            if (!TagValue.TryNumber(x, MaxTimeDigits, out var expiration) || expiration <= (to.Timestamp ?? -1))
            {
                return "x= is no time after t=";
            }

            to.Expiration = expiration;
        }

        return tags.TryGet("q"u8, out var q) && !TagValue.ListHas(q, "dns/txt"u8) ? "q= names no known way to the key" : null;
    }

    /// <summary>Reads h=.</summary>
    public static string? ReadSignedHeaders(SignatureFields to, ReadOnlySpan<byte> list)
    {
        var names = new string[list.Count((byte)':') + 1];
        if (names.Length > MaxSignedHeaders)
        {
            return "h= names too many header fields";
        }

        for (var i = 0; i < names.Length; i++)
        {
            var name = TagValue.Next(ref list);
            if (name.IsEmpty || name.ContainsAnyExceptInRange((byte)0x21, (byte)0x7e))
            {
                return "h= is malformed";
            }

            names[i] = Encoding.ASCII.GetString(name);
        }

        to.SignedHeaders = names;
        return null;
    }

    private static string? ReadAlgorithm(SignatureFields to, in TagList tags)
    {
        if (!tags.TryGet("a"u8, out var a))
        {
            return "a= is missing";
        }

        (to.Algorithm, to.Key, to.Hash) = a switch
        {
            _ when a.SequenceEqual("rsa-sha256"u8) => ("rsa-sha256", KeyKind.Rsa, HashKind.Sha256),
            _ when a.SequenceEqual("ed25519-sha256"u8) => ("ed25519-sha256", KeyKind.Ed25519, HashKind.Sha256),
            _ when a.SequenceEqual("rsa-sha1"u8) => ("rsa-sha1", KeyKind.Rsa, HashKind.Sha1),
            _ => ((string?)null, default, default),
        };
        return to.Algorithm is null ? "a= names an unknown algorithm" : null;
    }

    private static bool ReadForms(SignatureFields to, ReadOnlySpan<byte> value)
    {
        var slash = value.IndexOf((byte)'/');
        var body = Canonicalization.Simple; // the body's default when only the header's form is named
        if (!TryForm(slash < 0 ? value : value[..slash], out var header)
            || (slash >= 0 && !TryForm(value[(slash + 1)..], out body)))
        {
            return false;
        }

        to.HeaderForm = header;
        to.BodyForm = body;
        return true;
    }

    private static bool TryForm(ReadOnlySpan<byte> name, out Canonicalization form)
    {
        form = name.SequenceEqual("relaxed"u8) ? Canonicalization.Relaxed : Canonicalization.Simple;
        return form == Canonicalization.Relaxed || name.SequenceEqual("simple"u8);
    }
}
