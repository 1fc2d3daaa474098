using Deeplia.Guardian.Cues;
using Deeplia.Mail.Text;

namespace Deeplia.Guardian.Observe.Identity.Voices;

/// <summary>Finds the brand that a short text claims to be: a name shown, the alternative text of a picture.</summary>
internal static class NameClaim
{
    private const int LongestName = 120;

    // What may stand beside an ordinary word that is a brand: "Orange Service Client", "Target Rewards".
    private const VoiceRole Beside = VoiceRole.Team | VoiceRole.Thing | VoiceRole.Secret | VoiceRole.Alarm | VoiceRole.Person;

    /// <summary>The brand that a name shown claims, or null.</summary>
    public static Brand? In(string name)
    {
        if (name.Length is 0 or > LongestName)
        {
            return null;
        }

        var text = TokenizedText.Of(FoldedText.Fold(name).Text);
        for (var at = 0; at < text.Count; at++)
        {
            if (BrandBook.Names.TryFind(text, at, out var length, out var found)
                && (!found.Name.IsWord || IsRestOf(text, at, length, name)))
            {
                return found.Brand;
            }
        }

        return null;
    }

    // An ordinary word in small letters is one; with a capital, alone or with words of service, it is the brand.
    private static bool IsRestOf(TokenizedText text, int at, int length, string name)
    {
        if (length == text.Count)
        {
            return true;
        }

        if (name.AsSpan().TrimStart(" \"'[").Length == 0 || !name.AsSpan().ContainsAnyInRange('A', 'Z'))
        {
            return false;
        }

        var roles = VoiceWords.RolesOf(text);
        for (var i = 0; i < text.Count; i++)
        {
            if ((i < at || i >= at + length) && (roles[i] & Beside) == VoiceRole.None)
            {
                return false;
            }
        }

        return true;
    }
}
