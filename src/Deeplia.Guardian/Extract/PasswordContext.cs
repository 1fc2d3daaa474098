namespace Deeplia.Guardian.Extract;

/// <summary>Reads the words around "password" in scripts written with blanks.</summary>
internal static class PasswordContext
{
    private const int MaxWordsApart = 8;
    private const int MaxLooseWords = 2;
    private const int MaxWordsBack = 6;
    private const int MaxLabelWords = 4;
    private const int MaxAsides = 3;
    private const int MaxNoteChars = 30;
    private const int AnyLanguage = -1;

    /// <summary>"password of your account : X", "password is X", "contraseña «X»", "şifreniz X".</summary>
    public static PasswordClaim? After(ReadOnlySpan<char> text, int start, int at, PasswordName name)
    {
        var loose = 0;
        for (var words = 0; words < MaxWordsApart && at < text.Length; words++)
        {
            var gap = at;
            at = TextScan.SkipBlanks(text, at, out var lines);
            if (at >= text.Length)
            {
                return null;
            }

            if (lines > 0 && words == 0)
            {
                return lines == 1 && StartsLine(text, start) ? PasswordValue.Read(text, at, name, PasswordPlace.OwnLine, 1) : null;
            }

            if (lines > 1)
            {
                return null;
            }

            if (ReadSign(text, start, gap, at, name, words, loose, out var claim))
            {
                return claim;
            }

            if (text[at] == '(')
            {
                at = AfterNote(text, at);
                continue;
            }

            var end = TextScan.WordEnd(text, at);
            if (PasswordWords.IsCopula(text[at..end].TrimEnd(',').TrimEnd(':'), name.Languages))
            {
                return AfterCopula(text, end - (text[end - 1] == ':' ? 1 : 0), name, loose);
            }

            if (words == 0 && PasswordValue.Read(text, at, name, PasswordPlace.Beside, 0) is { } beside)
            {
                return beside;
            }

            if (!IsBridge(text[at..end], ref loose))
            {
                return null;
            }

            at = text[end - 1] == ':' ? end - 1 : end;
        }

        return null;
    }

    /// <summary>"X is your password", "X est, précisément, votre mot de passe", "I know X is one of your passwords".</summary>
    public static PasswordClaim? Before(ReadOnlySpan<char> text, int nameStart, int nameEnd, PasswordName name)
    {
        var end = nameStart;
        for (var words = 0; words < MaxWordsBack; words++)
        {
            end = TextScan.SkipBlanksBack(text, end, out var lines);
            var start = TextScan.WordStart(text, end);
            if (lines > 1 || start == end || text[end - 1] is '.' or '!' or '?' or ':' or ';')
            {
                return null;
            }

            var word = text[start..end].TrimEnd(',');
            if (words > 0 && PasswordWords.IsCopula(word, name.Languages))
            {
                return BeforeCopula(text, start, name, EndsClause(text, nameEnd));
            }

            if (words > 0 && word is "-" or "–" or "—")
            {
                return PasswordValue.ReadBack(text, TextScan.SkipBlanksBack(text, start, out _), name, endsClause: true, strict: true);
            }

            if (!PasswordWords.IsLink(word) && !PasswordWords.IsAside(word) && text[end - 1] != ',')
            {
                // "dass X dein Passwort ist", "X твой пароль".
                return words > 0 && IsVerbless(text, end, nameEnd, name)
                    ? PasswordValue.ReadBack(text, end, name, endsClause: true, strict: true)
                    : null;
            }

            end = start;
        }

        return null;
    }

