using Deeplia.Guardian.Case;
using Deeplia.Guardian.Observe.Interest;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Compares the author with who handed the message in (Sender) and who takes failure notices (Return-Path).</summary>
/// <remarks>Lists, forwarders and mailing services have honest reasons to differ; a service is excused by its name.</remarks>
internal sealed class SubmitterDetector : IDetector
{
    public DetectorCard Card { get; } = new(
        "identity.submitter",
        "Handed in by somebody else",
        Question.Identity,
        "RFC 5322 §3.6.2 (Sender), RFC 5321 §4.4 (Return-Path)",
        DetectorCost.Free,
        ["identity.return-path.elsewhere", "identity.return-path.service", "identity.sender.elsewhere"]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        var message = file.Message;
        if (message.Author is not { Domain: { } from } author || Forwarding.Find(file) is not null)
        {
            yield break;
        }

        if (ReturnPathOf(file, from) is { } path)
        {
            yield return BulkServices.Of(message) is { } service
                ? Finding.Seen("identity.return-path.service", $"Return-Path: <{path}>", ("service", service))
                : Finding.Seen("identity.return-path.elsewhere", $"Return-Path: <{path}>", ("from", author.Address), ("path", path));
        }

        if (message.Sender is [{ Domain: { } by } sender, ..] && !by.SharesOrganizationWith(from) && BulkServices.Of(message) is null)
        {
            yield return Finding.Seen(
                "identity.sender.elsewhere", $"Sender: {sender.Address}", ("from", author.Address), ("sender", sender.Address));
        }
    }

    // The null reverse-path is what notices of machines must have (RFC 5321 §4.5.5).
    private static string? ReturnPathOf(CaseFile file, DomainName from) =>
        file.Message.ReturnPath is { Length: > 0 } path && MailAddress.TryParse(path, out var read) && read.Domain is { } domain
        && !domain.SharesOrganizationWith(from) && !file.OwnerAddresses.Contains(read.Key)
            ? path
            : null;
}
