using System.Formats.Asn1;
using System.Security.Cryptography;

namespace Deeplia.Identity.Bimi;

/// <summary>Takes the embedded image out of a logotype extension (RFC 9399 §4, RFC 6170 §5).</summary>
internal static class Logotype
{
    /// <summary>OID of the extension (RFC 9399 §4.1).</summary>
    public const string Oid = "1.3.6.1.5.5.7.1.12";

    private const int MaxImages = 10;
    private const int MaxHashes = 10;

    private static readonly Asn1Tag SubjectLogo = new(TagClass.ContextSpecific, 2);
    private static readonly Asn1Tag Direct = new(TagClass.ContextSpecific, 0);

    /// <summary>The subject's SVG, unpacked; null with a sentence when there is none that can be trusted.</summary>
    public static byte[]? Read(ReadOnlyMemory<byte> extension, out string? error)
    {
        try
        {
            return ReadExtension(new AsnReader(extension, AsnEncodingRules.DER), out error);
        }
        catch (AsnContentException)
        {
            error = "The logotype extension is broken.";
            return null;
        }
    }

    private static byte[]? ReadExtension(AsnReader outer, out string? error)
    {
        var parts = outer.ReadSequence();
        while (parts.HasData && !parts.PeekTag().HasSameClassAndValue(SubjectLogo))
        {
            parts.ReadEncodedValue();
        }

        if (!parts.HasData)
        {
            error = "The certificate names no logo of its subject.";
            return null;
        }

        var info = parts.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 2, isConstructed: true)); // EXPLICIT: one value inside
        if (!info.PeekTag().HasSameClassAndValue(Direct))
        {
            error = "The logo is not inside the certificate.";
            return null;
        }

        var data = info.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0, isConstructed: true));
        error = "The certificate holds no SVG image.";
        if (!data.HasData || !data.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence))
        {
            return null;
        }

        var images = data.ReadSequence();
        for (var i = 0; i < MaxImages && images.HasData; i++)
        {
            if (ReadImage(images.ReadSequence(), ref error) is { } image)
            {
                return image;
            }
        }

        return null;
    }

    private static byte[]? ReadImage(AsnReader image, ref string? error)
    {
        var details = image.ReadSequence();
        var mediaType = details.ReadCharacterString(UniversalTagNumber.IA5String);
        var hashes = details.ReadSequence();
        var uri = details.ReadSequence().ReadCharacterString(UniversalTagNumber.IA5String);
        if (!mediaType.StartsWith("image/svg+xml", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (DataUri.Read(uri, SvgValidator.MaxBytes) is not { } embedded)
        {
            error = "The logo is not embedded as a data address.";
            return null;
        }

        if (BoundedGzip.Unpack(embedded, SvgValidator.MaxBytes) is not { } plain)
        {
            error = "The embedded logo is broken or too large.";
            return null;
        }

        error = HashError(hashes, embedded, plain);
        return error is null ? plain : null;
    }

    // Issuers hash the packed or the plain image; either proves the same, since both are inside what the authority signed.
    private static string? HashError(AsnReader hashes, byte[] embedded, byte[] plain)
    {
        var known = false;
        for (var i = 0; i < MaxHashes && hashes.HasData; i++)
        {
            var one = hashes.ReadSequence();
            var algorithm = one.ReadSequence().ReadObjectIdentifier();
            var value = one.ReadOctetString();
            Func<byte[], byte[]>? hash = algorithm switch
            {
                "2.16.840.1.101.3.4.2.1" => SHA256.HashData,
                "2.16.840.1.101.3.4.2.2" => SHA384.HashData,
                "2.16.840.1.101.3.4.2.3" => SHA512.HashData,
                _ => null, // SHA-1 proves nothing any more
            };
            if (hash is null)
            {
                continue;
            }

            known = true;
            if (!value.AsSpan().SequenceEqual(hash(embedded)) && !value.AsSpan().SequenceEqual(hash(plain)))
            {
                return "The embedded logo does not match its hash.";
            }
        }

        return known ? null : "The embedded logo has no hash of a kind that can be checked.";
    }
}
