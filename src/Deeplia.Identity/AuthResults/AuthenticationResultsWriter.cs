using System.Buffers;
using System.Globalization;
using System.Text;

namespace Deeplia.Identity.AuthResults;

/// <summary>Writes the value of an Authentication-Results field (RFC 8601 §2.2), one result a line.</summary>
/// <remarks>What <see cref="AuthenticationResultsHeader.Read"/> reads from it is what was written; no value ends the field early.</remarks>
public static class AuthenticationResultsWriter
{
    /// <summary>Longest line, unless one word alone is longer (RFC 5322 §2.1.1).</summary>
    public const int MaxLineLength = 78;

    private static readonly SearchValues<char> KeywordCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    // What may stand unquoted: a token of RFC 2045, or an address or domain (RFC 8601 §2.2, pvalue).
    private static readonly SearchValues<char> BareCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.!#$%&'*+^`{|}~@");

    /// <summary>Writes a value, folded with CRLF and a blank; no CRLF at the end.</summary>
    /// <param name="header">What to say.</param>
    /// <param name="fieldName">The field it is for: its name takes room on the first line.</param>
    public static string Format(AuthenticationResultsHeader header, string fieldName = "Authentication-Results")
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(fieldName);
        var lines = new List<string>(header.Results.Length + 1);
        var head = new StringBuilder();
        if (header.Instance is { } instance)
        {
            head.Append(CultureInfo.InvariantCulture, $"i={instance}; ");
        }

        if (header.AuthservId is { } id)
        {
            head.Append(Value(id, isAuthservId: true));
            if (header.Version is { } version)
            {
                head.Append(CultureInfo.InvariantCulture, $" {version}");
            }

            lines.Add(header.Results.IsEmpty ? head.Append("; none").ToString() : head.ToString());
            head.Clear();
        }

        foreach (var result in header.Results)
        {
            lines.Add(head.Append(Line(result)).ToString());
            head.Clear();
        }

        return Fold(lines, fieldName.Length + 2);
    }

    private static string Line(MethodResult result)
    {
        var line = new StringBuilder(Keyword(result.Method));
        if (result.Version is { } version)
        {
            line.Append(CultureInfo.InvariantCulture, $"/{version}");
        }

        line.Append('=').Append(Keyword(result.Result));
        if (result.Reason is { } reason)
        {
            line.Append(" reason=").Append(Value(reason, isAuthservId: false));
        }

        foreach (var property in result.Properties)
        {
            line.Append(' ').Append(Keyword(property.FullName)).Append('=').Append(Value(property.Value, isAuthservId: false));
        }

        return line.ToString();
    }

    private static string Keyword(string word)
    {
        if (word.Length > 0 && !word.AsSpan().ContainsAnyExcept(KeywordCharacters))
        {
            return word;
        }

        var kept = string.Concat(word.Where(c => KeywordCharacters.Contains(c)));
        return kept.Length == 0 ? "x" : kept;
    }

    private static string Value(string value, bool isAuthservId)
    {
        var isBare = value.Length > 0
            && !value.AsSpan().ContainsAnyExcept(BareCharacters)
            && !(isAuthservId && value.Contains('@', StringComparison.Ordinal));
        if (isBare)
        {
            return value;
        }

        var quoted = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            if (c is '"' or '\\')
            {
                quoted.Append('\\').Append(c);
            }
            else
            {
                quoted.Append(char.IsControl(c) && c != '\t' ? ' ' : c);
            }
        }

        return quoted.Append('"').ToString();
    }

    private static string Fold(List<string> lines, int column)
    {
        var text = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
            {
                text.Append(";\r\n ");
                column = 1;
            }

            Fold(lines[i], isLast: i == lines.Count - 1, text, ref column);
        }

        return text.ToString();
    }

    // A break goes before blanks only, also inside a quoted string, where unfolding gives the same blanks back.
    private static void Fold(string line, bool isLast, StringBuilder text, ref int column)
    {
        for (var at = 0; at < line.Length;)
        {
            var end = at;
            while (end < line.Length && line[end] == ' ')
            {
                end++;
            }

            while (end < line.Length && line[end] != ' ')
            {
                end++;
            }

            var semicolon = end == line.Length && !isLast ? 1 : 0;
            if (column > 1 && column + (end - at) + semicolon > MaxLineLength)
            {
                text.Append(at == 0 ? "\r\n " : "\r\n");
                column = at == 0 ? 1 : 0;
            }

            text.Append(line, at, end - at);
            column += end - at;
            at = end;
        }
    }
}
