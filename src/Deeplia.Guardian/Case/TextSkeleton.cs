using System.Globalization;
using Deeplia.Guardian.Cues;

namespace Deeplia.Guardian.Case;

/// <summary>
/// The text without what a mailing machine fills in: names, addresses, numbers, passwords, wallets, the greeting and the salt.
/// Letters made from one template have the same skeleton.
/// </summary>
internal static class TextSkeleton
{
    private const int MinWords = 12; // shorter texts agree by chance
    private const int MaxGreetingWords = 6;
    private const int MinName = 3;
    private const ulong FnvOffset = 14_695_981_039_346_656_037; // FNV-1a, 64 bits
    private const ulong FnvPrime = 1_099_511_628_211;

    /// <summary>16 hexadecimal digits, or null for a text too short to have a skeleton.</summary>
    /// <param name="file">The case.</param>
    public static string? Of(CaseFile file)
    {
        var tokens = file.Tokens;
        var filled = FilledWords(file);
        var (hash, words) = (FnvOffset, 0);
        for (var i = GreetingEnd(tokens); i < tokens.Count; i++)
        {
            var word = tokens.TokenAt(i);
            if (!IsOfTemplate(tokens, i, word) || filled.Contains(word.ToString()))
            {
                continue;
            }

            words++;
            foreach (var c in word)
            {
                hash = (hash ^ c) * FnvPrime;
            }

            hash = (hash ^ ' ') * FnvPrime;
        }

        return words < MinWords ? null : hash.ToString("x16", CultureInfo.InvariantCulture);
    }

    // Words with digits, parts of addresses and links, and words no language has are filled in, not written.
    private static bool IsOfTemplate(TokenizedText tokens, int index, ReadOnlySpan<char> word)
    {
        var vowels = 0;
        foreach (var c in word)
        {
            if (char.IsDigit(c))
            {
                return false;
            }

            vowels += c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' || !char.IsAscii(c) ? 1 : 0;
        }

        var text = tokens.Text;
        var (start, end) = (tokens.Starts[index], tokens.Starts[index] + tokens.Lengths[index]);
        return (vowels > 0 || word.Length < 4) && !(start > 0 && IsJoint(text[start - 1])) && !IsJoined(text, end);
    }

    private static bool IsJoined(string text, int end) => end < text.Length
        && (text[end] is '@' or '/' || (IsJoint(text[end]) && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])));

    private static bool IsJoint(char c) => c is '@' or '/' or '.' or '_' or '=';

    // "Hello Jo," is a line of its own at the top.
    private static int GreetingEnd(TokenizedText tokens)
    {
        for (var i = 0; i < Math.Min(MaxGreetingWords, tokens.Count); i++)
        {
            var end = tokens.Starts[i] + tokens.Lengths[i];
            var line = tokens.Text.IndexOf('\n', end);
            if (line >= 0 && tokens.Text.AsSpan(end, line - end).Trim() is "," or "!" or ":" or "，" or "、" or "！")
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static HashSet<string> FilledWords(CaseFile file)
    {
        var filled = new HashSet<string>(StringComparer.Ordinal);
        foreach (var recipient in file.Message.To.Concat(file.Message.Cc).Take(5))
        {
            AddWords(filled, recipient.DisplayName);
            AddWords(filled, recipient.Address);
        }

        foreach (var address in file.OwnerAddresses.Take(5))
        {
            AddWords(filled, address);
        }

        foreach (var secret in file.Extracted.Passwords.Select(file.Extracted.ValueOf))
        {
            AddWords(filled, secret);
        }

        return filled;
    }

    private static void AddWords(HashSet<string> filled, string text)
    {
        var words = TokenizedText.Of(CueFolding.Fold(text));
        for (var i = 0; i < words.Count; i++)
        {
            if (words.Lengths[i] >= MinName)
            {
                filled.Add(words.TokenAt(i).ToString());
            }
        }
    }
}
