using System.Diagnostics.CodeAnalysis;

namespace Deeplia.Identity.TlsRpt;

/// <summary>The outer grammar that the records of MTA-STS and TLSRPT share (RFC 8461 §3.1, RFC 8460 §3).</summary>
internal static class RecordFields
{
    private const int MaxLength = 65_535; // what the RDATA of one TXT record can hold (RFC 1035 §3.2.1)
    private const int MaxNameLength = 32; // RFC 8461 §3.1

    /// <summary>Splits a record into its fields; names and version are read with their case.</summary>
    public static bool TryRead(
        string text, string version, out List<(string Name, string Value)> fields, [NotNullWhen(false)] out string? reason)
    {
        fields = [];
        if (text.Length > MaxLength || !text.StartsWith(version, StringComparison.Ordinal))
        {
            reason = $"it does not begin with {version}";
            return false;
        }

        var rest = TrimBlanks(text.AsSpan(version.Length));
        if (rest.IsEmpty || rest[0] != ';')
        {
            reason = rest.IsEmpty ? "there is nothing but a version" : $"it does not begin with {version}";
            return false;
        }

        rest = rest[1..];
        foreach (var part in rest.Split(';'))
        {
            var field = TrimBlanks(rest[part]);
            if (field.IsEmpty && part.End.Value == rest.Length)
            {
                break; // one delimiter may end the record
            }

            var equals = field.IndexOf('=');
            if (equals <= 0)
            {
                reason = "a field is not name=value";
                return false;
            }

            fields.Add((field[..equals].ToString(), field[(equals + 1)..].ToString()));
        }

        reason = fields.Count == 0 ? "there is nothing but a version" : null;
        return fields.Count > 0;
    }

    /// <summary>Whether a field fits the grammar of extensions.</summary>
    public static bool IsExtension(string name, string value) =>
        name.Length <= MaxNameLength && char.IsAsciiLetterOrDigit(name[0])
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.')
        && value.Length > 0 && value.All(c => c is > ' ' and <= '~' and not '=' and not ';');

    private static ReadOnlySpan<char> TrimBlanks(ReadOnlySpan<char> text) => text.Trim(" \t");
}
