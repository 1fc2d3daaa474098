using System.Buffers;
using System.Text;
using Deeplia.Identity.Message;

namespace Deeplia.Identity.Arc;

/// <summary>Merges the Authentication-Results that one receiver wrote (RFC 8617 §5.1, step 3; RFC 8601 §2.2).</summary>
internal static class SealedResults
{
    private static readonly SearchValues<byte> NameEnd = SearchValues.Create(" \t\r\n;("u8);

    /// <summary>The results in order, each on one line; empty when that receiver wrote none.</summary>
    public static List<string> Of(RawMessage message, string authservId)
    {
        var results = new List<string>();
        var isNamed = false;
        foreach (var field in message.Fields)
        {
            if (message.HasName(field, "authentication-results"u8))
            {
                isNamed |= AddResults(message.ValueOf(field), authservId, results);
            }
        }

        return isNamed && results.Count == 0 ? ["none"] : results; // RFC 8601 §2.2: "none" says that nothing was evaluated
    }

    private static bool AddResults(ReadOnlySpan<byte> value, string authservId, List<string> results)
    {
        var start = ArcAuthResults.SkipComments(value, 0);
        var length = value[start..].IndexOfAny(NameEnd);
        var end = length < 0 ? value.Length : start + length;
        var named = Encoding.UTF8.GetString(value[start..end]).Trim('"');
        if (!named.Equals(authservId, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        // A version may stand between the name and the first semicolon.
        var rest = value[NextSemicolon(value, end)..];
        while (!rest.IsEmpty)
        {
            rest = rest[1..];
            var semicolon = NextSemicolon(rest, 0);
            var result = RawMessage.UnfoldedText(rest[..semicolon]);
            if (result.Length > 0 && !result.Equals("none", StringComparison.OrdinalIgnoreCase))
            {
                results.Add(result);
            }

            rest = rest[semicolon..];
        }

        return true;
    }

    // A semicolon inside a comment or a quoted string parts nothing.
    private static int NextSemicolon(ReadOnlySpan<byte> value, int at)
    {
        var isQuoted = false;
        while (at < value.Length)
        {
            if (value[at] == '\\' && isQuoted)
            {
                at++;
            }
            else if (value[at] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (value[at] == '(' && !isQuoted)
            {
                at = ArcAuthResults.SkipComments(value, at);
                continue;
            }
            else if (value[at] == ';' && !isQuoted)
            {
                return at;
            }

            at++;
        }

        return value.Length;
    }
}
