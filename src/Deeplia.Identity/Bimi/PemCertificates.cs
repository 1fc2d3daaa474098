using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Deeplia.Identity.Bimi;

/// <summary>Reads certificates out of PEM text (RFC 7468).</summary>
internal static class PemCertificates
{
    /// <summary>Largest file: a mark certificate takes some 20 KiB, and finding PEM in hostile text costs the square of it.</summary>
    public const int MaxCharacters = 256 * 1024;

    private const string Label = "CERTIFICATE";

    /// <summary>Reads them in order; false when there are none, too many, or one is broken.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int maxCount, List<X509Certificate2> certificates)
    {
        if (text.Length > MaxCharacters)
        {
            return false;
        }

        while (PemEncoding.TryFind(text, out var fields))
        {
            if (text[fields.Label].SequenceEqual(Label))
            {
                var der = new byte[fields.DecodedDataLength];
                if (certificates.Count == maxCount
                    || !Convert.TryFromBase64Chars(text[fields.Base64Data], der, out var written)
                    || !TryLoad(der.AsSpan(0, written), certificates))
                {
                    return false;
                }
            }

            text = text[fields.Location.End..];
        }

        return certificates.Count > 0;
    }

    /// <summary>Reads one certificate in DER.</summary>
    public static bool TryLoad(ReadOnlySpan<byte> der, List<X509Certificate2> certificates)
    {
        try
        {
            certificates.Add(X509CertificateLoader.LoadCertificate(der));
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
