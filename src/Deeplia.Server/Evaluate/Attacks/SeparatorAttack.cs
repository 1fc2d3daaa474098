using System.Text;
using Deeplia.Mail.Rewrite;

namespace Deeplia.Server.Evaluate.Attacks;

/// <summary>Some longer words are cut up: by characters of no width, soft hyphens, dots or blanks.</summary>
internal sealed class SeparatorAttack : IMailAttack
{
    private const double WordShare = 0.3;
    private const int MinWord = 5;

    // How often a gap between two letters is filled by something that cannot be seen.
    private const double GapShare = 0.5;

    private const char SoftHyphen = '\u00AD';
    private const string Invisible = "\u200B\u200C\u2060\uFEFF";

    /// <inheritdoc/>
    public string Name => "separators";

    /// <inheritdoc/>
    public byte[]? Apply(byte[] mail, Random random) => MailRewriter.Rewrite(mail, Words.Edit(word => Disguise(word, random)));

    /// <summary>Disguises one word, or leaves it.</summary>
    internal static string Disguise(string word, Random random)
    {
        if (word.Length < MinWord || random.NextDouble() >= WordShare)
        {
            return word;
        }

        // Half of them unseen by zero width, the rest in the three other ways. Letters of other scripts change their shape
        // or their meaning when they are written apart, and have no hyphens.
        return Words.IsEuropean(word) ? random.Next(6) switch
        {
            0 => string.Join('.', word.AsEnumerable()),
            1 => string.Join(' ', word.AsEnumerable()),
            2 => Fill(word, _ => SoftHyphen, random),
            _ => Fill(word, r => Invisible[r.Next(Invisible.Length)], random),
        }
        : Fill(word, _ => Invisible[0], random);
    }

    // At least one gap is filled: the middle one.
    private static string Fill(string word, Func<Random, char> pick, Random random)
    {
        var result = new StringBuilder(word.Length * 2);
        for (var i = 0; i < word.Length; i++)
        {
            if (i > 0 && !char.IsLowSurrogate(word[i]) && (i == word.Length / 2 || random.NextDouble() < GapShare))
            {
                result.Append(pick(random));
            }

            result.Append(word[i]);
        }

        return result.ToString();
    }
}
