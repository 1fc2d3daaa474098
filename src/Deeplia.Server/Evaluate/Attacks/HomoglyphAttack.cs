using System.Collections.Frozen;
using System.Text;
using Deeplia.Mail.Rewrite;

namespace Deeplia.Server.Evaluate.Attacks;

/// <summary>A third of the letters become others that look alike: Cyrillic, Greek, full-width, mathematical.</summary>
internal sealed class HomoglyphAttack : IMailAttack
{
    private const double LetterShare = 0.35;

    // Shorter words are mostly articles and prepositions, on which no filter builds.
    private const int MinWord = 4;

    // How often one word's strange letters are twins, full-width or mathematical: twins are the trick that stays unseen.
    private const double TwinShare = 0.6;
    private const double FullWidthShare = 0.2;

    private const string TwinsOf = "aceiopsvxyhjdqwlknABCEHIJKMNOPSTXYZ";
    private const string Twins = "асеіорѕνхуһјԁԛԝӏκηАВСЕНІЈКМΝОРЅТХΥΖ";

    // The other way round, for words that are Cyrillic or Greek already.
    private const string Reversed = "асеіорѕхуАВСЕНІЈКМОРЅТХΑΒΕΖΗΙΚΜΝΟΡΤΥΧοα";
    private const string ReversedTo = "aceiopsxyABCEHIJKMOPSTXABEZHIKMNOPTYXoa";

    private static readonly FrozenDictionary<char, char> TwinByLetter =
        TwinsOf.Zip(Twins).Concat(Reversed.Zip(ReversedTo)).ToFrozenDictionary(p => p.First, p => p.Second);

    /// <inheritdoc/>
    public string Name => "homoglyphs";

    /// <inheritdoc/>
    public byte[]? Apply(byte[] mail, Random random) => MailRewriter.Rewrite(mail, Words.Edit(word => Disguise(word, random)));

    /// <summary>Disguises one word.</summary>
    internal static string Disguise(string word, Random random)
    {
        if (word.Length < MinWord)
        {
            return word;
        }

        var style = random.NextDouble();
        var result = new StringBuilder(word.Length * 2);
        foreach (var letter in word)
        {
            var isChanged = random.NextDouble() < LetterShare;
            result.Append(isChanged ? LookAlike(letter, style) : letter.ToString());
        }

        return result.ToString();
    }

    // A letter without a twin is written in the mathematical sans-serif, which looks as the screen's own letters do.
    private static string LookAlike(char letter, double style)
    {
        if (style < TwinShare && TwinByLetter.TryGetValue(letter, out var twin))
        {
            return twin.ToString();
        }

        if (!char.IsAsciiLetter(letter))
        {
            return TwinByLetter.TryGetValue(letter, out var other) ? other.ToString() : letter.ToString();
        }

        var isFullWidth = style >= TwinShare && style < TwinShare + FullWidthShare;
        return isFullWidth ? ((char)(letter - '!' + '！')).ToString() : Mathematical(letter);
    }

    // U+1D5A0 and U+1D5BA: the mathematical sans-serif alphabets, without gaps.
    private static string Mathematical(char letter) => char.ConvertFromUtf32(
        letter >= 'a' ? 0x1D5BA + letter - 'a' : 0x1D5A0 + letter - 'A');
}
