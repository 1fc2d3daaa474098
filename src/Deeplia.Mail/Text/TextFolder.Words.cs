using System.Buffers;

namespace Deeplia.Mail.Text;

/// <content>Words: look-alike scripts, split letters, digits for letters, and the report.</content>
internal sealed partial class TextFolder
{
    private const int MinWord = 4;

    // A short word that mixes scripts is read plainly, but too little to be called a trick.
    private const int MinMixedWord = 3;
    private const int MaxConsonants = 4;
    private const int MinDottedWord = 6;
    private const int MinWeakLeetWords = 3; // one word with one digit is more often a name than a disguise

    private static readonly SearchValues<char> LeetSigns = SearchValues.Create("013457@$!");

    // Names that carry a number of their own: sha1sum, python3venv, ipv4only.
    private static readonly string[] NumberedStems =
        ["sha", "md", "python", "py", "ipv", "ip", "mp", "web", "win", "x", "log", "php", "perl", "lua", "gtk", "oauth",
         "usb", "http", "tls", "base", "iso", "h", "s", "v", "vp", "ps", "gpt", "ext", "u", "t", "m", "p", "i", "l"];

    private void UnmaskScripts()
    {
        var (latin, other, honest) = (0, 0, 0);
        foreach (var c in _text.AsSpan(0, _length))
        {
            latin += IsLatin(c) ? 1 : 0;
            other += IsForeign(c) ? 1 : 0;
            honest += IsForeign(c) && LetterFolding.LatinTwin(c, exact: true) == '\0' ? 1 : 0;
        }

        for (var i = 0; i < _length; i++)
        {
            if (IsLatin(_text[i]) || IsForeign(_text[i]))
            {
                var start = i;
                while (i < _length && (IsLatin(_text[i]) || IsForeign(_text[i])))
                {
                    i++;
                }

                UnmaskWord(start, i, latin > other, latin > other * 4 && honest == 0);
            }
        }
    }

    private void UnmaskWord(int start, int end, bool latinText, bool latinOnlyText)
    {
        var word = _text.AsSpan(start, end - start);
        var firstForeign = word.IndexOfAnyExceptInRange('a', 'z');
        if (firstForeign < 0 || word.Length < (word.IndexOfAnyInRange('a', 'z') < 0 ? MinWord : MinMixedWord))
        {
            return;
        }

        var pure = word.IndexOfAnyInRange('a', 'z') < 0;
        var suffixed = word[firstForeign..].IndexOfAnyInRange('a', 'z') < 0;
        if (pure ? !latinOnlyText : suffixed && !latinText)
        {
            return; // honest text of that script, or a Latin stem with its ending
        }

        foreach (var c in word)
        {
            if (!IsLatin(c) && LetterFolding.LatinTwin(c, pure) == '\0')
            {
                return;
            }
        }

        if (word.Length >= MinWord)
        {
            _found.Add((pure ? CamouflageKind.Homoglyph : CamouflageKind.MixedScript, Origin(start)));
        }

        for (var i = 0; i < word.Length; i++)
        {
            word[i] = IsLatin(word[i]) ? word[i] : LetterFolding.LatinTwin(word[i], pure);
        }
    }

    private void JoinSplitLetters()
    {
        var text = _text;
        var length = _length;
        for (var i = 1; i + 5 < length; i++)
        {
            if (text[i] == text[i + 2] && text[i] == text[i + 4] && text[i] is ' ' or '.' or '-' or '_' or '*'
                && SplitEnd(i - 1) is var end && end > 0)
            {
                RemoveSeparators(i - 1, end);
                return;
            }
        }
    }

    // The end of a run of single letters that begins here, or 0.
    private int SplitEnd(int start)
    {
        var separator = _text[start + 1];
        if (!IsLatin(_text[start]) || (start > 0 && (char.IsLetterOrDigit(_text[start - 1]) || (separator != ' '
            && _text[start - 1] == separator))))
        {
            return 0;
        }

        var end = start + 1;
        while (end + 1 < _length && _text[end] == separator && IsLatin(_text[end + 1]))
        {
            end += 2;
        }

        if (end < _length && char.IsLetterOrDigit(_text[end]))
        {
            end -= 2; // the last letter begins an ordinary word
        }

        // S.M.A.R.T. is an acronym and x.x.x.x a pattern; a split word is longer and has more than one letter.
        var letters = separator == '.' ? MinDottedWord : MinWord;
        var varied = _text[start] != _text[start + 2] || _text[start] != _text[start + 4];
        return varied && end - start >= (letters * 2) - 1 ? end : 0;
    }

