using Deeplia.Guardian.Case;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Names who passed the message on, so that what breaks on the way is not taken for forgery.</summary>
internal sealed class ForwardDetector : IDetector
{
    public DetectorCard Card { get; } = new(
        "identity.forward",
        "Forwarded by somebody",
        Question.Identity,
        "Sender Rewriting Scheme; RFC 2919 List-Id; RFC 5322 §3.6.6 Resent fields; RFC 8617 ARC",
        DetectorCost.Free,
        ["identity.forward.by", "identity.forward.claimed", "identity.arc.override"]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        if (Forwarding.Find(file) is { IsList: false } forwarding)
        {
            yield return Finding.Of(forwarding.IsProved ? "identity.forward.by" : "identity.forward.claimed", ("by", forwarding.By));
        }

        if (file.Identity.Override is { } trusted)
        {
            yield return Finding.Of(
                "identity.arc.override", ("sealer", trusted.Sealer), ("domain", file.Message.Author?.Domain?.Ascii ?? "?"));
        }
    }
}
