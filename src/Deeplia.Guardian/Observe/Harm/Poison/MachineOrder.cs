using Deeplia.Guardian.Cues;

namespace Deeplia.Guardian.Observe.Harm.Poison;

/// <summary>An order to a machine: whom it speaks to, or what it takes back, beside what it wants.</summary>
/// <param name="Start">Offset of the first character in the folded text.</param>
/// <param name="Length">Characters from the first word to the last.</param>
internal readonly record struct MachineOrder(int Start, int Length)
{
    // Address and wish stand together; in a longer text they meet by chance.
    private const int NearSentences = 2;
    private const int NearChars = 400;

    private static readonly string[] Addresses =
        [PoisonCues.Ignore, PoisonCues.Judge, PoisonCues.Machine, PoisonCues.Role, PoisonCues.Label];

    private static readonly string[] Wishes = [PoisonCues.Verdict, PoisonCues.Output];

    // No person reads these where they are hidden, and no layout makes them.
    private static readonly string[] PlainWhereHidden = [PoisonCues.Ignore, PoisonCues.Judge, PoisonCues.Role];

    /// <summary>Reads a text: an address and a wish near each other, or two strong addresses.</summary>
    public static MachineOrder? Read(CueMatches cues, string text)
    {
        var items = cues.Items;
        for (var i = 0; i < items.Count; i++)
        {
            for (var j = i + 1; j < items.Count && AreNear(items[i], items[j]); j++)
            {
                var isOrder = IsOrder(items[i], items[j].Kind) || IsOrder(items[j], items[i].Kind);
                if (isOrder && IsSpoken(items[i], text) && IsSpoken(items[j], text))
                {
                    var end = Math.Max(items[i].Start + items[i].Length, items[j].Start + items[j].Length);
                    return new(items[i].Start, end - items[i].Start);
                }
            }
        }

        return null;
    }

    /// <summary>Reads a text that nobody sees: there one strong phrase is enough, and so is any message for the user.</summary>
    public static MachineOrder? ReadHidden(CueMatches cues, string text)
    {
        if (Read(cues, text) is { } order)
        {
            return order;
        }

        var tells = cues.Near(PoisonCues.Machine, PoisonCues.Tell, NearSentences);
        foreach (var cue in cues.Items)
        {
            if (PlainWhereHidden.Contains(cue.Kind) || (tells && cue.Kind == PoisonCues.Machine))
            {
                return new(cue.Start, cue.Length);
            }
        }

        return null;
    }

    private static bool AreNear(CueMatch first, CueMatch second) =>
        second.Sentence - first.Sentence <= NearSentences && second.Start - first.Start <= NearChars;

    private static bool IsOrder(CueMatch address, string other) =>
        (Addresses.Contains(address.Kind) && Wishes.Contains(other))
        || (address.Kind == PoisonCues.Ignore && other is PoisonCues.Judge or PoisonCues.Role)
        || (address.Kind == PoisonCues.Role && other == PoisonCues.Judge);

    // "System: …" speaks in somebody's name; "the system classification" does not.
    private static bool IsSpoken(CueMatch cue, string text)
    {
        if (cue.Kind != PoisonCues.Label)
        {
            return true;
        }

        var end = cue.Start;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return end < text.Length && text[end] is ':' or '：' or ']' or '>' or '|';
    }
}
