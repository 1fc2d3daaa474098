using System.Globalization;
using System.Text;
using Deeplia.Identity.Message;
using Deeplia.Mail.Names;

namespace Deeplia.Identity.Dkim;

/// <summary>Reads a DKIM-Signature (RFC 6376 §3.5, §6.1.1).</summary>
internal static class DkimSignature
{
    /// <summary>Reads one field; the fault is null when it can be verified.</summary>
    public static SignatureFields Read(RawMessage message, RawField field, out string? fault)
    {
        var signature = new SignatureFields { Field = field };
        var tags = SignatureReader.Tags(message, field, out fault);
        fault ??= ReadVersion(tags)
            ?? SignatureReader.ReadSigner(signature, tags)
            ?? SignatureReader.ReadContent(signature, tags)
            ?? ReadHeaders(signature, tags)
            ?? ReadIdentity(signature, tags);
        return signature;
    }

    private static string? ReadVersion(in TagList tags) =>
        tags.TryGet("v"u8, out var v) && v.SequenceEqual("1"u8) ? null : "v= is missing or not 1";

    private static string? ReadHeaders(SignatureFields to, in TagList tags)
    {
        if (!tags.TryGet("h"u8, out var h))
        {
            return "h= is missing";
        }

        return SignatureReader.ReadSignedHeaders(to, h)
            ?? (Array.Exists(to.SignedHeaders, IsFrom) ? null : "the From field is not signed"); // RFC 6376 §5.4
    }

    private static bool IsFrom(string name) => name.Equals("from", StringComparison.OrdinalIgnoreCase);

    // RFC 6376 §3.5: an identity lies in the signer's domain or below it.
    private static string? ReadIdentity(SignatureFields to, in TagList tags)
    {
        to.IdentityDomain = to.Domain;
        if (!tags.TryGet("i"u8, out var i))
        {
            return null;
        }

        var text = Decode(i);
        var at = text.LastIndexOf('@');
        if (at < 0 || !DomainName.TryParse(text.AsSpan(at + 1), out var domain))
        {
            return "i= is no identity";
        }

        to.Identity = text;
        to.IdentityDomain = domain.Ascii;
        var isBelow = domain.Ascii.EndsWith(to.Domain!, StringComparison.Ordinal)
            && (domain.Ascii.Length == to.Domain!.Length || domain.Ascii[^(to.Domain.Length + 1)] == '.');
        return isBelow ? null : "i= does not belong to d=";
    }

    // dkim-quoted-printable, RFC 6376 §2.11: white space does not count, =XX is a byte.
    private static string Decode(ReadOnlySpan<byte> value)
    {
        var bytes = new byte[value.Length];
        var length = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '=' && i + 2 < value.Length
                && byte.TryParse(value.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var b))
            {
                bytes[length++] = b;
                i += 2;
            }
            else if (!TagValue.Blanks.Contains(value[i]))
            {
                bytes[length++] = value[i];
            }
        }

        return Encoding.UTF8.GetString(bytes, 0, length);
    }
}
