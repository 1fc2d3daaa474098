using Deeplia.Guardian.Case;
using Deeplia.Guardian.Cues;
using Deeplia.Mail.Html;
using Deeplia.Mail.Message;

namespace Deeplia.Guardian.Observe.Interest;

/// <summary>Tells mail sent to many from mail sent to one, and mail one waits for (codes, orders, invoices) from both.</summary>
internal sealed class BulkDetector : IDetector
{
    private const int MarketingImages = 3;
    private const int MarketingLinks = 5;
    private static readonly Lazy<CueLexicon> Lexicon = new(() => CueLexicon.Load("bulk"));

    public DetectorCard Card { get; } = new(
        "interest.bulk",
        "Signs of mail sent to many, and of mail one waits for",
        Question.Interest,
        "RFC 2369, RFC 2919, RFC 3834, RFC 8058; headers of mailing services",
        DetectorCost.Text,
        [
            "interest.bulk.list", "interest.bulk.unsubscribe", "interest.bulk.one-click", "interest.bulk.precedence",
            "interest.bulk.feedback-id", "interest.bulk.service", "interest.bulk.markup", "interest.bulk.undisclosed",
            "interest.transactional", "interest.conversation",
        ]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        var message = file.Message;
        var cues = Lexicon.Value.Match(file.Tokens);
        var unsubscribe = message.Headers.Has("List-Unsubscribe") || cues.Has("unsubscribe");
        foreach (var finding in Headers(message, unsubscribe))
        {
            yield return finding;
        }

        if (message.Html is { } html && html.Links.Count >= MarketingLinks
            && html.Images.Count(i => i.Kind == ImageSourceKind.Remote) >= MarketingImages)
        {
            yield return Finding.Of("interest.bulk.markup");
        }

        if (!file.OwnerAddresses.IsEmpty && !file.Owner.Addresses.IsEmpty && !message.Recipients.Any(file.OwnerAddresses.Contains))
        {
            yield return Finding.Of("interest.bulk.undisclosed");
        }

        if (cues.Items.FirstOrDefault(c => c.Kind.StartsWith("transactional.", StringComparison.Ordinal)) is { Kind: { } kind } cue)
        {
            yield return Finding.Seen("interest.transactional", Quote(file, cue), ("topic", kind["transactional.".Length..]));
        }

        if (!unsubscribe && (message.InReplyTo is not null || !message.References.IsEmpty) && message.Text.Segments.Quoted.Length > 0)
        {
            yield return Finding.Of("interest.conversation");
        }
    }

    private static IEnumerable<Finding> Headers(MailMessage message, bool unsubscribe)
    {
        if (message.Headers.First("List-Id") is { } list)
        {
            yield return Finding.Seen("interest.bulk.list", "List-Id: " + Short(list));
        }

        if (unsubscribe)
        {
            yield return Finding.Of("interest.bulk.unsubscribe");
        }

        if (message.Headers.Has("List-Unsubscribe-Post"))
        {
            yield return Finding.Of("interest.bulk.one-click");
        }

        if (message.Headers.First("Precedence") is { } precedence && precedence.ToLowerInvariant() is "bulk" or "list" or "junk")
        {
            yield return Finding.Of("interest.bulk.precedence");
        }

        if (message.Headers.Has("Feedback-ID"))
        {
            yield return Finding.Of("interest.bulk.feedback-id");
        }

        if (BulkServices.Of(message) is { } service)
        {
            yield return Finding.Of("interest.bulk.service", ("service", service));
        }
    }

    private static string Quote(CaseFile file, CueMatch cue) => Passage.Around(file, cue.Start, cue.Length);

    private static string Short(string text) => text.Length > 80 ? text[..79] + "…" : text;
}
