using System.Buffers;
using System.Numerics;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Cues;
using Deeplia.Mail.Html;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>A brand that a letter speaks as, and by which signs. Naming a brand is no sign; speaking in its name is.</summary>
/// <param name="Brand">The brand.</param>
/// <param name="Kinds">The signs.</param>
/// <param name="Start">Where the plainest sign stands in the folded text, or −1.</param>
/// <param name="Length">How long it is.</param>
internal readonly record struct BrandClaim(BrandName Brand, BrandClaimKinds Kinds, int Start, int Length)
{
    // A letter is signed within its last words, and a footer follows.
    private const int EndTokens = 120;
    private const int MaxTokens = 4_000;
    private const int MaxImages = 40;
    private const int LongestAlt = 40;
    private const int CopyrightReach = 24;
    private const int LongestSignature = 48;

    // What may stand beside a name that has a line to itself.
    private static readonly SearchValues<char> Ornaments = SearchValues.Create(" \t*-–—.,®™");

    private const BrandClaimKinds Plain =
        BrandClaimKinds.Thing | BrandClaimKinds.Signature | BrandClaimKinds.Copyright | BrandClaimKinds.Subject;

    /// <summary>
    /// Whether the signs say that it speaks as the brand. A logo stands beside "follow us" too, and initials before an @: alone they
    /// say nothing.
    /// </summary>
    public bool IsPlain => (Kinds & Plain) != BrandClaimKinds.None || BitOperations.PopCount((uint)Kinds) >= 2;

    /// <summary>The brand that the letter speaks as most plainly, or null.</summary>
    public static BrandClaim? Of(CaseFile file)
    {
        var found = new Dictionary<string, BrandClaim>(StringComparer.Ordinal);
        InText(file.Tokens, found);
        foreach (var image in (file.Message.Html?.Images ?? []).Take(MaxImages))
        {
            InLogo(image, found);
        }

        if (file.Message.Author is { LocalPart.Length: <= LongestAlt } author
            && BrandName.Alone(TokenizedText.Of(CueFolding.Fold(author.LocalPart.Replace('_', ' ')))) is { } sender)
        {
            Add(found, sender, BrandClaimKinds.Address, -1, 0);
        }

        return found.Count == 0 ? null : found.Values.MaxBy(c => BitOperations.PopCount((uint)c.Kinds));
    }

    private static void InText(TokenizedText text, Dictionary<string, BrandClaim> found)
    {
        var subjectEnd = text.Text.IndexOf("\n\n", StringComparison.Ordinal);
        var count = Math.Min(text.Count, MaxTokens);
        for (var i = 0; i < count; i++)
        {
            if (BrandName.At(text, i) is not { } brand)
            {
                continue;
            }

            var last = i + brand.Words.Length - 1;
            var kinds = KindsAt(text, i, last, subjectEnd);
            kinds &= brand.IsWord ? ~(BrandClaimKinds.Thing | BrandClaimKinds.Line) : kinds;
            if (kinds != BrandClaimKinds.None)
            {
                Add(found, brand, kinds, text.Starts[i], text.Starts[last] + text.Lengths[last] - text.Starts[i]);
            }

            i = last;
        }
    }

    private static BrandClaimKinds KindsAt(TokenizedText text, int first, int last, int subjectEnd)
    {
        var start = text.Starts[first];
        var end = text.Starts[last] + text.Lengths[last];
        if (start < subjectEnd)
        {
            var leads = first == 0 && text.Text.AsSpan(end).TrimStart() is [':' or ']' or '-' or '–' or '|', ..];
            return (leads ? BrandClaimKinds.Subject : BrandClaimKinds.None)
                | (IsThing(text, first, last) ? BrandClaimKinds.Thing : BrandClaimKinds.None);
        }

        var kinds = IsThing(text, first, last) ? BrandClaimKinds.Thing : BrandClaimKinds.None;
        if (text.Count - first > EndTokens)
        {
            return kinds;
        }

        kinds |= IsLine(text.Text, start, end) ? BrandClaimKinds.Line
            : IsTeam(text, first, last) && IsShortLine(text.Text, start, end) ? BrandClaimKinds.Signature : BrandClaimKinds.None;
        return kinds | (IsCopyright(text.Text, start) ? BrandClaimKinds.Copyright : BrandClaimKinds.None);
    }

    // "your X account", "votre compte X", "Ihr X-Konto", "votre carte chez X".
    private static bool IsThing(TokenizedText text, int first, int last)
    {
        var before = Skip(text, first - 1, -1);
        if (before >= 0 && ClaimWords.IsThing(text.TokenAt(before)))
        {
            var own = Skip(text, before - 1, -1);
            return own >= 0 && ClaimWords.IsOwn(text.TokenAt(own));
        }

        var after = Skip(text, last + 1, 1);
        return first > 0 && ClaimWords.IsOwn(text.TokenAt(first - 1)) && after < text.Count && ClaimWords.IsThing(text.TokenAt(after));
    }

    private static bool IsTeam(TokenizedText text, int first, int last)
    {
        var before = Skip(text, first - 1, -1);
        return (before >= 0 && ClaimWords.IsTeam(text.TokenAt(before)) && text.Sentences[before] == text.Sentences[first])
            || (last + 1 < text.Count && ClaimWords.IsTeam(text.TokenAt(last + 1)) && text.Sentences[last + 1] == text.Sentences[last]);
    }

    private static int Skip(TokenizedText text, int at, int step) =>
        at >= 0 && at < text.Count && ClaimWords.IsLink(text.TokenAt(at)) ? at + step : at;

    private static bool IsLine(string text, int start, int end)
    {
        var (from, to) = LineAround(text, start, end);
        return text.AsSpan(from, start - from).IndexOfAnyExcept(Ornaments) < 0
            && text.AsSpan(end, to - end).IndexOfAnyExcept(Ornaments) < 0;
    }

    private static bool IsShortLine(string text, int start, int end)
    {
        var (from, to) = LineAround(text, start, end);
        return to - from <= LongestSignature;
    }

    private static (int From, int To) LineAround(string text, int start, int end)
    {
        var to = text.IndexOf('\n', end);
        return (text.LastIndexOf('\n', Math.Max(0, start - 1)) + 1, to < 0 ? text.Length : to);
    }

    // Folding turns the sign into a letter, which a year follows.
    private static bool IsCopyright(string text, int start)
    {
        var before = text.AsSpan(Math.Max(0, start - CopyrightReach), Math.Min(start, CopyrightReach));
        before = before[(before.LastIndexOf('\n') + 1)..];
        return before.IndexOfAny('©', 'ⓒ', 'Ⓒ') >= 0 || before.StartsWith("c 20", StringComparison.Ordinal)
            || before.Contains("(c)", StringComparison.Ordinal) || before.Contains("copyright", StringComparison.Ordinal);
    }

    private static void InLogo(HtmlImage image, Dictionary<string, BrandClaim> found)
    {
        if (image.Alt is { Length: > 0 and <= LongestAlt } alt
            && CueFolding.Fold(alt).Replace("logo", "", StringComparison.Ordinal) is var name
            && BrandName.Alone(TokenizedText.Of(name)) is { } brand)
        {
            Add(found, brand, BrandClaimKinds.Logo, -1, 0);
        }
    }

    private static void Add(Dictionary<string, BrandClaim> found, BrandName brand, BrandClaimKinds kinds, int start, int length)
    {
        var key = brand.Domains[0]; // "paypal" and "paypal europe" are one house
        found[key] = found.TryGetValue(key, out var known)
            ? known.Start < 0
                ? new BrandClaim(brand, known.Kinds | kinds, start, length)
                : known with { Kinds = known.Kinds | kinds }
            : new BrandClaim(brand, kinds, start, length);
    }
}
