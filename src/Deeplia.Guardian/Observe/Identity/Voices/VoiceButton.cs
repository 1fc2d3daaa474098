using Deeplia.Guardian.Cues;
using Deeplia.Mail.Text;

namespace Deeplia.Guardian.Observe.Identity.Voices;

/// <summary>Reads what a link offers: "Log in to PayPal".</summary>
internal static class VoiceButton
{
    /// <summary>The brand whose door the words offer to open, or null.</summary>
    public static Brand? Of(string shown)
    {
        var text = TokenizedText.Of(FoldedText.Fold(shown).Text);
        for (var at = 0; at < text.Count; at++)
        {
            if (BrandBook.Names.TryFind(text, at, out _, out var found) && !found.Name.IsWord)
            {
                var roles = VoiceWords.RolesOf(text);
                return Array.Exists(roles[..at], r => (r & (VoiceRole.SignIn | VoiceRole.Own)) != VoiceRole.None) ? found.Brand : null;
            }
        }

        return null;
    }
}
