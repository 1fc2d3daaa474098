using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Deeplia.Mail.Names;

namespace Deeplia.Identity.Bimi;

/// <summary>Checks mark certificates, VMC and CMC (VMC draft §5). Safe for many threads. Nothing is fetched, revocation included.</summary>
/// <param name="anchors">The authorities that are believed; none makes every result "not checked".</param>
/// <param name="clock">Says what time it is.</param>
public sealed class MarkCertificateChecker(MarkTrustAnchors anchors, TimeProvider clock)
{
    /// <summary>Longest chain in one evidence document.</summary>
    public const int MaxCertificates = 10;

    private const string BrandIndicatorUsage = "1.3.6.1.5.5.7.3.31"; // VMC draft §4.4
    private const string SignedTimestamps = "1.3.6.1.4.1.11129.2.4.2"; // RFC 6962 §3.3
    private const string OrganizationName = "2.5.4.10";
    private const string MarkType = "1.3.6.1.4.1.53087.1.13"; // VMC requirements, appendix on subject fields

    /// <summary>Checks one evidence document.</summary>
    /// <param name="pem">The file: the mark certificate first, its issuers after it.</param>
    /// <param name="claim">What it must prove.</param>
    public MarkReport Check(ReadOnlySpan<char> pem, MarkClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var certificates = new List<X509Certificate2>();
        try
        {
            return PemCertificates.TryRead(pem, MaxCertificates, certificates)
                ? Check(certificates, claim)
                : new MarkReport(MarkResult.Fail) { Errors = ["The file is no chain of certificates in PEM, or too long a one."] };
        }
        catch (CryptographicException)
        {
            // An extension that the platform cannot decode; which one it was does not matter to the answer.
            return new MarkReport(MarkResult.Fail) { Errors = ["A certificate is broken."] };
        }
        finally
        {
            certificates.ForEach(c => c.Dispose());
        }
    }

    private static void CheckOrder(List<X509Certificate2> certificates, List<string> errors)
    {
        if (certificates.Skip(1).Any(c => !IsAuthority(c) && HasUsage(c)))
        {
            errors.Add("The file holds more than one mark certificate.");
        }

        if (certificates.DistinctBy(c => c.Thumbprint).Count() != certificates.Count)
        {
            errors.Add("The file holds a certificate twice.");
        }
    }

    private static void CheckName(X509Certificate2 certificate, MarkClaim claim, List<string> errors)
    {
        var full = $"{claim.Selector}._bimi.";
        foreach (var name in certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().SelectMany(e => e.EnumerateDnsNames()))
        {
            foreach (var domain in new[] { claim.Domain, claim.OrganizationalDomain })
            {
                if (DomainName.TryParse(name, out var named)
                    && (named.Ascii == domain || named.Ascii.Equals(full + domain, StringComparison.OrdinalIgnoreCase)))
                {
                    return;
                }
            }
        }

        errors.Add($"The certificate does not name {claim.Domain}.");
    }

    private static SvgReport? CheckLogo(X509Certificate2 certificate, MarkClaim claim, List<string> errors)
    {
        if (certificate.Extensions.FirstOrDefault(e => e.Oid?.Value == Logotype.Oid) is not { } extension)
        {
            errors.Add("The certificate holds no logo.");
            return null;
        }

        if (Logotype.Read(extension.RawData, out var error) is not { } image)
        {
            errors.Add(error!);
            return null;
        }

        var report = SvgValidator.Check(image);
        if (!report.IsValid)
        {
            errors.Add("The logo in the certificate is not SVG Tiny Portable/Secure: " + report.Errors[0]);
        }

        if (claim.Logo is { } logo
            && (BoundedGzip.Unpack(logo, SvgValidator.MaxBytes) is not { } plain || !plain.AsSpan().SequenceEqual(image)))
        {
            errors.Add("The logo published beside the certificate is another one.");
        }

        return report;
    }

    private static bool HasUsage(X509Certificate2 certificate) => certificate.Extensions
        .OfType<X509EnhancedKeyUsageExtension>()
        .Any(e => e.EnhancedKeyUsages.OfType<Oid>().Any(o => o.Value == BrandIndicatorUsage));

    private static bool IsAuthority(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(e => e.CertificateAuthority);

    private static string? SubjectPart(X509Certificate2 certificate, string oid)
    {
        foreach (var part in certificate.SubjectName.EnumerateRelativeDistinguishedNames())
        {
            if (!part.HasMultipleElements && part.GetSingleElementType().Value == oid)
            {
                return part.GetSingleElementValue();
            }
        }

        return null;
    }

    private static MarkKind KindOf(string? markType) => markType switch
    {
        "Registered Mark" or "Government Mark" => MarkKind.Verified,
        "Prior Use Mark" or "Modified Registered Mark" => MarkKind.Common,
        _ => MarkKind.Unknown,
    };

    private static string Sentence(X509ChainStatusFlags states)
    {
        const X509ChainStatusFlags Unknown = X509ChainStatusFlags.PartialChain | X509ChainStatusFlags.UntrustedRoot;
        return states.HasFlag(X509ChainStatusFlags.NotTimeValid) ? "A certificate is not valid at this time."
            : (states & Unknown) != X509ChainStatusFlags.NoError ? "The chain does not end at a trusted authority."
            : states.HasFlag(X509ChainStatusFlags.NotSignatureValid) ? "A signature in the chain is wrong."
            : $"The chain does not hold: {states}.";
    }

    private MarkReport Check(List<X509Certificate2> certificates, MarkClaim claim)
    {
        var errors = new List<string>();
        var notes = new List<string> { "Revocation was not looked up." };
        var mark = certificates[0];
        if (IsAuthority(mark) || !HasUsage(mark))
        {
            errors.Add("The first certificate is no mark certificate.");
        }

        if (!mark.Extensions.Any(e => e.Oid?.Value == SignedTimestamps))
        {
            notes.Add("The certificate carries no proof of public logging.");
        }

        CheckOrder(certificates, errors);
        CheckName(mark, claim, errors);
        var logo = CheckLogo(mark, claim, errors);
        if (anchors.Certificates.IsEmpty)
        {
            notes.Add("No trust anchors are configured, so nobody knows who issued it.");
        }
        else
        {
            CheckChain(certificates, errors);
        }

        return new MarkReport(errors.Count > 0 ? MarkResult.Fail : anchors.Certificates.IsEmpty ? MarkResult.NotChecked : MarkResult.Pass)
        {
            Errors = [.. errors],
            Notes = [.. notes],
            Kind = KindOf(SubjectPart(mark, MarkType)),
            Organization = SubjectPart(mark, OrganizationName),
            NotAfter = new DateTimeOffset(mark.NotAfter),
            Logo = logo,
        };
    }

    private void CheckChain(List<X509Certificate2> certificates, List<string> errors)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(anchors.Certificates.ToArray());
        chain.ChainPolicy.ExtraStore.AddRange(certificates.Skip(1).ToArray());
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTimeIgnored = false;
        chain.ChainPolicy.VerificationTime = clock.GetUtcNow().UtcDateTime;
        if (!chain.Build(certificates[0]))
        {
            var states = chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, s) => all | s.Status);
            errors.Add(Sentence(states));
        }
        else if (chain.ChainElements.Count < 2 || !HasUsage(chain.ChainElements[1].Certificate))
        {
            errors.Add("The issuer may not issue mark certificates.");
        }

        foreach (var element in chain.ChainElements)
        {
            element.Certificate.Dispose();
        }
    }
}
