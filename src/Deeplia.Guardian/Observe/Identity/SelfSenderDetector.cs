using System.Globalization;
using Deeplia.Guardian.Case;
using Deeplia.Mail.Message;
using Deeplia.Mail.Names;
using Deeplia.Mail.Path;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Looks at mail that claims to come from the owner: sent by the owner, by one of the owner's servers, or by a stranger.</summary>
internal sealed class SelfSenderDetector : IDetector
{
    private const string InSent = "identity.self.in-sent";
    private const string OwnServer = "identity.self.own-server";
    private const string Forged = "identity.self.forged";

    public DetectorCard Card { get; } = new(
        "identity.self",
        "Sent in the owner's own name",
        Question.Identity,
        "RFC 5322 §3.6.2: anybody can write any From",
        DetectorCost.Free,
        [InSent, OwnServer, Forged, "identity.self.foreign-server", "identity.self.via-list", "identity.sent.not-found",
            "identity.path.not-mine"]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        if (!SenderFacts.ClaimsOwner(file))
        {
            return [];
        }

        var message = file.Message;
        var address = message.Author!.Address;
        if (IsInSent(file))
        {
            return [Finding.Of(InSent, ("address", address))];
        }

        if (SenderFacts.IsFromInside(message) || IsNearby(message))
        {
            return [Finding.Of(OwnServer, ("address", address))];
        }

        if (IsReturnedByList(file))
        {
            return [Finding.Of("identity.self.via-list", ("address", address))];
        }

        return SenderFacts.IsFromOutside(file) && !SenderFacts.IsProved(file) ? Stranger(file, address) : [];
    }

    private static IEnumerable<Finding> Stranger(CaseFile file, string address)
    {
        var (host, ip) = SenderFacts.Origin(file.Message);
        var isService = WritesOpenlyForOwner(file);
        yield return Finding.Seen(isService
            ? "identity.self.foreign-server" : Forged, "From: " + address, ("address", address), ("host", host), ("ip", ip));
        if (!isService)
        {
            yield return Finding.Of("identity.path.not-mine", ("host", host), ("ip", ip));
        }

        if (file.Owner.Sent is { } sent)
        {
            yield return Finding.Of("identity.sent.not-found", ("count", sent.Count.ToString(CultureInfo.InvariantCulture)));
        }
    }

    // Contact forms, mailing services and forwarders write in their client's name, honestly: answers or bounces go elsewhere.
    private static bool WritesOpenlyForOwner(CaseFile file)
    {
        var message = file.Message;
        if (SenderFacts.IsFromPrivateLine(file))
        {
            return false;
        }

        var isRented = message.OriginClass.Class is HostClass.Hosting or HostClass.EmailService or HostClass.MailProvider;
        return SenderFacts.IsForwarded(message) || BouncesGoToOrigin(message)
            || (isRented && (!BouncesGoToOwner(file) || message.ReplyTo.Any(r => !file.OwnerAddresses.Contains(r.Key))));
    }

    private static bool BouncesGoToOrigin(MailMessage message) =>
        MailAddress.TryParse(message.ReturnPath, out var bounce) && bounce.Domain is { } domain
        && SenderFacts.SharesOrganization(domain, message.OriginHost);

    private static bool BouncesGoToOwner(CaseFile file) =>
        !MailAddress.TryParse(file.Message.ReturnPath, out var bounce) || file.OwnerAddresses.Contains(bounce.Key);

    // A list takes the bounces itself and runs on a server; a List-Id alone is written by anybody.
    private static bool IsReturnedByList(CaseFile file) =>
        SenderFacts.ViaList(file.Message) && !SenderFacts.IsFromPrivateLine(file) && !BouncesGoToOwner(file);

    // Those whom the owner writes to know the ids of those letters: from a stranger's line an id proves nothing.
    private static bool IsInSent(CaseFile file)
    {
        var message = file.Message;
        if (file.Owner.Sent is not { } sent || (SenderFacts.IsFromPrivateLine(file) && !SenderFacts.IsProved(file)))
        {
            return false;
        }

        return (message.MessageId is { } id && sent.HoldsMessageId(id))
            || (message.Date is { } date && !SenderFacts.IsFromOutside(file) && sent.HoldsSubjectNear(message.Subject, date));
    }

    // A gateway that hides its clients makes every stranger look like a machine at home: then the hops below it tell of one.
    private static bool IsNearby(MailMessage message) =>
        (message.Path.Origin is not null || message.Envelope.ClientAddress is not null)
        && message.OriginClass.Class is HostClass.Private or HostClass.Own
        && message.Path.Claimed.All(h => h.FromIp is null || h.IsPrivateIp);
}
