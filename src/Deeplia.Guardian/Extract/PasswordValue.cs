namespace Deeplia.Guardian.Extract;

/// <summary>Reads the value at a password's place: how far it reaches, and whether it is one.</summary>
internal static class PasswordValue
{
    private const int MinDigitsAlone = 5;
    private const int MaxPhraseWords = 8;
    private const string Decorations = "*([<`\u200B\u200C\u200D\u2060\uFEFF\u00AD";
    private const string Closers = "\"'«»“”‘’‹›」』)>]*`.,:;!?。、\u200B\u200C\u200D\u2060\uFEFF\u00AD";

    /// <summary>The signs that close a quotation opened by <paramref name="open"/>, none for other characters.</summary>
    public static string ClosersOf(char open) => open switch
    {
        '«' => "»",
        '»' => "«",
        '“' => "”\"",
        '„' => "“”\"",
        '"' => "\"”",
        '‘' => "’",
        '‹' => "›",
        '「' => "」",
        '『' => "』",
        '\'' => "'",
        '`' => "`'",
        _ => "",
    };

    /// <summary>Reads the value that begins at <paramref name="at"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">First character of the value or of its quotes.</param>
    /// <param name="name">The phrase that names it.</param>
    /// <param name="place">How it is tied to the phrase.</param>
    /// <param name="loose">Words between that tell nothing.</param>
    public static PasswordClaim? Read(ReadOnlySpan<char> text, int at, PasswordName name, PasswordPlace place, int loose)
    {
        if (at >= text.Length)
        {
            return null;
        }

        if (ClosersOf(text[at]).Length > 0 && ReadQuoted(text, at, name, place, out var claim))
        {
            return claim;
        }

        var start = SkipDecorations(text, at, text.Length);
        var rawEnd = TextScan.WordEnd(text, start);
        var end = TrimEnd(text, start, rawEnd);
        if (name.HoldsWords && place == PasswordPlace.Colon && PhraseEnd(text, start) is { } phraseEnd)
        {
            return new PasswordClaim(start, phraseEnd - start);
        }

        return PasswordShape.IsPossible(text[start..end]) && IsSecret(text, start, end, rawEnd, name, place, loose)
            ? new PasswordClaim(start, end - start)
            : null;
    }

    /// <summary>Reads the value that ends at <paramref name="end"/>, before "is your password".</summary>
    public static PasswordClaim? ReadBack(ReadOnlySpan<char> text, int end, PasswordName name, bool endsClause, bool strict)
    {
        var rawStart = TextScan.WordStart(text, end);
        while (end > rawStart && text[end - 1] is ',' or '-' or '–' or '—')
        {
            end--;
        }

        if (end > 0 && OpenedBefore(text, end - 1) is { } open && open < end - 2)
        {
            var inner = text[(open + 1)..(end - 1)];
            return PasswordShape.Fits(inner) && !PasswordWords.IsPlain(inner) ? Trimmed(text, open + 1, end - 1) : null;
        }

        var start = SkipDecorations(text, rawStart, end);
        end = TrimEnd(text, start, end);
        var word = text[start..end];
        if (!PasswordShape.IsPossible(word))
        {
            return null;
        }

        var accepted = strict
            ? PasswordShape.IsMixed(word) || PasswordShape.IsNumber(word)
            : PasswordShape.IsOdd(word)
                || (!name.IsWeak
                    && IsClauseStart(text, rawStart)
                    && !PasswordWords.LooksDescribing(word, name.Languages)
                    && (endsClause || char.IsLower(word[0])));
        return accepted ? new PasswordClaim(start, end - start) : null;
    }

    // A quoted value reaches to its closing quote on the same line.
    private static bool ReadQuoted(
        ReadOnlySpan<char> text, int at, PasswordName name, PasswordPlace place, out PasswordClaim? claim)
    {
        claim = null;
        var closers = ClosersOf(text[at]);
        for (var i = at + 1; i < text.Length && i - at <= PasswordShape.MaxSecretChars + 1 && text[i] != '\n'; i++)
        {
            if (!closers.Contains(text[i], StringComparison.Ordinal)
                || (text[i] == '\'' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1])))
            {
                continue;
            }

