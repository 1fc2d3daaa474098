using System.Text;

namespace Deeplia.Mail.Text.Segments;

/// <summary>Walks the lines of one text and says whose each is.</summary>
internal sealed class SegmentSplitter(string text, IReadOnlyList<TextRange> marked)
{
    private const int MaxSignatureLines = 12;
    private const int MaxIntroductionLines = 4;
    private const int HeaderLines = 7;
    private const int MinDisclaimerChars = 120;
    private const int MinExampleChars = 80;
    private const int MinTextBeforeExample = 200;

    private readonly List<TextRange> lines = [];
    private readonly List<TextSegment> segments = [];
    private readonly List<TextRange> examples = [];
    private SegmentKind[] kinds = [];
    private bool introduced;

    public TextSegments Split()
    {
        CutLines();
        kinds = new SegmentKind[lines.Count];
        for (var i = 0; i < lines.Count;)
        {
            i = Read(i);
        }

        FindSignatures();
        FindDisclaimers();
        ApplyMarks();
        FindExamples();
        return Build();
    }

    private ReadOnlySpan<char> Line(int i) => text.AsSpan(lines[i].Start, lines[i].Length);

    private void CutLines()
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            var next = end < 0 ? text.Length : end + 1;
            lines.Add(new TextRange(start, next - start));
            start = next;
        }
    }

    /// <summary>Reads the line and answers where to go on.</summary>
    private int Read(int i)
    {
        var line = Line(i);
        if (LineReading.IsQuote(line))
        {
            kinds[i] = SegmentKind.Quoted;
            return i + 1;
        }

        if (LineReading.IsMarker(line, SegmentPhrases.Forward))
        {
            return Rest(i, SegmentKind.Forwarded);
        }

        if (LineReading.IsMarker(line, SegmentPhrases.Original) || IsHeaderBlock(i))
        {
            return Rest(i, SegmentKind.Quoted);
        }

        var length = IntroductionLength(i);
        return length == 0 ? i + 1 : Introduced(i, length);
    }

    private int Rest(int i, SegmentKind kind)
    {
        introduced = true;
        Array.Fill(kinds, kind, i, kinds.Length - i);
        return kinds.Length;
    }

    private int Introduced(int i, int length)
    {
        var next = i + length;
        while (next < lines.Count && Line(next).IsWhiteSpace())
        {
            next++;
        }

        if (next >= lines.Count || !LineReading.IsQuote(Line(next)))
        {
            return Rest(i, SegmentKind.Quoted);
        }

        introduced = true;
        Array.Fill(kinds, SegmentKind.Quoted, i, next - i);
        return next;
    }

    private int IntroductionLength(int i)
    {
        if (Line(i).IsWhiteSpace())
        {
            return 0;
        }

        for (var count = 1; count <= MaxIntroductionLines && i + count <= lines.Count; count++)
        {
            var last = Line(i + count - 1).Trim();
            if (last.IsEmpty || (count > 1 && LineReading.IsQuote(last)))
            {
                return 0;
            }

            var mayEnd = last[^1] is ':' or '：' or '-';
            if (mayEnd && LineReading.IsIntroduction(text.AsSpan(lines[i].Start, lines[i + count - 1].End - lines[i].Start)))
            {
                return count;
            }

            // Only a first line that has part of a date or an address can be the head of a wrapped introduction.
            if (count == 1 && (mayEnd || last.IndexOfAnyInRange('0', '9') < 0))
            {
                return 0;
            }
        }

        return 0;
    }

    private bool IsHeaderBlock(int i)
    {
        if (!SegmentPhrases.From.Contains(LineReading.Label(Line(i))))
        {
            return false;
        }

        var seen = 0;
        for (var j = i + 1; j < lines.Count && j <= i + HeaderLines; j++)
        {
            seen += SegmentPhrases.Header.Contains(LineReading.Label(Line(j))) ? 1 : 0;
        }

        return seen >= 2;
    }

    private void FindSignatures()
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (kinds[i] != SegmentKind.Own || !(LineReading.IsDelimiter(Line(i)) || LineReading.IsMobileSignature(Line(i))))
            {
                continue;
            }

            var end = i;
            while (end < lines.Count && kinds[end] == SegmentKind.Own)
            {
                end++;
            }

            // A long text behind a signature mark is a letter, not a signature.
            if (end - i <= MaxSignatureLines)
            {
                Array.Fill(kinds, SegmentKind.Signature, i, end - i);
            }

            i = end;
        }
    }

    private void FindDisclaimers()
    {
        for (var i = lines.Count / 2; i < lines.Count; i++)
        {
            var end = i;
            while (end < lines.Count && kinds[end] is SegmentKind.Own or SegmentKind.Signature && !Line(end).IsWhiteSpace())
            {
                end++;
            }

            if (end > i && i > 0)
            {
                var paragraph = text.AsSpan(lines[i].Start, lines[end - 1].End - lines[i].Start);
                var hits = SegmentPhrases.Disclaimer.Length == 0 || paragraph.Length < MinDisclaimerChars ? 0 : Hits(paragraph);
                if (hits >= 2)
                {
                    Array.Fill(kinds, SegmentKind.Disclaimer, i, end - i);
                }
            }

            i = end;
        }
    }

    private static int Hits(ReadOnlySpan<char> paragraph)
    {
        var hits = 0;
        foreach (var phrase in SegmentPhrases.Disclaimer)
        {
            hits += paragraph.Contains(phrase, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        return hits;
    }

    private void ApplyMarks()
    {
        var i = 0;
        foreach (var range in marked)
        {
            while (i < lines.Count && lines[i].End <= range.Start)
            {
                i++;
            }

            for (; i < lines.Count && lines[i].Start < range.End; i++)
            {
                var inside = lines[i].Start >= range.Start;
                kinds[i] = inside && kinds[i] == SegmentKind.Own ? SegmentKind.Quoted : kinds[i];
            }
        }
    }

    /// <summary>A quoted block after a good deal of own text whose last words end in a colon, with nothing that makes it a reply.</summary>
    private void FindExamples()
    {
        var own = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var start = i;
            while (i < lines.Count && kinds[i] == SegmentKind.Quoted)
            {
                i++;
            }

            if (i > start)
            {
                var range = new TextRange(lines[start].Start, lines[i - 1].End - lines[start].Start);
                if (!introduced && own >= MinTextBeforeExample && range.Length >= MinExampleChars && FollowsColon(range.Start))
                {
                    examples.Add(range);
                }
            }

            own += i < lines.Count ? lines[i].Length : 0;
        }

        FindQuotationMarks();
    }

    private bool FollowsColon(int start) => text.AsSpan(0, start).TrimEnd() is { IsEmpty: false } before && before[^1] is ':' or '：';

    private void FindQuotationMarks()
    {
        for (var at = Math.Min(MinTextBeforeExample, text.Length); text.AsSpan(at).IndexOfAny('«', '“', '„') is >= 0 and var step;)
        {
            var start = at + step;
            var length = text.AsSpan(start + 1).IndexOfAny('»', '”', '“');
            if (length < 0)
            {
                return;
            }

            if (length >= MinExampleChars && FollowsColon(start))
            {
                examples.Add(new TextRange(start, length + 2));
            }

            at = start + length + 2;
        }

        examples.Sort((a, b) => a.Start.CompareTo(b.Start));
        for (var i = examples.Count - 1; i > 0; i--)
        {
            if (examples[i].Start < examples[i - 1].End)
            {
                examples.RemoveAt(i);
            }
        }
    }

    private TextSegments Build()
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (segments.Count > 0 && segments[^1].Kind == kinds[i])
            {
                var last = segments[^1].Range;
                segments[^1] = new(kinds[i], new TextRange(last.Start, lines[i].End - last.Start));
            }
            else
            {
                segments.Add(new(kinds[i], lines[i]));
            }
        }

        var (own, quoted, forwarded) = (Join(SegmentKind.Own), Join(SegmentKind.Quoted), Join(SegmentKind.Forwarded));
        return new TextSegments
        {
            Own = own,
            Quoted = quoted,
            Signature = Join(SegmentKind.Signature),
            Forwarded = forwarded,
            Disclaimer = Join(SegmentKind.Disclaimer) is { Length: > 0 } notice ? notice : null,
            Ranges = segments,
            ExampleRanges = examples,
            OwnLetters = LineReading.Letters(own),
            QuotedLetters = LineReading.Letters(quoted) + LineReading.Letters(forwarded),
            HasIntroduction = introduced,
        };
    }

    private string Join(SegmentKind kind)
    {
        var result = new StringBuilder();
        foreach (var segment in segments)
        {
            if (segment.Kind == kind)
            {
                result.Append(text, segment.Range.Start, segment.Range.Length);
            }
        }

        return result.ToString();
    }
}