    // Copies the text anew from the first run on, so that all runs cost one pass.
    private void RemoveSeparators(int first, int firstEnd)
    {
        var before = new FoldedText(_original, new string(_text, 0, _length), [.. _foldedStarts], [.. _originalStarts]);
        var text = before.Text;
        var origins = new int[text.Length - first];
        for (var i = first; i < text.Length; i++)
        {
            origins[i - first] = before.OriginalIndex(i);
        }

        var ends = new List<(int Start, int End)> { (first, firstEnd) };
        for (var i = firstEnd; i + 6 < text.Length; i++)
        {
            if (text[i + 1] is ' ' or '.' or '-' or '_' or '*' && text[i + 1] == text[i + 3] && SplitEnd(i) is var end && end > 0)
            {
                ends.Add((i, end));
                i = end;
            }
        }

        _length = first;
        DropSegmentsFrom(first);
        var next = 0;
        for (var i = first; i < text.Length; i++)
        {
            next += next < ends.Count && i >= ends[next].End ? 1 : 0;
            var inside = next < ends.Count && i >= ends[next].Start;
            if (inside && i == ends[next].Start)
            {
                _found.Add((CamouflageKind.SplitLetters, origins[i - first]));
            }

            if (!inside || ((i - ends[next].Start) & 1) == 0)
            {
                Put(text[i], origins[i - first]);
            }
        }
    }

    private void UnmaskLeet()
    {
        var weak = new List<(CamouflageKind Kind, int At)>();
        for (var i = 0; i < _length; i++)
        {
            var next = _text.AsSpan(i, _length - i).IndexOfAny(LeetSigns);
            if (next < 0)
            {
                break;
            }

            i += next;
            var (start, end) = TokenAround(i);
            var token = _text.AsSpan(start, end - start);
            if (IsLeet(token) && HasPlainCase(start + 1, end))
            {
                var runs = CountRuns(token);
                (runs > 1 || token.ContainsAny('@', '$') ? _found : weak).Add((CamouflageKind.Leet, Origin(start)));
                for (var k = start; k < end; k++)
                {
                    _text[k] = Letter(_text[k]);
                }
            }

            i = Math.Max(i, end - 1);
        }

        if (weak.Count >= MinWeakLeetWords)
        {
            _found.AddRange(weak);
        }
    }

    // Capitals after the first letter mark codes and product names.
    private bool HasPlainCase(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (char.IsAsciiLetterUpper(_original[Origin(i)]))
            {
                return false;
            }
        }

