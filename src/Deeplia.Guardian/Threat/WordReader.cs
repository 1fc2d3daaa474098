using Deeplia.Guardian.Cues;

namespace Deeplia.Guardian.Threat;

/// <summary>
/// Reads the words of a folded text for the model. What names one sender instead of saying something (addresses, links, long
/// numbers) becomes a sign of its kind, so that the model learns intent and not names.
/// </summary>
internal ref struct WordReader(TokenizedText tokens)
{
    private const int LongestWord = 24;
    private const int LongestNumber = 8;
    private static readonly uint[] Numbers = [.. Enumerable.Range(0, LongestNumber + 1).Select(n => FeatureSpace.Word($"#{n}"))];
    private static readonly uint[] Sums = [.. Enumerable.Range(0, LongestNumber + 1).Select(n => FeatureSpace.Word($"$#{n}"))];
    private static readonly uint Link = FeatureSpace.Word("#link");
    private static readonly uint Address = FeatureSpace.Word("#address");
    private static readonly uint LongWord = FeatureSpace.Word("#long");

    private readonly ReadOnlySpan<char> _text = tokens.Text;
    private readonly ReadOnlySpan<int> _starts = tokens.Starts;
    private readonly ReadOnlySpan<int> _lengths = tokens.Lengths;
    private int _next;

    /// <summary>Number of the word just read.</summary>
    public uint Word { get; private set; }

    /// <summary>Where it starts in the folded text.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends in the folded text.</summary>
    public int End { get; private set; }

    /// <summary>Goes to the next word.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Read()
    {
        if (_next >= _starts.Length)
        {
            return false;
        }

        Start = _starts[_next];
        End = Start + _lengths[_next];
        var word = _text[Start..End];
        if (IsLink(word))
        {
            TakeRun(Link);
        }
        else if (IsAddress())
        {
            TakeRun(Address);
        }
        else
        {
            Word = NumberOf(word);
            _next++;
        }

        return true;
    }

    private readonly bool IsLink(ReadOnlySpan<char> word) => End + 1 < _text.Length && word switch
    {
        "http" or "https" => _text[End] == ':' && _text[End + 1] == '/',
        "www" => _text[End] == '.' && char.IsAsciiLetterOrDigit(_text[End + 1]),
        _ => false,
    };

    private readonly bool IsAddress()
    {
        var at = Start;
        while (at < _text.Length && at - Start < 64 && (char.IsAsciiLetterOrDigit(_text[at]) || _text[at] is '.' or '_' or '-' or '+'))
        {
            at++;
        }

        return at > Start && at + 1 < _text.Length && _text[at] == '@' && char.IsAsciiLetterOrDigit(_text[at + 1]);
    }

    // A link or an address ends at a blank or at a letter beyond ASCII: scripts without spaces write on without one.
    private void TakeRun(uint word)
    {
        Word = word;
        while (End < _text.Length && _text[End] is > ' ' and < '\x7F' and not ('<' or '>' or '"'))
        {
            End++;
        }

        while (_next < _starts.Length && _starts[_next] < End)
        {
            _next++;
        }
    }

    private readonly uint NumberOf(ReadOnlySpan<char> word)
    {
        var digits = word.IndexOfAnyInRange('0', '9') < 0 ? 0 : CountDigits(word);
        if (digits == word.Length)
        {
            return (HasCurrency() ? Sums : Numbers)[Math.Min(digits, LongestNumber)];
        }

        if (word.Length > LongestWord)
        {
            return LongWord;
        }

        if (digits == 0)
        {
            return FeatureSpace.Word(word);
        }

        Span<char> shape = stackalloc char[LongestWord];
        word.CopyTo(shape);
        shape = shape[..word.Length];
        foreach (ref var c in shape)
        {
            c = char.IsAsciiDigit(c) ? '0' : c;
        }

        return FeatureSpace.Word(shape);
    }

    private static int CountDigits(ReadOnlySpan<char> word)
    {
        var digits = 0;
        foreach (var c in word)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return digits;
    }

    private readonly bool HasCurrency() => IsCurrency(Start - 1) || IsCurrency(Start - 2) || IsCurrency(End) || IsCurrency(End + 1);

    private readonly bool IsCurrency(int at) =>
        at >= 0 && at < _text.Length && _text[at] is '$' or '€' or '£' or '¥' or '₹' or '₽' or '₩';
}
