using System.Formats.Asn1;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Deeplia.Tests.Identity.Bimi;

/// <summary>An authority that issues mark certificates, made in memory.</summary>
internal sealed class MarkMaker
{
    public const string Usage = "1.3.6.1.5.5.7.3.31";

    public static readonly byte[] Svg = Encoding.UTF8.GetBytes(
        """<svg xmlns="http://www.w3.org/2000/svg" version="1.2" baseProfile="tiny-ps" viewBox="0 0 9 9"><title>T</title></svg>""");

    private static readonly DateTimeOffset Begin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ECDsa rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa issuerKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public MarkMaker(string issuerUsage = Usage, string rootName = "CN=Root")
    {
        var root = new CertificateRequest(rootName, rootKey, HashAlgorithmName.SHA256);
        root.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        Root = root.CreateSelfSigned(Begin.AddYears(-1), End.AddYears(1));
        var issuer = new CertificateRequest("CN=Issuer", issuerKey, HashAlgorithmName.SHA256);
        issuer.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        issuer.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(issuerUsage)], false));
        Issuer = issuer.Create(Root, Begin.AddYears(-1), End.AddYears(1), [1]);
    }

    public X509Certificate2 Root { get; }

    public X509Certificate2 Issuer { get; }

    /// <summary>Writes certificates as an evidence document.</summary>
    public static string Pem(params X509Certificate2[] certificates) =>
        string.Join('\n', certificates.Select(c => c.ExportCertificatePem()));

    /// <summary>Writes a logotype extension in DER.</summary>
    public static byte[] Logotype(byte[] image, bool packed = true, byte[]? hash = null, string? uri = null, string mediaType = "image/svg+xml")
    {
        var embedded = packed ? Pack(image) : image;
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 2))) // subjectLogo
        using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0))) // direct
        using (writer.PushSequence()) // images
        using (writer.PushSequence()) // one image
        using (writer.PushSequence()) // its details
        {
            writer.WriteCharacterString(UniversalTagNumber.IA5String, mediaType);
            using (writer.PushSequence())
            using (writer.PushSequence())
            {
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier("2.16.840.1.101.3.4.2.1");
                }

                writer.WriteOctetString(hash ?? SHA256.HashData(embedded));
            }

            using (writer.PushSequence())
            {
                writer.WriteCharacterString(
                    UniversalTagNumber.IA5String, uri ?? "data:image/svg+xml;base64," + Convert.ToBase64String(embedded));
            }
        }

        return writer.Encode();
    }

    /// <summary>Issues a mark certificate.</summary>
    public X509Certificate2 Issue(byte[]? logotype, string name = "brand.example", string usage = Usage, string markType = "Registered Mark", byte serial = 7)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var subject = new X500DistinguishedNameBuilder();
        subject.AddOrganizationName("Brand Ltd");
        subject.Add("1.3.6.1.4.1.53087.1.13", markType);
        var request = new CertificateRequest(subject.Build(), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(usage)], false));
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        if (logotype is not null)
        {
            request.CertificateExtensions.Add(new X509Extension("1.3.6.1.5.5.7.1.12", logotype, false));
        }

        return request.Create(Issuer.SubjectName, X509SignatureGenerator.CreateForECDsa(issuerKey), Begin, End, [serial]);
    }

    private static byte[] Pack(byte[] image)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(image);
        }

        return packed.ToArray();
    }
}
