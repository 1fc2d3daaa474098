using Deeplia.Guardian.Cues;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Observe.Identity;
using Deeplia.Guardian.Observe.Identity.Voices;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Harm.Automation;

/// <summary>The name that a mail shows for its sender, and the domains that carry it.</summary>
/// <param name="Words">Its words, folded.</param>
internal sealed record ShownName(string[] Words)
{
    private const int LongestName = 80;
    private const int ShortestLabel = 3;
    private const int ShortestPart = 4;
    private const int LongestInitials = 5;

    /// <summary>The author's name; without words where none is shown, or only an address.</summary>
    /// <param name="file">The case.</param>
    public static ShownName Of(CaseFile file)
    {
        var name = file.Message.Author?.DisplayName ?? "";
        if (name.Length is 0 or > LongestName || name.Contains('@', StringComparison.Ordinal))
        {
            return new ShownName([]);
        }

        var text = TokenizedText.Of(CueFolding.Fold(name));
        return new ShownName([.. Enumerable.Range(0, text.Count).Select(i => text.TokenAt(i).ToString())]);
    }

    /// <summary>Whether a domain's own label is this name, or a run of its words: "boots" for "Boots Advantage Card".</summary>
    public bool Spells(DomainName domain)
    {
        var label = LabelOf(domain);
        for (var from = 0; label.Length >= ShortestLabel && from < Words.Length; from++)
        {
            var read = 0;
            for (var to = from; to < Words.Length && label.AsSpan(read).StartsWith(Words[to], StringComparison.Ordinal); to++)
            {
                read += Words[to].Length;
                if (read == label.Length)
                {
                    return from == 0 || label.Length > ShortestPart;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a domain's label has anything of this name: a word, its initials, or all of it.</summary>
    public bool IsIn(DomainName domain)
    {
        var label = LabelOf(domain);
        var whole = string.Concat(Words);
        if (label.Length >= ShortestLabel && whole.Contains(label, StringComparison.Ordinal))
        {
            return true;
        }

        var initials = string.Concat(Words.Select(w => w[0]));
        return Array.Exists(Words, w => w.Length >= ShortestPart && label.Contains(w, StringComparison.Ordinal))
            || Array.Exists(Words, w => w.Length >= ShortestLabel
                && (label.StartsWith(w, StringComparison.Ordinal) || label.EndsWith(w, StringComparison.Ordinal)))
            || label.Length is > 1 and <= LongestInitials && initials.StartsWith(label, StringComparison.Ordinal);
    }

    /// <summary>Whether a service gave the name a place below its own: shop.service.example.</summary>
    public bool IsLentBelow(DomainName domain) => domain.Registrable is { } house && house.Ascii.Length < domain.Ascii.Length
        && domain.Unicode[..domain.Unicode.IndexOf('.', StringComparison.Ordinal)].Replace("-", "", StringComparison.Ordinal) is var label
        && string.Concat(Words) == CueFolding.Fold(label);

    /// <summary>Whether an address has a word of this name left of its @, as a person's has.</summary>
    public bool IsIn(string local) => Array.Exists(Words, w => w.Length >= ShortestLabel
        && local.Contains(w, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the text speaks of this name, by its first word or two.</summary>
    public bool IsSaid(CaseFile file) => Words is [var first, ..]
        && (first.Length > ShortestLabel || Words.Length == 1
            ? OwnVoice.IsSaid(file.Tokens, [first])
            : OwnVoice.IsSaid(file.Tokens, [first, Words[1]]) || OwnVoice.IsSaid(file.Tokens, [first]));

    /// <summary>Whether the text names a domain's owner: its label in words.</summary>
    public static bool IsOwnerSaid(CaseFile file, DomainName domain) => OwnVoice.IsSaid(file.Tokens, [LabelOf(domain)]);

    /// <summary>What somebody registered of a name, folded, without dashes.</summary>
    public static string LabelOf(DomainName domain) =>
        CueFolding.Fold(Brands.FirstLabel((domain.Registrable ?? domain).Unicode)).Replace("-", "", StringComparison.Ordinal);
}
