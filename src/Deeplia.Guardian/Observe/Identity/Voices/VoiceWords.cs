using Deeplia.Guardian.Cues;
using Deeplia.Mail.Data;

namespace Deeplia.Guardian.Observe.Identity.Voices;

/// <summary>The roles of all words of a text.</summary>
internal static class VoiceWords
{
    private static readonly Lazy<PhraseTable<VoiceRole>> Table = new(() => new(DataFile.ReadLines("names/brand-words.txt")
        .Select(l => l.Split('|'))
        .SelectMany(f => f[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(w => (Words: PhraseWords.Of(w), Role: Enum.Parse<VoiceRole>(f[0], ignoreCase: true))))
        .GroupBy(p => string.Join(' ', p.Words), StringComparer.Ordinal)
        .Select(g => (g.First().Words, g.Aggregate(VoiceRole.None, (all, p) => all | p.Role)))));

    /// <summary>The role of every word; a phrase gives its role to each of its words.</summary>
    public static VoiceRole[] RolesOf(TokenizedText text)
    {
        var roles = new VoiceRole[text.Count];
        for (var at = 0; at < roles.Length; at++)
        {
            if (Table.Value.TryFind(text, at, out var length, out var role))
            {
                for (var i = at; i < at + length; i++)
                {
                    roles[i] |= role;
                }
            }
        }

        return roles;
    }
}
