using System.Globalization;
using Deeplia.Guardian.Case;
using Deeplia.Identity;
using Deeplia.Identity.Bimi;
using Deeplia.Identity.Dkim;
using Deeplia.Identity.Dmarc;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Says what authentication proved, and what a missing signature is worth: nothing by itself.</summary>
internal sealed class SignatureDetector : IDetector
{
    public DetectorCard Card { get; } = new(
        "identity.authentication",
        "DKIM, SPF and DMARC results",
        Question.Identity,
        "RFC 6376 §6.1, RFC 8601, RFC 9989",
        DetectorCost.Free,
        [
            "identity.dkim.missing", "identity.dkim.missing-foreign", "identity.dkim.pass", "identity.dkim.broken",
            "identity.dkim.body-tail", "identity.dkim.weak-key", "identity.dkim.expired", "identity.dmarc.pass", "identity.dmarc.fail",
            "identity.dmarc.fail-forwarded", "identity.dmarc.fail-unenforced", "identity.dmarc.differs", "identity.spf.fail",
            "identity.bimi.logo",
        ]);

    public IEnumerable<Finding> Observe(CaseFile file) => Signatures(file).Concat(Domains(file));

    private static IEnumerable<Finding> Signatures(CaseFile file)
    {
        if (!file.Identity.IsSigned)
        {
            var foreign = SenderFacts.ClaimsOwner(file) && SenderFacts.IsFromOutside(file);
            yield return Finding.Of(foreign ? "identity.dkim.missing-foreign" : "identity.dkim.missing");
        }

        if (file.Identity.Dkim.FirstOrDefault(d => d.Result == AuthenticationResult.Pass) is { Domain: { } signer })
        {
            yield return Finding.Of("identity.dkim.pass", ("domain", signer));
        }
        else if (file.Identity.Dkim.FirstOrDefault(d => d.Result == AuthenticationResult.Fail) is { Domain: { } broken })
        {
            yield return Finding.Of("identity.dkim.broken", ("domain", broken));
        }

        foreach (var signature in file.Identity.Evaluated?.Dkim ?? [])
        {
            foreach (var id in WarningsOf(signature))
            {
                yield return Finding.Of(
                    id,
                    ("domain", signature.Domain ?? "?"),
                    ("bytes", signature.UnsignedBodyBytes.ToString(CultureInfo.InvariantCulture)),
                    ("bits", (signature.KeyBits ?? 0).ToString(CultureInfo.InvariantCulture)));
            }
        }
    }

    private static IEnumerable<string> WarningsOf(DkimReport signature)
    {
        if (signature.UnsignedBodyBytes > 0)
        {
            yield return "identity.dkim.body-tail";
        }

        if (signature.Warnings.HasFlag(DkimWarnings.ShortKey))
        {
            yield return "identity.dkim.weak-key";
        }

        if (signature.Warnings.HasFlag(DkimWarnings.Expired))
        {
            yield return "identity.dkim.expired";
        }
    }

    private static IEnumerable<Finding> Domains(CaseFile file)
    {
        var identity = file.Identity;
        var domain = file.Message.Author?.Domain?.Ascii ?? "?";
        if (identity.Dmarc.Result == AuthenticationResult.Pass)
        {
            yield return Finding.Of("identity.dmarc.pass", ("domain", domain));
        }
        else if (identity.Dmarc.Result == AuthenticationResult.Fail && identity.Override is null)
        {
            yield return Failure(file, domain);
        }

        if (identity.Evaluated?.Dmarc is { Legacy: { } legacy } dmarc)
        {
            yield return Finding.Of(
                "identity.dmarc.differs", ("domain", domain), ("now", WordOf(dmarc.Result)), ("before", WordOf(legacy.Result)));
        }

        // A forwarder sends from its own machine; and where DMARC passes, SPF has nothing to add.
        if (identity.Spf.Result == AuthenticationResult.Fail && identity.Dmarc.Result != AuthenticationResult.Pass
            && Forwarding.Find(file) is not { IsProved: true })
        {
            yield return Finding.Of("identity.spf.fail", ("domain", identity.Spf.Domain ?? domain));
        }

        if (identity.Evaluated?.Bimi is { Result: BimiResult.Pass, Domain: { } brand })
        {
            yield return Finding.Of("identity.bimi.logo", ("domain", brand));
        }
    }

    // Whoever passes mail on breaks signatures; a domain that asks for nothing may have forgotten a sender of its own.
    private static Finding Failure(CaseFile file, string domain)
    {
        if (Forwarding.Find(file) is { IsProved: true } forwarding)
        {
            return Finding.Of("identity.dmarc.fail-forwarded", ("domain", domain), ("by", forwarding.By));
        }

        return Finding.Of(
            file.Identity.Evaluated is { Dmarc.Policy: null or DmarcPolicy.None }
                ? "identity.dmarc.fail-unenforced"
                : "identity.dmarc.fail",
            ("domain", domain));
    }

    private static string WordOf(AuthenticationResult result) => result.ToString().ToLowerInvariant();
}
