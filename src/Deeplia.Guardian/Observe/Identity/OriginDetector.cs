using Deeplia.Guardian.Case;
using Deeplia.Mail.Path;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Says where the message really came from: the last hop that one of the owner's servers wrote down itself.</summary>
internal sealed class OriginDetector : IDetector
{
    public DetectorCard Card { get; } = new(
        "identity.path",
        "The Received path, read like a detective",
        Question.Identity,
        "RFC 5321 §4.4; reverse DNS naming of access providers",
        DetectorCost.Free,
        [
            "identity.path.origin", "identity.path.residential", "identity.path.residential-unnamed", "identity.path.helo-forged",
            "identity.path.helo-bad", "identity.path.time", "identity.path.none", "identity.path.list",
        ]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        var path = file.Message.Path;
        if (SenderFacts.ViaList(file.Message))
        {
            yield return Finding.Of("identity.path.list");
        }

        if (path.Doubts.HasFlag(PathDoubts.NoReceivedAtAll))
        {
            yield return Finding.Of("identity.path.none");
        }

        if (path.Origin is null && file.Message.Envelope.ClientAddress is null)
        {
            yield break;
        }

        yield return Where(file);
        foreach (var finding in Oddities(path))
        {
            yield return finding;
        }
    }

    private static Finding Where(CaseFile file)
    {
        var (host, ip) = SenderFacts.Origin(file.Message);
        var origin = file.Message.OriginClass;
        var isLine = origin.Class is HostClass.Residential or HostClass.Mobile && SenderFacts.IsFromOutside(file);
        if (!isLine)
        {
            return Finding.Of("identity.path.origin", ("host", host), ("ip", ip));
        }

        return origin.Operator is { } name && CountryNames.Of(origin.Country) is var (english, french)
            ? Finding.Seen(
                "identity.path.residential",
                host,
                ("host", host),
                ("ip", ip),
                ("operator", name),
                ("country_en", english),
                ("country_fr", french))
            : Finding.Seen("identity.path.residential-unnamed", host, ("host", host), ("ip", ip));
    }

    private static IEnumerable<Finding> Oddities(ReceivedPath path)
    {
        if (path.Doubts.HasFlag(PathDoubts.HeloForgesOwnHost) && path.Origin?.Host is null)
        {
            yield return Finding.Seen("identity.path.helo-forged", path.Origin?.Helo);
        }

        if (path.Doubts.HasFlag(PathDoubts.HeloIsBareIp) || path.Doubts.HasFlag(PathDoubts.HeloIsNotAName))
        {
            yield return Finding.Seen("identity.path.helo-bad", path.Origin?.Helo);
        }

        if (path.Doubts.HasFlag(PathDoubts.TimeRunsBackwards) || path.Doubts.HasFlag(PathDoubts.DateFarFromReceived))
        {
            yield return Finding.Of("identity.path.time");
        }
    }
}
