using Deeplia.Guardian.Case;
using Deeplia.Identity;

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
            "identity.dkim.missing", "identity.dkim.missing-foreign", "identity.dkim.pass", "identity.dmarc.pass", "identity.dmarc.fail",
            "identity.spf.fail",
        ]);

    public IEnumerable<Finding> Observe(CaseFile file)
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

        var domain = file.Message.Author?.Domain?.Ascii ?? "?";
        if (file.Identity.Dmarc.Result == AuthenticationResult.Pass)
        {
            yield return Finding.Of("identity.dmarc.pass", ("domain", domain));
        }
        else if (file.Identity.Dmarc.Result == AuthenticationResult.Fail && !SenderFacts.ViaList(file.Message))
        {
            yield return Finding.Of("identity.dmarc.fail", ("domain", domain));
        }

        if (file.Identity.Spf.Result == AuthenticationResult.Fail)
        {
            yield return Finding.Of("identity.spf.fail", ("domain", file.Identity.Spf.Domain ?? domain));
        }
    }
}
