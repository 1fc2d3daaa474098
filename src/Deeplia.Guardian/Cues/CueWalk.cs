using System.Numerics;

namespace Deeplia.Guardian.Cues;

/// <summary>One pass of a lexicon over one text.</summary>
/// <remarks>
/// From each token that begins a phrase the tree of phrases is walked once. A node keeps the set of places it can
/// be reached at as the bits of one word, relative to the start; thus gaps never multiply, whatever the text.
/// </remarks>
internal sealed class CueWalk(TokenizedText text, CueWords words, Dictionary<int, CueNode> exactStarts)
{
    private readonly List<CueMatch> _matches = [];
    private readonly List<(int Token, CueNode Node)> _prefixStarts = [];
    // Words that stand in no phrase at all are passed over by the gaps.
    private readonly ulong[] _known = new ulong[(text.Count >> 6) + 2];
    private int[] _numbers = [];
    private int _start;
    private int _firstOfStart;

    internal CueMatches Run()
    {
        var count = text.Count;
        _numbers = System.Buffers.ArrayPool<int>.Shared.Rent(count);
        try
        {
            var starts = text.Starts;
            var lengths = text.Lengths;
            for (var i = 0; i < count; i++)
            {
                _numbers[i] = words.Find(text.Text.AsSpan(starts[i], lengths[i]), i, _prefixStarts, out var known);
                _known[i >> 6] |= known ? 1UL << (i & 63) : 0;
            }

            Walk(count);
        }
        finally
        {
            System.Buffers.ArrayPool<int>.Shared.Return(_numbers);
        }

        return Result();
    }

    private void Walk(int count)
    {
        var prefix = 0;
        for (_start = 0; _start < count && _matches.Count <= CueMatches.MaxMatches; _start++)
        {
            _firstOfStart = _matches.Count;
            if (_numbers[_start] >= 0 && exactStarts.TryGetValue(_numbers[_start], out var node))
            {
                Visit(node, 1);
            }

            for (; prefix < _prefixStarts.Count && _prefixStarts[prefix].Token == _start; prefix++)
            {
                Visit(_prefixStarts[prefix].Node, 1);
            }
        }
    }

    // Bit b of reached: the node's last word is the token _start + b. Depth is bounded by CuePhrase.MaxSpanTokens.
    private void Visit(CueNode node, ulong reached)
    {
        foreach (var end in node.Ends)
        {
            Add(end.Kind, end.Language, BitOperations.TrailingZeroCount(reached));
        }

        foreach (var link in node.Links)
        {
            var hits = Matching(link.Step, link.Word, Candidates(reached, link.Step.MaxGap));
            if (hits != 0)
            {
                Visit(link.Node, hits);
            }
        }

        foreach (var tree in node.Shared)
        {
            Visit(tree, reached);
        }

        if (node.Exact is { } exact)
        {
            VisitExact(exact, Candidates(reached, 0));
        }
    }

    private void VisitExact(Dictionary<int, CueNode> exact, ulong candidates)
    {
        for (var rest = candidates; rest != 0; rest &= rest - 1)
        {
            var bit = BitOperations.TrailingZeroCount(rest);
            var number = _numbers[_start + bit];
            if (number < 0 || !exact.TryGetValue(number, out var child))
            {
                continue;
            }

            // All places of the same word go down together, so that no child is visited twice.
            var hits = 0UL;
            for (var same = rest; same != 0; same &= same - 1)
            {
                var place = BitOperations.TrailingZeroCount(same);
                hits |= _numbers[_start + place] == number ? 1UL << place : 0;
            }

            rest &= ~hits | (1UL << bit);
            Visit(child, hits);
        }
    }

    private ulong Candidates(ulong reached, int gap)
    {
        var candidates = 0UL;
        for (var i = 1; i <= gap + 1; i++)
        {
            candidates |= reached << i;
        }

        var (block, shift) = (_start >> 6, _start & 63);
        var known = shift == 0 ? _known[block] : (_known[block] >> shift) | (_known[block + 1] << (64 - shift));
        return candidates & known;
    }

    private ulong Matching(CueStep step, int word, ulong candidates)
    {
        var hits = 0UL;
        for (; candidates != 0; candidates &= candidates - 1)
        {
            var bit = BitOperations.TrailingZeroCount(candidates);
            var token = _start + bit;
            var hit = step.Options is { } options ? options.Matches(_numbers[token], text.TokenAt(token))
                : step.IsPrefix ? text.TokenAt(token).StartsWith(step.Word)
                : _numbers[token] == word;
            hits |= hit ? 1UL << bit : 0;
        }

        return hits;
    }

    private void Add(string kind, string language, int lastToken)
    {
        var last = _start + lastToken;
        var from = text.Starts[_start];
        var length = text.Starts[last] + text.Lengths[last] - from;
        var match = new CueMatch(kind, from, length, language, text.Sentences[_start]);
        for (var i = _firstOfStart; i < _matches.Count; i++)
        {
            if (_matches[i].Kind == kind && _matches[i].Language == language)
            {
                _matches[i] = _matches[i].Length <= length ? _matches[i] : match;
                return;
            }
        }

        _matches.Add(match);
    }

    private CueMatches Result()
    {
        if (_matches.Count == 0 && !text.Truncated)
        {
            return CueMatches.None;
        }

        var ordered = _matches
            .OrderBy(match => match.Start)
            .ThenBy(match => match.Length)
            .ThenBy(match => match.Kind, StringComparer.Ordinal)
            .ThenBy(match => match.Language, StringComparer.Ordinal);
        var truncated = text.Truncated || _matches.Count > CueMatches.MaxMatches;
        return new CueMatches([.. ordered.Take(CueMatches.MaxMatches)], truncated);
    }
}
