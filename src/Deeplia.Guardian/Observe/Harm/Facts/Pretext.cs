using System.Collections.Frozen;
using System.Collections.Immutable;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Cues;
using Deeplia.Guardian.Observe.Harm.Link;
using Deeplia.Guardian.Observe.Interest;

namespace Deeplia.Guardian.Observe.Harm.Facts;

/// <summary>Facts about the reader beside an alarm or a hurry and a link that leads away from the sender.</summary>
/// <remarks>
/// Orders and invoices state facts too; but they link to their own house, or alarm nobody, or go through a known service.
/// </remarks>
internal static class Pretext
{
    public const string Id = "harm.facts.pretext";

    // A name, a title or an order number is in half of all honest mail, the rest in welcomes and in notices of a new device.
    private static readonly FrozenSet<string> Weak = new[] { "name", "gender", "order", "username", "password", "ip" }
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly Lazy<CueLexicon> Lexicon = new(() => CueLexicon.Load("lure"));

    /// <summary>The finding, or nothing.</summary>
    public static IEnumerable<Finding> Find(CaseFile file, ImmutableArray<string> kinds)
    {
        var message = file.Message;
        if (kinds.All(Weak.Contains) || message.InReplyTo is not null || message.Headers.Has("List-Id")
            || BulkServices.Of(message) is not null)
        {
            return [];
        }

        var sites = LinkOwner.Sites(file);
        if (sites.Length == 0 || sites.Any(s => LinkOwner.IsAuthors(file, s)))
        {
            return [];
        }

        var cues = Lexicon.Value.Match(file.Tokens);
        var push = cues.First("alert") ?? cues.First("urgent") ?? cues.First("parcel");
        return push is not { } cue || !(cues.Has("act") || cues.Has("urgent"))
            ? []
            : [Finding.Seen(
                Id,
                Passage.Around(file, cue.Start, cue.Length),
                ("kinds", string.Join(", ", kinds)),
                ("host", sites[0].ShownHost),
                ("author", message.Author?.Domain?.Ascii ?? "?"))];
    }
}
