namespace Deeplia.Mail.Path;

/// <summary>Reads <c>Received</c> headers in the grammar of RFC 5321 §4.4 and in the dialects real servers speak.</summary>
public static class ReceivedHeader
{
    /// <summary>How many characters of one header are read; what is longer loses its middle, so that the date still counts.</summary>
    public const int MaxLength = 4096;

    private const int TailLength = 128;
    private const int MaxWithWords = 4;

    /// <summary>Reads one header; whatever cannot be read stays null.</summary>
    /// <param name="value">The text after <c>Received:</c>, folded or not.</param>
    public static ReceivedHop Parse(string? value)
    {
        var text = value ?? "";
        var isCut = text.Length > MaxLength;
        if (isCut)
        {
            text = string.Concat(text.AsSpan(0, MaxLength - TailLength), text.AsSpan(text.Length - TailLength));
        }

        var semicolon = text.LastIndexOf(';');
        var when = semicolon < 0 ? null : ReceivedDate.Read(text.AsSpan(semicolon + 1));
        var body = when is null ? text.AsSpan() : text.AsSpan(0, semicolon);
        var draft = new ReceivedDraft();
        Scan(body, draft);
        when ??= DateWithoutSemicolon(text);
        return draft.ToHop() with { When = when, IsCut = isCut };
    }

    private static void Scan(ReadOnlySpan<char> body, ReceivedDraft draft)
    {
        var scanner = new ReceivedScanner(body);
        var clause = Clause.Start;
        var words = 0;
        while (scanner.Next())
        {
            if (scanner.IsComment)
            {
                draft.TakeComment(scanner.Current, clause);
                continue;
            }

            var next = Keyword(scanner.Current, clause, words);
            if (next is { } found)
            {
                draft.Open(found);
                (clause, words) = (found, 0);
                continue;
            }

            draft.TakeWord(scanner.Current, clause, words++);
        }
    }

    // "from", "by" and so on open a clause, except as the first word of one ("by with.example" never happens,
    // "with id" does: a keyword right after "with", "id" or "for" is still a keyword).
    private static Clause? Keyword(ReadOnlySpan<char> word, Clause clause, int words)
    {
        if (word.Length > 4)
        {
            return null;
        }

        Clause? found = word switch
        {
            _ when Is(word, "from") => Clause.From,
            _ when Is(word, "by") => Clause.By,
            _ when Is(word, "with") => Clause.With,
            _ when Is(word, "via") => Clause.Via,
            _ when Is(word, "id") => Clause.Id,
            _ when Is(word, "for") => Clause.For,
            _ when Is(word, "tls") => Clause.Tls,
            _ => null,
        };
        var isOutOfPlace = found == Clause.From && clause != Clause.Start
            || found is not null && clause == Clause.From && found != Clause.By
            || found == Clause.Tls && clause != Clause.With
            || found is not null and not Clause.By && clause == Clause.By && words == 0;
        return isOutOfPlace ? null : found;
    }

    private static bool Is(ReadOnlySpan<char> word, string keyword) => word.Equals(keyword, StringComparison.OrdinalIgnoreCase);

    // SendGrid and Alibaba end with the date but without the semicolon.
    private static DateTimeOffset? DateWithoutSemicolon(string text)
    {
        var at = text.LastIndexOf(" at ", StringComparison.OrdinalIgnoreCase);
        if (at >= 0 && ReceivedDate.Read(text.AsSpan(at + 4)) is { } when)
        {
            return when;
        }

        var tail = text.AsSpan(Math.Max(0, text.Length - 64));
        var space = tail.IndexOf(" 20");
        return space < 0 ? null : ReceivedDate.Read(tail[space..]);
    }

    /// <summary>The part of the header being read.</summary>
    internal enum Clause
    {
        /// <summary>Before any keyword.</summary>
        Start,

        /// <summary>Who handed the mail over.</summary>
        From,

        /// <summary>Who took it.</summary>
        By,

        /// <summary>The protocol.</summary>
        With,

        /// <summary>The link or front used.</summary>
        Via,

        /// <summary>The queue identifier.</summary>
        Id,

        /// <summary>The recipient.</summary>
        For,

        /// <summary>Exim's cipher.</summary>
        Tls,
    }

    /// <summary>How many words of a protocol's name are kept ("Microsoft SMTP Server").</summary>
    internal static int WithWords => MaxWithWords;
}
