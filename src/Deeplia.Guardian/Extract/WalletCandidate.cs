using System.Buffers;

namespace Deeplia.Guardian.Extract;

/// <summary>Letters and digits gathered from one place of a text, with what stands between them left out.</summary>
internal ref struct WalletCandidate
{
    /// <summary>Characters gathered at most: the longest address (Monero integrated, 106) and one more.</summary>
    public const int MaxChars = 107;

    private const int MaxGapChars = 8;
    private const int MinFirstRun = 4;
    private const int SpacedOutChars = 5;

    private static readonly SearchValues<char> NotBase58 = SearchValues.Create("0OIl");

    private readonly Span<char> _chars;
    private readonly Span<int> _ends;
    private int _count;

    private WalletCandidate(Span<char> chars, Span<int> ends)
    {
        _chars = chars;
        _ends = ends;
    }

    /// <summary>The characters gathered.</summary>
    public readonly ReadOnlySpan<char> Chars => _chars[.._count];

    /// <summary>Characters before the first gap.</summary>
    public int FirstRun { get; private set; }

    /// <summary>True when an address may begin here: the first run is a known prefix, a mix of letters and digits, or spaced out.</summary>
    /// <remarks>Ordinary words and numbers stop here, before anything is gathered across gaps.</remarks>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the first run of letters and digits begins.</param>
    /// <param name="end">Where it ends.</param>
    public static bool IsPlausible(ReadOnlySpan<char> text, int start, int end)
    {
        var run = text[start..end];
        return run[0] switch
        {
            '0' => run.Length > 2 && run[1] is 'x' or 'X',
            'b' or 'B' => run.StartsWith("bc1", StringComparison.OrdinalIgnoreCase),
            'l' => run.StartsWith("ltc1", StringComparison.OrdinalIgnoreCase),
            'L' when run.StartsWith("LTC1") => true,
            'A' or 'D' or 'L' or 'M' or 'T' => run.Length >= MinFirstRun && !run.ContainsAny(NotBase58),
            '1' or '3' or '4' or '8' when run.Length == 1 => IsSpacedOut(text, start),
            '1' or '3' or '4' or '8' or '9' => run.Length >= MinFirstRun
                && run.ContainsAnyExceptInRange('0', '9')
                && !run.ContainsAny(NotBase58),
            _ => false,
        };
    }

    // "1 A 1 z P": single characters with one same sign between.
    private static bool IsSpacedOut(ReadOnlySpan<char> text, int start)
    {
        if (start + 4 >= text.Length || !(char.IsAsciiLetter(text[start + 2]) || char.IsAsciiLetter(text[start + 4])))
        {
            return false;
        }

        for (var i = 1; i < SpacedOutChars; i++)
        {
            var at = start + (2 * i);
            if (at >= text.Length
                || text[at - 1] != text[start + 1]
                || !IsGap(text[at - 1])
                || !char.IsAsciiLetterOrDigit(text[at]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Gathers from <paramref name="start"/> on.</summary>
    public static WalletCandidate Gather(ReadOnlySpan<char> text, int start, Span<char> chars, Span<int> ends)
    {
        var candidate = new WalletCandidate(chars, ends);
        var i = start;
        while (i < text.Length && candidate._count < MaxChars && char.IsAsciiLetterOrDigit(text[i]))
        {
            candidate._chars[candidate._count] = text[i++];
            candidate._ends[candidate._count++] = i;
            var gap = GapLength(text, i);
            if (candidate.FirstRun == 0 && (i >= text.Length || !char.IsAsciiLetterOrDigit(text[i])))
            {
                candidate.FirstRun = candidate._count;
            }

            i += gap;
        }

        if (candidate.FirstRun == 0)
        {
            candidate.FirstRun = candidate._count;
        }

        return candidate;
    }

    /// <summary>Offset in the text just after the first <paramref name="count"/> characters.</summary>
    public readonly int End(int count) => _ends[count - 1];

    /// <summary>True when the address may end after <paramref name="count"/> characters: no letter or digit is glued on.</summary>
    public readonly bool EndsAt(ReadOnlySpan<char> text, int count) =>
        count <= _count && (_ends[count - 1] >= text.Length || !char.IsAsciiLetterOrDigit(text[_ends[count - 1]]));

    private static int GapLength(ReadOnlySpan<char> text, int from)
    {
        var i = from;
        while (i < text.Length && i - from < MaxGapChars)
        {
            if (text[i] == '<' && text[i..].StartsWith("<wbr>", StringComparison.OrdinalIgnoreCase))
            {
                i += 5;
            }
            else if (IsGap(text[i]))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return i - from;
    }

    // Blanks, unseen characters, and the signs that people put in to break an address.
    private static bool IsGap(char c) => c is ' ' or '\t' or '\r' or '\n' or '\u00A0' or '\u202F'
        || c is '*' or '-' or '_' or '>' or '|' or '~' or '(' or ')' or '[' or ']' or '\u00B7' or '\u2022'
        || SecretText.IsUnseen(c);
}
