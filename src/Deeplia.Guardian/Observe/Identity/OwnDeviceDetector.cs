using Deeplia.Guardian.Case;
using Deeplia.Mail.Names;
using Deeplia.Mail.Path;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Finds mail that a machine of the owner's network sends in a stranger's name: a camera, a printer, a sick computer.</summary>
internal sealed class OwnDeviceDetector : IDetector
{
    public DetectorCard Card { get; } = new(
        "identity.own-device",
        "A device of one's own that sends for others",
        Question.Identity,
        "RFC 1918, RFC 4193; names of things in reverse DNS",
        DetectorCost.Free,
        ["identity.own-device"]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        var message = file.Message;
        var (host, ip) = SenderFacts.Origin(message);
        return IsFirstHop(file) && IsOwnMachine(file) && IsForOthers(file)
            && !SenderFacts.ViaList(message) && !SenderFacts.IsForwarded(message)
            ? [Finding.Seen("identity.own-device", SenderFacts.AuthorLine(file), ("host", host), ("ip", ip))]
            : [];
    }

    // A relay of one's own has a hop below it; who logged in answers for himself.
    private static bool IsFirstHop(CaseFile file) =>
        file.Message.Path is { Origin.IsAuthenticated: false, Claimed.Count: 0 } && !SenderFacts.IsFromInside(file.Message);

    private static bool IsOwnMachine(CaseFile file)
    {
        var message = file.Message;
        return SenderFacts.IsOnOwnNetwork(file)
            || (message.OriginClass.Class == HostClass.Iot && message.OriginHost is { } host && SenderFacts.IsOwnHouse(file, host)
                && !(DomainName.TryParse(host, out var name) && FreeMail.Has(name)));
    }

    private static bool IsForOthers(CaseFile file) => file.Message.Author?.Domain is { } from
        && !SenderFacts.IsOwnHouse(file, from.Ascii) && !SenderFacts.ClaimsOwner(file);
}
