using Deeplia.Guardian.Case;
using Deeplia.Guardian.Cues;
using Deeplia.Mail.Names;
using Deeplia.Mail.Text;

namespace Deeplia.Guardian.Observe.Identity.Voices;

/// <summary>Whether a mail speaks in its sender's own name: a shop that writes of your PayPal account says who it is.</summary>
internal static class OwnVoice
{
    private const double Said = 1.5;
    private const int ShortestLabel = 4;
    private const VoiceRole Anybody =
        VoiceRole.Team | VoiceRole.Secret | VoiceRole.Alarm | VoiceRole.Thing | VoiceRole.Person | VoiceRole.Own;

    /// <summary>Points that speak against a brand's voice.</summary>
    public static double Of(CaseFile file, Brand brand)
    {
        if (file.Message.Author is not { } author || NameClaim.In(author.DisplayName) == brand)
        {
            return 0;
        }

        return Names(file, author).Any(n => IsSaid(file.Tokens, n)) ? Said : 0;
    }

    private static IEnumerable<string[]> Names(CaseFile file, MailAddress author)
    {
        var shown = TokenizedText.Of(FoldedText.Fold(author.DisplayName).Text);
        if (shown.Count > 0)
        {
            var roles = VoiceWords.RolesOf(shown);
            var words = Enumerable.Range(0, shown.Count).Where(i => (roles[i] & Anybody) == VoiceRole.None && shown.Lengths[i] > 2)
                .Select(i => shown.TokenAt(i).ToString()).ToArray();
            if (words.Length > 0)
            {
                yield return words[..1];
                yield return words[^1..];
            }
        }

        if (author.Domain is { } domain && !FreeMail.Has(domain)
            && Brands.FirstLabel((domain.Registrable ?? domain).Unicode) is { Length: >= ShortestLabel } label)
        {
            yield return [label.Replace("-", "", StringComparison.Ordinal)];
        }
    }

    /// <summary>Whether a name stands in the text as words, "The Register" for theregister, and not as part of an address.</summary>
    public static bool IsSaid(TokenizedText text, string[] name)
    {
        var whole = string.Concat(name);
        for (var at = 0; at < text.Count; at++)
        {
            var (end, read) = (at, 0);
            while (end < text.Count && read < whole.Length && whole.AsSpan(read).StartsWith(text.TokenAt(end), StringComparison.Ordinal))
            {
                read += text.Lengths[end++];
            }

            if (read == whole.Length && !TextAddress.Holds(text, at, end - 1))
            {
                return true;
            }
        }

        return false;
    }
}
