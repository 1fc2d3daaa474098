namespace Deeplia.Guardian.Cues;

/// <summary>Reads one phrase of a cue file and writes out every plain sequence of words it stands for.</summary>
internal sealed class CuePhrase
{
    internal const int MaxExpansions = 512;
    internal const int MaxSpanTokens = 62;
    private const int MaxDepth = 4;
    private const int MinPrefix = 2;
    private const string Separators = " \t'-.,&/@%$€+:!;\"。、，；：！・·¿¡";

    private readonly string _text;
    private int _at;
    private bool _spaceless;

    private CuePhrase(string folded) => _text = folded;

    /// <summary>Expands a folded phrase.</summary>
    /// <exception cref="FormatException">The phrase is not in the grammar; the message says why.</exception>
    internal static IReadOnlyList<CueStep[]> Expand(string folded)
    {
        var reader = new CuePhrase(folded);
        var raw = reader.Alternatives(0);
        if (reader._at < folded.Length)
        {
            throw new FormatException("')' without '('");
        }

        return raw.ConvertAll(Compact);
    }

    private List<List<CueStep>> Alternatives(int depth)
    {
        List<List<CueStep>> all = [];
        while (true)
        {
            all.AddRange(Sequence(depth));
            if (_at == _text.Length || _text[_at] == ')')
            {
                return all;
            }

            if (depth == 0)
            {
                throw new FormatException("'|' outside of '(…)'");
            }

            _at++;
        }
    }

    private List<List<CueStep>> Sequence(int depth)
    {
        List<List<CueStep>> all = [[]];
        while (_at < _text.Length && _text[_at] is not ('|' or ')'))
        {
            if (Separators.Contains(_text[_at]))
            {
                _at++;
                continue;
            }

            var atom = Optional(Atom(depth));
            if (all.Count == 1 && atom.Count == 1)
            {
                all[0].AddRange(atom[0]);
                continue;
            }

            all = Product(all, atom);
        }

        return all;
    }

    private List<List<CueStep>> Optional(List<List<CueStep>> atom)
    {
        if (_at == _text.Length || _text[_at] != '?')
        {
            return atom;
        }

        if (atom is [[{ Word: "" }]])
        {
            throw new FormatException("a gap is optional already");
        }

        _at++;
        return [.. atom, []];
    }

    private List<List<CueStep>> Atom(int depth) => _text[_at] switch
    {
        '(' => Group(depth),
        '*' => [[Gap()]],
        var c when TokenizedText.IsTokenChar(c) => [Word()],
        var c => throw new FormatException($"unknown character '{c}'"),
    };

    private List<List<CueStep>> Group(int depth)
    {
        if (depth == MaxDepth)
        {
            throw new FormatException("groups are nested too deeply");
        }

        if (_at > 0 && IsWordChar(_text[_at - 1]))
        {
            throw new FormatException("'(' must not touch a word");
        }

        _at++;
        var all = Alternatives(depth + 1);
        if (_at == _text.Length)
        {
            throw new FormatException("'(' without ')'");
        }

        _at++;
        if (all.Exists(steps => steps.Count == 0))
        {
            throw new FormatException("empty alternative; write (a|b)? instead");
        }

        if (_at < _text.Length && IsWordChar(_text[_at]))
        {
            throw new FormatException("')' must not touch a word");
        }

        return Merge(all);
    }

    // The single words of a group are one step, so that the groups of a phrase multiply only by their longer options.
    private static List<List<CueStep>> Merge(List<List<CueStep>> all)
    {
        var single = all.FindAll(IsSingleWord);
        if (single.Count < 2)
        {
            return all;
        }

        var options = single.ConvertAll(steps => (steps[0].Word, steps[0].IsPrefix));
        var name = string.Join('|', options.Select(o => o.IsPrefix ? o.Word + "*" : o.Word));
        return [[new CueStep(name, IsPrefix: false, MaxGap: 0, new CueStepOptions(options))], .. all.Where(steps => !IsSingleWord(steps))];
    }

    private static bool IsSingleWord(List<CueStep> steps) => steps is [{ Word.Length: > 0, Options: null }];

    // A gap is a step without a word; Compact gives its width to the step that follows.
    private CueStep Gap()
    {
        var from = _at;
        while (_at < _text.Length && _text[_at] == '*')
        {
            _at++;
        }

        var spaceless = _spaceless || (_at < _text.Length && TokenizedText.StandsAlone(_text[_at]));
        return (_at - from, spaceless) switch
        {
            (1, false) => new CueStep("", false, 3),
            (1, true) => new CueStep("", false, 6),
            (2, false) => new CueStep("", false, 8),
            (2, true) => new CueStep("", false, 16),
            _ => throw new FormatException("more than two '*'"),
        };
    }

    private List<CueStep> Word()
    {
        var from = _at;
        while (_at < _text.Length && (TokenizedText.IsTokenChar(_text[_at]) || IsInnerApostrophe()))
        {
            _at++;
        }

        var tokens = TokenizedText.Of(_text[from.._at]);
        _spaceless = TokenizedText.StandsAlone(_text[_at - 1]);
        var isPrefix = !_spaceless && _at < _text.Length && _text[_at] == '*'
            && (_at + 1 == _text.Length || _text[_at + 1] != '*');
        if (isPrefix)
        {
            _at++;
            if (tokens.Lengths[^1] < MinPrefix)
            {
                throw new FormatException($"a prefix has at least {MinPrefix} letters");
            }
        }

        List<CueStep> steps = new(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            steps.Add(new CueStep(tokens.TokenAt(i).ToString(), isPrefix && i == tokens.Count - 1, 0));
        }

        return steps;
    }

    private bool IsInnerApostrophe() =>
        _text[_at] == '\'' && _at + 1 < _text.Length && TokenizedText.IsTokenChar(_text[_at + 1]);

    private static bool IsWordChar(char c) => TokenizedText.IsTokenChar(c) && !TokenizedText.StandsAlone(c);

    private static List<List<CueStep>> Product(List<List<CueStep>> left, List<List<CueStep>> right)
    {
        if (left.Count * right.Count > MaxExpansions)
        {
            throw new FormatException($"more than {MaxExpansions} combinations");
        }

        List<List<CueStep>> all = new(left.Count * right.Count);
        foreach (var head in left)
        {
            foreach (var tail in right)
            {
                List<CueStep> both = new(head.Count + tail.Count);
                both.AddRange(head);
                both.AddRange(tail);
                all.Add(both);
            }
        }

        return all;
    }

    private static CueStep[] Compact(List<CueStep> raw)
    {
        List<CueStep> steps = new(raw.Count);
        var (gap, span) = (0, 0);
        foreach (var step in raw)
        {
            span += Math.Max(step.MaxGap, 1);
            if (step.Word.Length == 0)
            {
                gap += step.MaxGap;
                continue;
            }

            if (gap > 0 && steps.Count == 0)
            {
                throw new FormatException("a phrase must not begin with a gap");
            }

            steps.Add(gap == 0 ? step : step with { MaxGap = gap });
            gap = 0;
        }

        return (gap, steps.Count) switch
        {
            ( > 0, _) => throw new FormatException("a phrase must not end with a gap"),
            (_, 0) => throw new FormatException("the phrase can be empty"),
            _ when span > MaxSpanTokens =>
                throw new FormatException($"the phrase can be longer than {MaxSpanTokens} words"),
            _ => [.. steps],
        };
    }
}
