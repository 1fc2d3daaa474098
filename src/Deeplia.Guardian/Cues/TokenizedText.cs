using System.Globalization;

namespace Deeplia.Guardian.Cues;

/// <summary>Words and sentences of one folded text, found once and shared by all lexicons that look at it.</summary>
/// <remarks>
/// A token is a run of letters, marks and digits; in scripts written without spaces each character is a token.
/// Immutable after <see cref="Of"/>, so safe to share between threads.
/// </remarks>
public sealed class TokenizedText
{
    /// <summary>Most tokens kept of one text; about 400 KB of prose.</summary>
    public const int MaxTokens = 65_536;

    private int[] _starts;
    private int[] _lengths;
    private int[] _sentences;

    private TokenizedText(string text)
    {
        Text = text;
        var capacity = Math.Min((text.Length / 5) + 2, MaxTokens); // words of prose are about six characters long
        (_starts, _lengths, _sentences) = (new int[capacity], new int[capacity], new int[capacity]);
    }

    /// <summary>The folded text the offsets point into.</summary>
    public string Text { get; }

    /// <summary>How many tokens there are.</summary>
    public int Count { get; private set; }

    /// <summary>True when the text had more than <see cref="MaxTokens"/> tokens and the rest was left out.</summary>
    public bool Truncated { get; private set; }

    /// <summary>Offset of each token's first character.</summary>
    public ReadOnlySpan<int> Starts => _starts.AsSpan(0, Count);

    /// <summary>Characters in each token.</summary>
    public ReadOnlySpan<int> Lengths => _lengths.AsSpan(0, Count);

    /// <summary>Number of the sentence each token stands in, from 0, never falling.</summary>
    public ReadOnlySpan<int> Sentences => _sentences.AsSpan(0, Count);

    /// <summary>Finds the tokens and sentences of a text.</summary>
    /// <param name="folded">A text already folded as <see cref="CueFolding.Fold"/> does.</param>
    public static TokenizedText Of(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        var result = new TokenizedText(folded);
        result.Read();
        return result;
    }

    /// <summary>Says in which sentence a character stands.</summary>
    /// <param name="charIndex">Offset into <see cref="Text"/>; between two tokens the earlier one counts.</param>
    public int SentenceAt(int charIndex)
    {
        var index = Starts.BinarySearch(charIndex);
        index = index >= 0 ? index : Math.Max(0, ~index - 1);
        return index < Count ? _sentences[index] : 0;
    }

    /// <summary>One token as text.</summary>
    /// <param name="index">0 to <see cref="Count"/> − 1.</param>
    public ReadOnlySpan<char> TokenAt(int index) => Text.AsSpan(Starts[index], _lengths[index]);

    internal static bool IsTokenChar(char c) => c < 128
        ? char.IsAsciiLetterOrDigit(c)
        : char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>True for scripts written without spaces: Thai, Lao, Burmese, Khmer, kana, Han.</summary>
    internal static bool StandsAlone(char c) => c >= '\u0E00' && c is
        (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF')
        or (>= '\u3005' and <= '\u3007') or (>= '\u3040' and <= '\u30FF') or (>= '\u31F0' and <= '\u31FF')
        or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF66' and <= '\uFF9F');

    private void Read()
    {
        var text = Text.AsSpan();
        var sentence = 0;
        var broken = false;
        for (var i = 0; i < text.Length;)
        {
            if (!IsTokenChar(text[i]))
            {
                broken |= EndsSentence(text, i);
                i++;
                continue;
            }

            var end = TokenEnd(text, i);
            sentence += broken && Count > 0 ? 1 : 0;
            broken = false;
            if (!Add(i, end - i, sentence))
            {
                return;
            }

            i = end;
        }
    }

    private static int TokenEnd(ReadOnlySpan<char> text, int start)
    {
        var end = start + 1;
        if (!StandsAlone(text[start]))
        {
            while (end < text.Length && IsTokenChar(text[end]) && !StandsAlone(text[end]))
            {
                end++;
            }
        }

        return end;
    }

    private bool Add(int start, int length, int sentence)
    {
        if (Count == MaxTokens)
        {
            Truncated = true;
            return false;
        }

        if (Count == _starts.Length)
        {
            Array.Resize(ref _starts, Count * 2);
            Array.Resize(ref _lengths, Count * 2);
            Array.Resize(ref _sentences, Count * 2);
        }

        _starts[Count] = start;
        _lengths[Count] = length;
        _sentences[Count++] = sentence;
        return true;
    }

    private static bool EndsSentence(ReadOnlySpan<char> text, int i) => text[i] switch
    {
        '!' or '?' or '。' or '！' or '？' or '؟' or '।' or '…' => true,
        '.' => i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]) || text[i + 1] is '"' or '\'' or ')' or '.',
        '\n' => StartsNewBlock(text[(i + 1)..]),
        _ => false,
    };

    // A blank line or a bullet. Looking ahead is bounded, or a text of blanks would cost its square.
    private static bool StartsNewBlock(ReadOnlySpan<char> rest)
    {
        rest = rest[..Math.Min(rest.Length, 12)].TrimStart(" \t\r");
        return rest.Length > 0 && (rest[0] is '\n' or '-' or '*' or '•' or '·' or '–' or '▪' or '‣'
            || (char.IsAsciiDigit(rest[0]) && rest.Length > 1 && rest[1] is '.' or ')'));
    }
}
