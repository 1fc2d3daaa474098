using System.Globalization;
using System.Text;

namespace Deeplia.Mail.Names;

/// <summary>What a hasty eye reads of a name. Coarser than the skeleton of Unicode TS 39, which tells accents and digits apart.</summary>
public static class LabelFold
{
    /// <summary>Longest text read, in characters; the rest is left out.</summary>
    public const int MaxLength = 200;

    // Letters that play another in a word, though the table of Unicode keeps them apart: small capitals and their Cyrillic and Greek
    // mates (т, к, н), letters that only resemble (и, п, г), and those that Unicode does not take apart.
    private const string Apart =
        "ĸкқκƙҡkʙвbтτᴛtʜнhᴍʍмɱ₥mиᴎпηƞɳɴлnгʀяᴙrεɛꞓєзɜᴇəǝэeωшщwʟlʏᵧчyɪᴉıiᴀʌæaᴅдðdᴊjᴘþpꜱƨsᴜʋμµцuɢgχжxßβƅьъbφɸфюøœoћђh";

    // Latin letters with hooks, strokes, tails and short legs, and small capitals, by their names in Unicode 15.
    private const string Hooked =
        "ᶏⱥaƀƃɓᵬᶀꞗbƈȼɕᴄꞔcđƌȡɖɗᵭᶁᶑꝺꟈdɇᶒⱸꬲꬴeƒᵮᶂꜰꝼꞙfǥɠɡʛᵹᶃꞡꬶgħɦⱨⱶꞕhɨᶖiȷɉɟʄʝjᴋᶄⱪꝁꝃꝅꞣkŀłƚȴɫɬɭᴌᶅⱡꝉꞎꬷꬸꬹlᵯᶆꬺmȵɲᵰᶇꞑꞥꬻn" +
        "ǿᴏᴑᴓⱺꝋꝍꬽꬾoƥᵱᵽᶈꝑꝓꝕpɋʠꝗꝙꞯqɍɼɽɾᵲᵳᶉꞃꞧꭆꭉꭋꭌrȿʂᵴᶊꞅꞩꟊsŧƫƭȶʈᵵⱦꞇtᴝᶙꞹꭎꭒuᴠᶌⱱⱴꝟvᴡⱳwᶍꭖꭗꭘꭙxƴɏꭚyƶȥɀʐʑᴢᵶᶎⱬz";

    private static readonly Dictionary<char, char> Extra = Pairs(Apart + Hooked);

    /// <summary>The folded text: lower case, no accents, look-alikes of all scripts and digits made plain letters, <c>rn</c> for m,
    /// <c>w</c> for vv, <c>d</c> for cl, <c>i</c> for l. Folding it again changes nothing. Not for display.</summary>
    /// <param name="text">A label in U-labels, a name, a local part.</param>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lower = text.Length > MaxLength ? text[..MaxLength] : text;
        var plain = Ascii.IsValid(lower) ? lower.ToLowerInvariant() : Plain(lower);
        var hasLetter = plain.AsSpan().IndexOfAnyInRange('a', 'z') >= 0;
        Span<char> folded = plain.Length <= MaxLength ? stackalloc char[2 * MaxLength] : new char[2 * plain.Length];
        return folded[..Join(plain, hasLetter, folded)].ToString();
    }

    // One pass, since every name of every message comes by: a letter that follows its mate makes one with it.
    private static int Join(string plain, bool hasLetter, Span<char> folded)
    {
        var length = 0;
        foreach (var c in plain)
        {
            var letter = hasLetter ? Letter(c) : c;
            var before = length > 0 ? folded[length - 1] : '\0';
            if (letter == 'm')
            {
                folded[length++] = 'r';
                folded[length++] = 'n';
            }
            else if ((letter == 'v' && before == 'v') || (letter == 'l' && before == 'c'))
            {
                folded[length - 1] = letter == 'v' ? 'w' : 'd';
            }
            else
            {
                folded[length++] = letter == 'l' ? 'i' : letter;
            }
        }

        return length;
    }

    /// <summary>Whether a text holds a letter that is neither Latin nor a digit or sign.</summary>
    /// <param name="text">Any text.</param>
    public static bool HasForeignLetter(string text) =>
        !Ascii.IsValid(text) && (Confusables.ScriptsOf(text) & ~Scripts.Latin) != Scripts.None;

    /// <summary>The plain letters that one letter looks like, or null where it looks like none.</summary>
    /// <param name="letter">One letter of any script.</param>
    public static string? LookOf(string letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var plain = Plain(letter);
        return plain.Length > 0 && plain.All(char.IsAsciiLetter) ? plain : null;
    }

    // Names of digits alone stay what they are: 163 plays nobody.
    private static char Letter(char c) => c switch
    {
        '0' => 'o',
        '1' or '!' or '|' => 'l',
        '2' => 'z',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '6' or '8' => 'b',
        '7' => 't',
        '9' => 'g',
        _ => c,
    };

    // The table of Unicode would turn some letters into others that only it knows: those of our own go first, and marks with them.
    private static string Plain(string text) =>
        Bare(Confusables.SkeletonOfLowerCase(Bare(Sound(text).ToLowerInvariant())).ToLowerInvariant());

    private static string Bare(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                plain.Append(Extra.GetValueOrDefault(c, c));
            }
        }

        return plain.ToString();
    }

    // Letters of mathematics, full width and ligatures are made plain first. A lone surrogate reads as U+FFFD.
    private static string Sound(string text)
    {
        var sound = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            sound.Append(rune.ToString());
        }

        return sound.ToString().Normalize(NormalizationForm.FormKC);
    }

    private static Dictionary<char, char> Pairs(string apart)
    {
        var pairs = new Dictionary<char, char>();
        var start = 0;
        for (var i = 0; i < apart.Length; i++)
        {
            if (char.IsAsciiLetter(apart[i]))
            {
                foreach (var c in apart[start..i])
                {
                    pairs[c] = apart[i];
                }

                start = i + 1;
            }
        }

        return pairs;
    }
}