        return true;
    }

    private static int CountRuns(ReadOnlySpan<char> token)
    {
        var runs = 0;
        for (var i = 1; i < token.Length; i++)
        {
            runs += LeetSigns.Contains(token[i]) && !LeetSigns.Contains(token[i - 1]) ? 1 : 0;
        }

        return runs;
    }

    // Two different digits side by side are a number, and no word has a digit read as a vowel after a vowel.
    private static bool ReadsAsWord(ReadOnlySpan<char> token)
    {
        var (consonants, vowels) = (0, 0);
        for (var i = 1; i < token.Length; i++)
        {
            var (before, c) = (token[i - 1], token[i]);
            if (char.IsAsciiDigit(c) && (char.IsAsciiDigit(before) ? c != before : IsVowel(before) && IsVowel(Letter(c))))
            {
                return false;
            }

            vowels += IsVowel(Letter(c)) ? 1 : 0;
            consonants = IsVowel(Letter(c)) ? 0 : consonants + 1;
            if (consonants > MaxConsonants)
            {
                return false;
            }
        }

        return vowels > 0;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private (int Start, int End) TokenAround(int at)
    {
        var start = at;
        while (start > 0 && at - start <= MaxTokenLength && _text[start - 1] > ' ')
        {
            start--;
        }

        var end = at;
        while (end < _length && end - at <= MaxTokenLength && _text[end] > ' ')
        {
            end++;
        }

        while (end > start && _text[end - 1] is '.' or ',' or '!' or '?' or ';' or ':' or ')' or '"' or '\'')
        {
            end--;
        }

        while (start < end && _text[start] is '(' or '"' or '\'')
        {
            start++;
        }

        return (start, end);
    }

    private static bool IsLeet(ReadOnlySpan<char> token)
    {
        if (token.Length is < MinWord or > MaxTokenLength || !IsLatin(token[0]) || !IsLatin(token[^1]))
        {
            return false;
        }

        var (letters, signs, hexadecimal) = (0, 0, true);
        foreach (var c in token)
        {
            letters += IsLatin(c) ? 1 : 0;
            signs += LeetSigns.Contains(c) ? 1 : 0;
            hexadecimal &= char.IsAsciiHexDigit(c);
        }

        var first = token.IndexOfAny(LeetSigns);
        var last = token.LastIndexOfAny(LeetSigns);
        var oneRun = last - first + 1 == signs;

        // One number before a last letter is a model's name (iPhone5s); "name@host" and "wow!nice" are not words.
        return first >= 0 && letters + signs == token.Length && letters > signs && !hexadecimal && ReadsAsWord(token)
            && !(oneRun && (last == token.Length - 2 || token[first] is '@' or '!' || IsStem(token[..first])));
    }

    private static bool IsStem(ReadOnlySpan<char> stem)
    {
        foreach (var known in NumberedStems)
        {
            if (stem.SequenceEqual(known))
            {
                return true;
            }
        }

        return false;
    }

    private static char Letter(char c) => c switch
    {
        '0' => 'o',
        '1' or '!' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        _ => c,
    };

    private int Origin(int folded)
    {
        var segment = _foldedStarts.BinarySearch(folded);
        segment = segment < 0 ? ~segment - 1 : segment;
        return _originalStarts[segment] + folded - _foldedStarts[segment];
    }

    private List<CamouflageTrick> Describe()
    {
        var tricks = new List<CamouflageTrick>();
        var lastEnd = -1;
        foreach (var (kind, at) in _found)
        {
            if (tricks.Count == FoldedText.MaxTricks)
            {
                break;
            }

            var (start, end) = kind == CamouflageKind.SplitLetters ? (at, SplitWordEnd(at)) : WordAround(at);
            if (start == lastEnd && tricks.Count > 0 && tricks[^1].Kind == kind)
            {
                continue; // the same word again
            }

            lastEnd = start;
            var quote = FoldedText.Shorten(_original.AsSpan(start, Math.Min(end, _original.Length) - start));
            var (from, to) = (FoldedIndex(start), FoldedIndex(end));
            var plain = new string(_text, from, Math.Max(to - from, 0)).Trim();
            tricks.Add(new CamouflageTrick(kind, quote, plain));
        }

        return tricks;
    }

    private int SplitWordEnd(int at)
    {
        var end = at + 1;
        while (end + 1 < _original.Length && end - at < MaxWordSpan && _original[end] == _original[at + 1]
            && char.IsLetter(_original[end + 1]) && !(end + 2 < _original.Length && char.IsLetterOrDigit(_original[end + 2])))
        {
            end += 2;
        }

        return Math.Max(end, at + (MinWord * 2));
    }

    private int FoldedIndex(int original)
    {
        var segment = _originalStarts.BinarySearch(original);
        segment = segment < 0 ? Math.Max(~segment - 1, 0) : segment;
        var limit = segment + 1 < _foldedStarts.Count ? _foldedStarts[segment + 1] : _length;
        return Math.Clamp(_foldedStarts[segment] + original - _originalStarts[segment], 0, limit);
    }

    private (int Start, int End) WordAround(int at)
    {
        var start = at;
        while (start > 0 && at - start < MaxWordSpan && !char.IsWhiteSpace(_original[start - 1]))
        {
            start--;
        }

        var end = at;
        while (end < _original.Length && end - at < MaxWordSpan && !char.IsWhiteSpace(_original[end]))
        {
            end++;
        }

        return (start, end);
    }

    private static bool IsLatin(char c) => c is >= 'a' and <= 'z';

    private static bool IsForeign(char c) => c is >= 'Ͱ' and <= 'ԯ' && char.IsLetter(c);
}
