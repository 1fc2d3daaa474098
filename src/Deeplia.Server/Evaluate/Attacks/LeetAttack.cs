using System.Text;
using Deeplia.Mail.Rewrite;

namespace Deeplia.Server.Evaluate.Attacks;

/// <summary>Some words are misspelt as people do: signs and digits for letters, letters doubled, inner letters swapped.</summary>
internal sealed class LeetAttack : IMailAttack
{
    private const double WordShare = 0.3;
    private const int MinWord = 4;

    // How often a letter that has a sign for it gets it; the first always does.
    private const double LetterShare = 0.5;

    /// <inheritdoc/>
    public string Name => "leet";

    /// <inheritdoc/>
    public byte[]? Apply(byte[] mail, Random random) => MailRewriter.Rewrite(mail, Words.Edit(word => Disguise(word, random)));

    /// <summary>Disguises one word, or leaves it.</summary>
    internal static string Disguise(string word, Random random)
    {
        if (word.Length < MinWord || !Words.IsEuropean(word) || random.NextDouble() >= WordShare)
        {
            return word;
        }

        return random.Next(5) switch
        {
            0 => Double(word, random),
            1 => Swap(word, random),
            _ => WithSigns(word, random),
        };
    }

    private static string Double(string word, Random random)
    {
        var at = random.Next(1, word.Length - 1);
        return word.Insert(at, word[at].ToString());
    }

    // Words with their first and last letter in place are read without a halt. Where both letters are equal, one is doubled.
    private static string Swap(string word, Random random)
    {
        var at = random.Next(1, word.Length - 2);
        return word[at] == word[at + 1]
            ? Double(word, random)
            : string.Concat(word.AsSpan(0, at), [word[at + 1], word[at]], word.AsSpan(at + 2));
    }

    private static string WithSigns(string word, Random random)
    {
        var result = new StringBuilder(word);
        var isChanged = false;
        for (var i = 0; i < word.Length; i++)
        {
            var signs = SignsFor(word[i]);
            if (signs.Length > 0 && (!isChanged || random.NextDouble() < LetterShare))
            {
                result[i] = signs[random.Next(signs.Length)];
                isChanged = true;
            }
        }

        return isChanged ? result.ToString() : Swap(word, random);
    }

    private static string SignsFor(char letter) => char.ToLowerInvariant(letter) switch
    {
        'a' => "4@",
        'e' => "3",
        'i' => "1!",
        'l' => "1!",
        'o' => "0",
        's' => "$5",
        't' => "7",
        'b' => "8",
        _ => "",
    };
}
