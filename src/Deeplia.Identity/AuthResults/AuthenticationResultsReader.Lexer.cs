using System.Buffers;
using System.Globalization;
using System.Text;

namespace Deeplia.Identity.AuthResults;

/// <content>The words of the grammar.</content>
internal sealed partial class AuthenticationResultsReader
{
    // Keyword of RFC 5321 §4.1.2, and what real receivers add to it.
    private static readonly SearchValues<char> KeywordCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    private static readonly string Controls =
        string.Concat(Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(char.IsControl));

    // The tspecials of RFC 2045 §5.1 end a token; so do blanks.
    private static readonly SearchValues<char> EndsToken = SearchValues.Create("()<>@,;:\\\"/[]?= " + Controls);

    // A property value may be an address, a key in base64, a local part with equals signs: only these end it.
    private static readonly SearchValues<char> EndsValue = SearchValues.Create(";( " + Controls);

    private bool valueWasQuoted;

    private bool Peek(char c) => at < text.Length && text[at] == c;

    private bool Take(char c)
    {
        if (!Peek(c))
        {
            return false;
        }

        at++;
        return true;
    }

    private string? Keyword() => Run(text.AsSpan(at).IndexOfAnyExcept(KeywordCharacters));

    private string? Word() => Run(text.AsSpan(at).IndexOfAny(EndsToken));

    private string? Run(int length)
    {
        length = length < 0 ? text.Length - at : length;
        if (length == 0)
        {
            return null;
        }

        var word = text.Substring(at, length);
        at += length;
        return word;
    }

    private int? Number()
    {
        const int MaxDigits = 5;
        var digits = text.AsSpan(at);
        var length = digits.IndexOfAnyExceptInRange('0', '9');
        digits = length < 0 ? digits : digits[..length];
        if (digits.Length is 0 or > MaxDigits)
        {
            return null;
        }

        at += digits.Length;
        return int.Parse(digits, CultureInfo.InvariantCulture);
    }

    // A quoted string, an address whose local part is quoted, or anything without blanks; empty when nothing is there.
    private string? Value()
    {
        valueWasQuoted = Peek('"');
        if (!valueWasQuoted)
        {
            return Run(text.AsSpan(at).IndexOfAny(EndsValue)) ?? "";
        }

        var start = at;
        if (Quoted() is not { } quoted)
        {
            return null;
        }

        return Peek('@') ? Unfolded(text[start..at]) + Run(text.AsSpan(at).IndexOfAny(EndsValue)) : quoted;
    }

    private string? Quoted()
    {
        var content = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '"':
                    at++;
                    return content.ToString();
                case '\r' or '\n':
                    break; // folding; the blank after it stays
                case '\\' when at + 1 < text.Length:
                    content.Append(Visible(text[++at]));
                    break;
                default:
                    content.Append(Visible(text[at]));
                    break;
            }
        }

        Fail("a quoted string has no end");
        return null;
    }

    private static string Unfolded(string folded) => string.Concat(folded.Where(c => c is not ('\r' or '\n')).Select(Visible));

    // No control character has a meaning here, and none may get into a header of ours.
    private static char Visible(char c) => char.IsControl(c) && c != '\t' ? ' ' : c;

    // CFWS: blanks, line breaks and comments, which nest and may quote (RFC 5322 §3.2.2). False when a comment has no end.
    private bool SkipBlanks()
    {
        var depth = 0;
        for (; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '(':
                    if (++depth > AuthenticationResultsHeader.MaxCommentDepth)
                    {
                        return Fail($"comments nest more than {AuthenticationResultsHeader.MaxCommentDepth} deep");
                    }

                    break;
                case ')' when depth > 0:
                    depth--;
                    break;
                case '\\' when depth > 0:
                    at++;
                    break;
                case ' ' or '\t' or '\r' or '\n':
                    break;
                default:
                    if (depth == 0)
                    {
                        return true;
                    }

                    break;
            }
        }

        at = text.Length; // an escape may have been the last character
        return depth == 0 || Fail("a comment has no end");
    }
}
