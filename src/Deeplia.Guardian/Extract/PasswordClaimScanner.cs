using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace Deeplia.Guardian.Extract;

/// <summary>Finds where a mail states the reader's password, so that nobody shows it again.</summary>
/// <remarks>In doubt about a value after "password:" or before "is your password" it is taken for one: masking is a duty.</remarks>
internal static class PasswordClaimScanner
{
    internal const string MaskText = "••••";
    private const int MaxInflectionChars = 5;
    private const int MaxUrlChars = 300;

    private static readonly SearchValues<char> GluedSigns = SearchValues.Create("/_?=&@%#\\$");

    /// <summary>Lists the secrets of the text in reading order, without overlap, at most <see cref="ScanLimits.MaxHits"/>.</summary>
    public static ImmutableArray<PasswordClaim> Scan(string text) => Scan(text, out _);

    /// <summary>Lists the secrets of the text and says whether a limit of <see cref="ScanLimits"/> was reached.</summary>
    public static ImmutableArray<PasswordClaim> Scan(string text, out bool truncated)
    {
        var hits = new PasswordHits();
        var span = ScanLimits.Cut(text);
        CollectLatin(span, hits);
        if (span.IndexOfAnyExceptInRange('\0', '\x7f') >= 0)
        {
            CollectOthers(span, hits);
        }

        truncated = hits.IsFull || ScanLimits.IsCut(text);
        return hits.ToImmutable();
    }

    /// <summary>Puts dots in the place of every secret found.</summary>
    public static string Mask(string text, ImmutableArray<PasswordClaim> claims)
    {
        var masked = new StringBuilder(text.Length);
        var from = 0;
        foreach (var claim in claims.OrderBy(claim => claim.Start))
        {
            if (claim.Start >= from && claim.Length > 0 && claim.Start + claim.Length <= text.Length)
            {
                masked.Append(text, from, claim.Start - from).Append(MaskText);
                from = claim.Start + claim.Length;
            }
        }

        return masked.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>Puts dots wherever the secrets of one text occur in another (a subject, a display name).</summary>
    /// <remarks>Case, unseen characters and the width of blanks do not matter, nor quotes around the secret.</remarks>
    public static string MaskElsewhere(string other, string text, ImmutableArray<PasswordClaim> claims)
    {
        foreach (var claim in claims)
        {
            if (claim.Length > 0 && claim.Start + claim.Length <= text.Length)
            {
                other = SecretText.Replace(other, text.AsSpan(claim.Start, claim.Length), MaskText);
            }
        }

        return other;
    }

    private static void CollectLatin(ReadOnlySpan<char> text, PasswordHits hits)
    {
        for (var i = PasswordWords.LatinStems.Next(text, 0); i >= 0 && !hits.IsFull; i = PasswordWords.LatinStems.Next(text, i + 1))
        {
            if (NameAt(text[i..]) is { } name)
            {
                Read(text, i, name, hits);
            }
        }
    }

    private static PasswordName? NameAt(ReadOnlySpan<char> text)
    {
        PasswordName? found = null;
        foreach (var name in PasswordWords.LatinNames)
        {
            if ((found is null || name.Text.Length > found.Text.Length)
                && text.StartsWith(name.Text, StringComparison.OrdinalIgnoreCase))
            {
                found = name;
            }
        }

        return found;
    }

    // Exact searches, for they are much faster than those that fold the case of such letters.
    private static void CollectOthers(ReadOnlySpan<char> text, PasswordHits hits)
    {
        var asian = text.IndexOfAnyInRange('\u2E80', '\uFFEF') >= 0;
        var others = text.IndexOfAnyInRange('\u00C0', '\u1FFF') >= 0;
        foreach (var name in PasswordWords.OtherNames)
        {
            if (name.IsAsian ? asian : others)
            {
                Collect(text, name.IsAsian ? name.Text : name.Tail, name.IsAsian ? 0 : 1, name, hits);
                Collect(text, name.IsAsian ? "" : name.Capitals, 0, name, hits);
            }
        }
    }

    private static void Collect(ReadOnlySpan<char> text, string piece, int offset, PasswordName name, PasswordHits hits)
    {
        for (var i = offset; piece.Length > 0 && i < text.Length && !hits.IsFull;)
        {
            var step = text[i..].IndexOf(piece, StringComparison.Ordinal);
            if (step < 0)
            {
                return;
            }

            i += step;
            var start = i - offset;
            i++;
            if (text[start..].StartsWith(name.Text, StringComparison.OrdinalIgnoreCase))
            {
                Read(text, start, name, hits);
            }
        }
    }

    private static void Read(ReadOnlySpan<char> text, int start, PasswordName name, PasswordHits hits)
    {
        hits.CountAttempt();
        var end = start + name.Text.Length;
        if (name.IsAsian)
        {
            hits.Add(PasswordAsia.Before(text, start) ?? PasswordAsia.After(text, start, end));
        }
        else if (IsWord(text, start, ref end) && !IsInUrl(text, start))
        {
            hits.Add(PasswordContext.Before(text, start, end, name) ?? PasswordContext.After(text, start, end, name));
        }
    }

    // "password", "passwords", "Passwortes": a word of its own, not a piece of an address or of code.
    private static bool IsWord(ReadOnlySpan<char> text, int start, ref int end)
    {
        // In Hebrew and Arabic the article and "and", "in", "to" are glued on.
        var takesPrefix = text[start] is >= '\u0590' and <= '\u06FF';
        if (start > 0 && ((char.IsLetterOrDigit(text[start - 1]) && !takesPrefix) || IsGluedBefore(text, start - 1)))
        {
            return false;
        }

        var stem = end;
        while (end < text.Length && char.IsLetter(text[end]) && end - stem < MaxInflectionChars)
        {
            end++;
        }

        if (text[stem..end].Equals("less", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (end + 1 < text.Length && text[end] is '\'' or '’' && text[end + 1] == 's')
        {
            end += 2;
        }

        return end >= text.Length
            || !(char.IsLetterOrDigit(text[end]) || GluedSigns.Contains(text[end])
                || (end + 1 < text.Length && IsGluedAfter(text[end], text[end + 1])));
    }

    private static bool IsGluedBefore(ReadOnlySpan<char> text, int at) => GluedSigns.Contains(text[at])
        || (text[at] is '-' or '.' && at > 0 && !char.IsWhiteSpace(text[at - 1]));

    // "password-reset", "password.txt", "password->length", "password()".
    private static bool IsGluedAfter(char sign, char next) =>
        (sign is '-' or '.' && char.IsLetterOrDigit(next)) || (sign is '-' && next == '>') || (sign == '(' && next == ')');

    private static bool IsInUrl(ReadOnlySpan<char> text, int start)
    {
        var from = start;
        while (from > 0 && start - from < MaxUrlChars && !char.IsWhiteSpace(text[from - 1]))
        {
            from--;
        }

        var run = text[from..start];
        return run.Length > 3
            && (run.Contains("://", StringComparison.Ordinal) || run.StartsWith("www.", StringComparison.OrdinalIgnoreCase));
    }
}
