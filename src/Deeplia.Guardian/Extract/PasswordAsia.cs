namespace Deeplia.Guardian.Extract;

/// <summary>Reads the characters around "password" in scripts written without blanks.</summary>
/// <remarks>A value is a run of Latin letters, digits and signs, or stands in quotes: other characters are the sentence itself.</remarks>
internal static class PasswordAsia
{
    private const int MaxCharsApart = 16;
    private const int MaxCharsBack = 24;
    private const int MinLettersAlone = 5;

    private static readonly string[] Endings = ["です", "だ", "である", "입니다", "이다", "예요", "이에요"];
    private static readonly PasswordName Name = new("密码", 0, isWeak: true);

    /// <summary>"パスワードは X です", "密码：X", "密码是X".</summary>
    public static PasswordClaim? After(ReadOnlySpan<char> text, int start, int at)
    {
        var tied = false;
        for (var limit = at + MaxCharsApart; at < text.Length && at < limit; at++)
        {
            var c = text[at];
            if (c is ':' or '：' or '=' or '＝')
            {
                return IsChange(text, start) ? null : Value(text, at + 1, lone: true);
            }

            if (c is '「' or '『' or '“' or '"')
            {
                return IsChange(text, start) ? null : PasswordValue.Read(text, at, Name, PasswordPlace.Beside, 0);
            }

            if (c is '\n' or '。' or '，' or '、' or '！' or '？' or '?')
            {
                return null;
            }

            if (char.IsAscii(c) && c > ' ')
            {
                return tied ? Value(text, at, lone: false) : null;
            }

            if (!char.IsWhiteSpace(c))
            {
                tied = StartsWithAny(text[at..], PasswordWords.AsianCopulas);
            }
        }

        return null;
    }

    /// <summary>"X はあなたのパスワード", "X是你的密码".</summary>
    public static PasswordClaim? Before(ReadOnlySpan<char> text, int nameStart)
    {
        var from = Math.Max(0, nameStart - MaxCharsBack);
        var before = text[from..nameStart].TrimEnd();
        foreach (var possessive in PasswordWords.AsianPossessives)
        {
            if (before.EndsWith(possessive))
            {
                before = before[..^possessive.Length].TrimEnd();
                break;
            }
        }

        foreach (var copula in PasswordWords.AsianCopulas)
        {
            if (!before.EndsWith(copula))
            {
                continue;
            }

            var end = from + before[..^copula.Length].TrimEnd().Length;
            while (end > 0 && text[end - 1] is '」' or '』' or '”' or '"')
            {
                end--;
            }

            var start = end;
            while (start > 0 && end - start <= TextScan.MaxWordChars && text[start - 1] > ' ' && char.IsAscii(text[start - 1]))
            {
                start--;
            }

            return Claim(text, start, end);
        }

        return null;
    }

    private static PasswordClaim? Value(ReadOnlySpan<char> text, int at, bool lone)
    {
        at = TextScan.SkipBlanks(text, at, out var lines);
        if (at < text.Length && PasswordValue.ClosersOf(text[at]).Length > 0)
        {
            return PasswordValue.Read(text, at, Name, PasswordPlace.Copula, 0);
        }

        var end = at;
        while (end < text.Length && end - at <= TextScan.MaxWordChars && text[end] > ' ' && char.IsAscii(text[end]))
        {
            end++;
        }

        // On another line a number, bare or behind capitals, is rather an order or a ticket.
        return lines == 0 || (lone && lines == 1 && TextScan.EndsLine(text, end) && !IsTicket(text[at..end]))
            ? Claim(text, at, end)
            : null;
    }

    private static PasswordClaim? Claim(ReadOnlySpan<char> text, int start, int end)
    {
        while (end > start && text[end - 1] is '.' or ',' or ')' or '!' or ';' or '*' or '"')
        {
            end--;
        }

        while (start < end && text[start] is '(' or '*' or '"')
        {
            start++;
        }

        var word = text[start..end];
        return PasswordShape.IsPossible(word)
            && (PasswordShape.HasDigit(word) || (word.Length >= MinLettersAlone && EndsSentence(text, end)))
            ? new PasswordClaim(start, end - start)
            : null;
    }

    // "Tulip で" goes on: a word of letters alone must end the sentence, or stand before "is".
    private static bool EndsSentence(ReadOnlySpan<char> text, int at)
    {
        at = TextScan.SkipBlanks(text, at, out var lines);
        return lines > 0
            || at >= text.Length
            || char.IsPunctuation(text[at])
            || StartsWithAny(text[at..], Endings)
            || StartsWithAny(text[at..], PasswordWords.AsianCopulas);
    }

    private static bool IsTicket(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiDigit(c) && !char.IsAsciiLetterUpper(c) && c is not ('-' or '#'))
            {
                return false;
            }
        }

        return true;
    }

    // "更改密码：": what follows is a link or its text.
    private static bool IsChange(ReadOnlySpan<char> text, int start)
    {
        var before = text[Math.Max(0, start - 6)..start].TrimEnd();
        foreach (var word in PasswordWords.AsianChanges)
        {
            if (before.EndsWith(word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word))
            {
                return true;
            }
        }

        return false;
    }
}