    // True when a sign decides: what follows is the value, or there is none.
    private static bool ReadSign(
        ReadOnlySpan<char> text, int start, int gap, int at, PasswordName name, int words, int loose, out PasswordClaim? claim)
    {
        claim = null;
        var c = text[at];
        if (c is ':' or '：' || (c == '=' && at > gap))
        {
            claim = c == '=' && IsCode(text, at) ? null : AfterColon(text, start, at + 1, name, loose);
            return true;
        }

        if (c is '-' or '–' or '—' or ',' && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]) && (c == ',') == (at == gap))
        {
            var value = TextScan.SkipBlanks(text, at + 1, out var lines);
            claim = lines == 0 ? PasswordValue.Read(text, value, name, PasswordPlace.Beside, loose) : null;
            return claim is not null || !PasswordWords.IsCopula(text.Slice(at, 1), name.Languages);
        }

        if (PasswordValue.ClosersOf(c).Length > 0 && (c != '\'' || at > gap))
        {
            claim = text[gap..at].Contains('\n') ? null : PasswordValue.Read(text, at, name, PasswordPlace.Beside, loose);
            return true;
        }

        if (c == '(')
        {
            claim = words == 0 ? PasswordValue.Read(text, at, name, PasswordPlace.Beside, 0) : null;
            return claim is not null;
        }

        return c is '.' or '!' or '?' or ';' or ')' or ',' or '>' or '<' or '|' or '=';
    }

    // "password = getpass(prompt);"
    private static bool IsCode(ReadOnlySpan<char> text, int at)
    {
        at = TextScan.SkipBlanks(text, at + 1, out _);
        return text[at..TextScan.WordEnd(text, at)].ContainsAny('(', ';', '[') || (at < text.Length && text[at] is '=' or '$');
    }

    // After the colon: on the same line, alone on the next, or, behind a blank line, alone and mixed.
    private static PasswordClaim? AfterColon(ReadOnlySpan<char> text, int start, int at, PasswordName name, int loose)
    {
        var value = TextScan.SkipBlanks(text, at, out var lines);
        return lines switch
        {
            0 => PasswordValue.Read(text, value, name, PasswordPlace.Colon, loose),
            1 => PasswordValue.Read(text, value, name, PasswordPlace.OwnLine, IsNotice(text, start) ? 1 : loose),
            _ => PasswordValue.Read(text, value, name, PasswordPlace.OwnLine, 1),
        };
    }

    private static PasswordClaim? AfterCopula(ReadOnlySpan<char> text, int at, PasswordName name, int loose)
    {
        var value = SkipAside(text, at, TextScan.SkipBlanks(text, at, out var lines));
        for (var asides = 0; asides <= MaxAsides; asides++)
        {
            if (value < text.Length && text[value] is ':' or '：')
            {
                value = TextScan.SkipBlanks(text, value + 1, out var more);
                return PasswordValue.Read(text, value, name, lines + more > 0 ? PasswordPlace.OwnLine : PasswordPlace.Colon, loose);
            }

            var end = TextScan.WordEnd(text, value);
            if (end == value || !PasswordWords.IsAside(text[value..end].TrimEnd(':')))
            {
                break;
            }

            // "is as follows: X" leaves its colon to the next turn.
            value = text[end - 1] == ':' ? end - 1 : TextScan.SkipBlanks(text, end, out lines);
        }

        return PasswordValue.Read(text, value, name, lines > 1 ? PasswordPlace.OwnLine : PasswordPlace.Copula, loose);
    }

    private static PasswordClaim? BeforeCopula(ReadOnlySpan<char> text, int copula, PasswordName name, bool endsClause)
    {
        var end = TextScan.SkipBlanksBack(text, copula, out var lines);
        if (end == 0 || lines > 1)
        {
            return null;
        }

        var start = TextScan.WordStart(text, end);
        if (!PasswordWords.IsPlain(text[start..end]))
        {
            return PasswordValue.ReadBack(text, end, name, endsClause, strict: false);
        }

        // "hunter22, that is your password".
        end = TextScan.SkipBlanksBack(text, start, out lines);
        return end > 0 && lines == 0 && text[end - 1] is ',' or '-' or '–' or '—'
            ? PasswordValue.ReadBack(text, TextScan.SkipBlanksBack(text, end - 1, out _), name, endsClause, strict: true)
            : null;
    }

    // "is, precisely, X"
    private static int SkipAside(ReadOnlySpan<char> text, int end, int at)
    {
        if (at >= text.Length || text[end - 1] != ',')
        {
            return at;
        }

        var close = text.Slice(at, Math.Min(MaxNoteChars, text.Length - at)).IndexOf(',');
        return close < 0 ? at : TextScan.SkipBlanks(text, at + close + 1, out _);
    }

    private static int AfterNote(ReadOnlySpan<char> text, int at)
    {
        var close = text.Slice(at, Math.Min(MaxNoteChars, text.Length - at)).IndexOf(')');
        return close < 0 ? text.Length : at + close + 1;
    }

    // Words that may stand between "password" and its value: links, names, addresses, two others at most.
    private static bool IsBridge(ReadOnlySpan<char> raw, ref int loose)
    {
        var word = raw.TrimEnd(':');
        if (raw.IsEmpty || raw[^1] is '.' or '!' or '?' or ';' or ',' || (word.Length > 0 && word[0] is '<' or '|'))
        {
            return false;
        }

        if (PasswordWords.IsLink(word) || word.Contains('@'))
        {
            return true;
        }

        return !PasswordWords.IsPlain(word)
            && !PasswordWords.IsChange(word)
            && !PasswordWords.IsAnd(word)
            && ++loose <= MaxLooseWords;
    }

    private static bool IsVerbless(ReadOnlySpan<char> text, int valueEnd, int nameEnd, PasswordName name)
    {
        var at = TextScan.SkipBlanks(text, valueEnd, out _);
        if (!PasswordWords.IsPossessive(text[at..TextScan.WordEnd(text, at)], name.Languages))
        {
            return false;
        }

        var next = TextScan.SkipBlanks(text, nameEnd, out _);
        return EndsClause(text, nameEnd)
            || PasswordWords.IsCopula(text[next..TextScan.WordEnd(text, next)].TrimEnd(",.!"), name.Languages);
    }

    private static bool EndsClause(ReadOnlySpan<char> text, int at) =>
        at >= text.Length || text[at] is '.' or ',' or '!' or ';' or '\r' or '\n';

    // "To change your password:", "Reset password": what follows is a link's text, not a value.
    private static bool IsNotice(ReadOnlySpan<char> text, int start)
    {
        for (var words = 0; words < MaxLabelWords; words++)
        {
            var end = TextScan.SkipBlanksBack(text, start, out var lines);
            start = TextScan.WordStart(text, end);
            if (start == end || lines > 0)
            {
                return false;
            }

            if (PasswordWords.IsChange(text[start..end]))
            {
                return true;
            }
        }

        return false;
    }

    // Only links before the name on its line: "Your password", a label of its own.
    private static bool StartsLine(ReadOnlySpan<char> text, int start)
    {
        for (var words = 0; words < MaxLabelWords; words++)
        {
            var end = TextScan.SkipBlanksBack(text, start, out var lines);
            if (end == 0 || lines > 0)
            {
                return true;
            }

            start = TextScan.WordStart(text, end);
            var word = text[start..end];
            if (!PasswordWords.IsLink(word) && !PasswordWords.IsPlain(word) && !PasswordWords.IsCopula(word, AnyLanguage))
            {
                return false;
            }
        }

        return false;
    }
}