            var inner = text[(at + 1)..i].Trim();
            claim = PasswordShape.Fits(inner)
                && !IsOrdinary(inner, name, place)
                && !PasswordShape.IsAddress(inner)
                && !PasswordShape.IsPlaceholder(inner)
                ? Trimmed(text, at + 1, i)
                : null;
            return true;
        }

        return false;
    }

    // The text of a button or a link is quoted too: click "Forgot password".
    private static bool IsOrdinary(ReadOnlySpan<char> inner, PasswordName name, PasswordPlace place)
    {
        if (PasswordWords.IsPlain(inner))
        {
            return true;
        }

        var isTied = place is PasswordPlace.Colon or PasswordPlace.Copula && !name.IsWeak;
        if (isTied || PasswordShape.HasDigit(inner))
        {
            return false;
        }

        var first = inner[..TextScan.WordEnd(inner, 0)];
        return first.Length < inner.Length
            ? PasswordWords.IsPlain(first) || PasswordWords.LatinStems.Next(inner, 0) >= 0
            : name.IsWeak;
    }

    private static PasswordClaim Trimmed(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new PasswordClaim(start, end - start);
    }

    private static int? OpenedBefore(ReadOnlySpan<char> text, int close)
    {
        for (var i = close - 1; i >= 0 && close - i <= PasswordShape.MaxSecretChars + 1 && text[i] != '\n'; i--)
        {
            if (ClosersOf(text[i]).Contains(text[close], StringComparison.Ordinal)
                && (text[close] is not ('\'' or '’') || i == 0 || !char.IsLetterOrDigit(text[i - 1])))
            {
                return i;
            }
        }

        return null;
    }

    private static bool IsSecret(
        ReadOnlySpan<char> text, int start, int end, int rawEnd, PasswordName name, PasswordPlace place, int loose)
    {
        var word = text[start..end];
        var number = PasswordShape.IsNumber(word);
        if (number && CountsSomething(text, rawEnd))
        {
            return false;
        }

        var label = end < rawEnd && text[end] == ':';
        var mixed = PasswordShape.IsMixed(word) || (number && word.Length >= MinDigitsAlone);
        var tied = loose == 0 && !name.IsWeak;
        return place switch
        {
            PasswordPlace.Colon => PasswordShape.HasDigit(word)
                || (loose == 0 && PasswordShape.IsOdd(word))
                || (tied && !label && EndsClause(text, end)),
            PasswordPlace.Copula => PasswordShape.HasDigit(word)
                || (loose == 0 && PasswordShape.IsOdd(word))
                || (tied && EndsClause(text, end) && !PasswordWords.LooksDescribing(word, name.Languages)),
            PasswordPlace.OwnLine => TextScan.EndsLine(text, end)
                && !label
                && (mixed || (tied && PasswordShape.IsLower(word))),
            PasswordPlace.Beside => loose == 0 && mixed && !label && !(name.IsWeak && word.Contains('(')),
        };
    }

    private static bool CountsSomething(ReadOnlySpan<char> text, int at)
    {
        at = TextScan.SkipBlanks(text, at, out _);
        return PasswordWords.IsUnit(text[at..TextScan.WordEnd(text, at)]);
    }

    // "Your pass phrase: four plain words".
    private static int? PhraseEnd(ReadOnlySpan<char> text, int start)
    {
        var line = text.Slice(start, Math.Min(PasswordShape.MaxSecretChars + 1, text.Length - start));
        var end = line.IndexOf('\n');
        var phrase = line[..(end < 0 ? line.Length : end)].TrimEnd();
        var words = phrase.Count(' ') + 1;
        return phrase.Length <= PasswordShape.MaxSecretChars
            && words is > 1 and <= MaxPhraseWords
            && (end >= 0 || start + phrase.Length >= text.Length - 1)
            && PlainWords(phrase) < 2
            ? TrimEnd(text, start, start + phrase.Length)
            : null;
    }

    private static int PlainWords(ReadOnlySpan<char> phrase)
    {
        var count = 0;
        foreach (var range in phrase.Split(' '))
        {
            count += PasswordWords.IsPlain(phrase[range]) ? 1 : 0;
        }

        return count;
    }

    private static bool EndsClause(ReadOnlySpan<char> text, int end)
    {
        for (var limit = end + 16; end < text.Length && end < limit && text[end] != '\n'; end++)
        {
            if (text[end] is '.' or ',' or '!' or ')' or ';')
            {
                return true;
            }

            if (text[end] == '?')
            {
                return false;
            }

            if (!char.IsWhiteSpace(text[end]) && !Closers.Contains(text[end], StringComparison.Ordinal))
            {
                return char.IsWhiteSpace(text[end - 1]) && PasswordWords.IsAnd(text[end..TextScan.WordEnd(text, end)]);
            }
        }

        return end >= text.Length || text[end] == '\n';
    }

    // "I know X", or the first word of a line or a clause.
    private static bool IsClauseStart(ReadOnlySpan<char> text, int start)
    {
        var end = TextScan.SkipBlanksBack(text, start, out var lines);
        return end == 0
            || lines > 0
            || text[end - 1] is '.' or ',' or '!' or '?' or ':' or ';' or '-' or '–' or '—'
            || PasswordWords.IsKnowing(text[TextScan.WordStart(text, end)..end]);
    }

    private static int SkipDecorations(ReadOnlySpan<char> text, int at, int end)
    {
        var limit = Math.Min(end, at + PasswordShape.MaxSecretChars);
        while (at < limit && (Decorations.Contains(text[at], StringComparison.Ordinal) || ClosersOf(text[at]).Length > 0))
        {
            at++;
        }

        return at;
    }

    private static int TrimEnd(ReadOnlySpan<char> text, int start, int end)
    {
        while (end > start && Closers.Contains(text[end - 1], StringComparison.Ordinal))
        {
            end--;
        }

        return end;
    }
}
