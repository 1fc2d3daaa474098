using System.Buffers;
using System.Text;
using Deeplia.Mail.Rewrite;

namespace Deeplia.Server.Evaluate.Attacks;

/// <summary>Finds the words of a text and puts others in their place; links, addresses and all between stay.</summary>
internal static class Words
{
    private static readonly SearchValues<string> LinkMarks =
        SearchValues.Create(["://", "@", "www.", "mailto:", "cid:"], StringComparison.OrdinalIgnoreCase);

    /// <summary>An edit that changes the words of the subject and of every text.</summary>
    public static MailEdit Edit(Func<string, string> change) =>
        new(text => Change(text, change), text => Change(text, change), html => HtmlText.Change(html, text => Change(text, change)));

    /// <summary>Changes the words of a plain text. A word is a run of letters and marks; in scripts without blanks, a clause.</summary>
    public static string Change(string text, Func<string, string> change)
    {
        var result = new StringBuilder(text.Length + (text.Length / 4));
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && char.IsWhiteSpace(text[i]) == char.IsWhiteSpace(text[start]))
            {
                i++;
            }

            var token = text.AsSpan(start..i);
            if (char.IsWhiteSpace(token[0]) || IsLink(token))
            {
                result.Append(token);
            }
            else
            {
                ChangeToken(token, change, result);
            }
        }

        return result.ToString();
    }

    /// <summary>Whether all letters are Latin, Greek or Cyrillic, which stay readable when written apart.</summary>
    public static bool IsEuropean(string word) => word.All(c => c < '\u0530');

    // "next.Then" of a careless typist is taken for a name of a host as well; that costs a word.
    private static bool IsLink(ReadOnlySpan<char> token)
    {
        if (token.IndexOfAny(LinkMarks) >= 0)
        {
            return true;
        }

        var dot = token.TrimEnd(".,;:!?)").IndexOf('.');
        return dot > 0 && dot + 1 < token.Length && char.IsLetterOrDigit(token[dot - 1]) && char.IsLetterOrDigit(token[dot + 1]);
    }

    private static void ChangeToken(ReadOnlySpan<char> token, Func<string, string> change, StringBuilder result)
    {
        for (var i = 0; i < token.Length;)
        {
            var start = i;
            while (i < token.Length && IsWordPart(token[i]))
            {
                i++;
            }

            if (i > start)
            {
                result.Append(change(token[start..i].ToString()));
            }
            else
            {
                result.Append(token[i++]);
            }
        }
    }

    private static bool IsWordPart(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c)
        is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
