using System.Text;

namespace Deeplia.Guardian.Extract;

/// <summary>Finds one secret in another text, however its case, blanks and unseen characters differ.</summary>
internal static class SecretText
{
    private const string MayEndIt = "!.?*#$%&+=_-~^";
    private const string Quotes = "\"'«»„“”‘’‹›「」『』`";

    /// <summary>Puts <paramref name="mask"/> in the place of every occurrence of the secret.</summary>
    public static string Replace(string other, ReadOnlySpan<char> secret, string mask)
    {
        secret = Bare(secret);
        if (secret.IsEmpty)
        {
            return other;
        }

        StringBuilder? masked = null;
        var from = 0;
        for (var i = 0; i < other.Length;)
        {
            var length = LengthAt(other.AsSpan(i), secret);
            if (length == 0)
            {
                i++;
                continue;
            }

            masked ??= new StringBuilder(other.Length);
            masked.Append(other, from, i - from).Append(mask);
            i += length;
            while (i < other.Length && MayEndIt.Contains(other[i], StringComparison.Ordinal))
            {
                i++; // a sentence may end here, or the secret: nobody can tell, so it is hidden
            }

            from = i;
        }

        return masked is null ? other : masked.Append(other, from, other.Length - from).ToString();
    }

    /// <summary>Hides the first words of the secret where the text ends with them, and its last words where the text begins so.</summary>
    public static string ReplaceCut(string other, ReadOnlySpan<char> secret, string mask)
    {
        for (var i = secret.Length - 1; i > 0; i--)
        {
            if (!char.IsWhiteSpace(secret[i]))
            {
                continue;
            }

            var head = secret[..i].TrimEnd();
            var tail = secret[i..].TrimStart();
            other = !head.IsEmpty && other.AsSpan().EndsWith(head, StringComparison.OrdinalIgnoreCase)
                ? string.Concat(other.AsSpan(0, other.Length - head.Length), mask) : other;
            other = !tail.IsEmpty && other.AsSpan().StartsWith(tail, StringComparison.OrdinalIgnoreCase)
                ? string.Concat(mask, other.AsSpan(tail.Length)) : other;
        }

        return other;
    }

    /// <summary>True for a character that shows nothing: zero-width blanks and joiners, soft hyphen, variation selectors.</summary>
    public static bool IsUnseen(char c) => c >= '\u00AD'
        && c is '\u00AD' or '\u034F' or '\u061C' or '\u180E' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
            or (>= '\u2060' and <= '\u206F') or (>= '\uFE00' and <= '\uFE0F') or '\uFEFF';

    /// <summary>The secret itself, without the quotes, blanks and unseen characters around it.</summary>
    public static ReadOnlySpan<char> Bare(ReadOnlySpan<char> secret)
    {
        while (!secret.IsEmpty && IsEdge(secret[0]))
        {
            secret = secret[1..];
        }

        while (!secret.IsEmpty && IsEdge(secret[^1]))
        {
            secret = secret[..^1];
        }

        return secret;
    }

    private static bool IsEdge(char c) => IsUnseen(c) || char.IsWhiteSpace(c) || Quotes.Contains(c, StringComparison.Ordinal);

    // Characters of the text that spell the secret from its first one on, 0 when it does not.
    private static int LengthAt(ReadOnlySpan<char> text, ReadOnlySpan<char> secret)
    {
        var (i, j) = (0, 0);
        while (j < secret.Length)
        {
            if (IsUnseen(secret[j]))
            {
                j++;
            }
            else if (i > 0 && i < text.Length && IsUnseen(text[i]))
            {
                i++;
            }
            else if (i >= text.Length)
            {
                return 0;
            }
            else if (char.IsWhiteSpace(secret[j]) && char.IsWhiteSpace(text[i]))
            {
                (i, j) = (AfterBlanks(text, i), AfterBlanks(secret, j));
            }
            else if (char.ToUpperInvariant(text[i]) == char.ToUpperInvariant(secret[j]))
            {
                (i, j) = (i + 1, j + 1);
            }
            else
            {
                return 0;
            }
        }

        return i;
    }

    private static int AfterBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || IsUnseen(text[at])))
        {
            at++;
        }

        return at;
    }
}
