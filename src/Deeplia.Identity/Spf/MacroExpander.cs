using System.Text;

namespace Deeplia.Identity.Spf;

/// <summary>Writes macro-strings out (RFC 7208 §7).</summary>
internal static class MacroExpander
{
    private const int MaxNameLength = 253; // RFC 7208 §7.3

    // The left side of a name that is too long falls away, so more than this never has to be kept.
    private const int MaxKept = 4 * MaxNameLength;

    /// <summary>Writes the name a checked domain-spec stands for: without final dot, cut on the left to what fits.</summary>
    public static string Target(ReadOnlySpan<char> spec, MacroFacts facts, string domain, string clientName)
    {
        if (!spec.Contains('%'))
        {
            return Fit(spec);
        }

        var target = new StringBuilder(MaxNameLength);
        var reader = new MacroReader(spec);
        while (reader.Read())
        {
            Append(target, reader, facts, domain, clientName);
            if (target.Length > 2 * MaxKept)
            {
                target.Remove(0, target.Length - MaxKept);
            }
        }

        return Fit(target.ToString());
    }

    /// <summary>Writes an explanation; null when it is no explain-string (RFC 7208 §6.2).</summary>
    public static string? Explanation(string text, MacroFacts facts, string domain, string clientName)
    {
        if (!MacroReader.IsValid(text, spaces: true))
        {
            return null;
        }

        var explanation = new StringBuilder(text.Length);
        var reader = new MacroReader(text, spaces: true);
        while (explanation.Length < SpfLimits.ExplanationLength && reader.Read())
        {
            Append(explanation, reader, facts, domain, clientName);
        }

        return explanation.ToString(0, Math.Min(explanation.Length, SpfLimits.ExplanationLength));
    }

    /// <summary>Whether a macro-string needs the validated name of the client.</summary>
    public static bool NeedsClientName(ReadOnlySpan<char> text)
    {
        if (!text.Contains('%'))
        {
            return false;
        }

        var reader = new MacroReader(text, spaces: true);
        while (reader.Read())
        {
            if (reader.Letter == 'p')
            {
                return true;
            }
        }

        return false;
    }

    private static void Append(StringBuilder output, MacroReader piece, MacroFacts facts, string domain, string clientName)
    {
        if (piece.Letter == '\0')
        {
            output.Append(piece.Text);
            return;
        }

        var value = facts.Of(piece.Letter, domain, clientName);
        var whole = piece is { Parts: 0, Reverses: false, Delimiters.IsEmpty: true };
        var shown = whole ? value : Transform(value, piece);
        output.Append(piece.Escapes ? Uri.EscapeDataString(shown) : shown);
    }

    // Split, turn round, keep the right-hand parts, join with dots: in this order (RFC 7208 §7.3).
    private static string Transform(string value, MacroReader macro)
    {
        var parts = macro.Delimiters.IsEmpty ? value.Split('.') : value.Split(macro.Delimiters.ToArray());
        if (macro.Reverses)
        {
            Array.Reverse(parts);
        }

        var kept = macro.Parts == 0 ? parts.Length : Math.Min(macro.Parts, parts.Length);
        return string.Join('.', parts, parts.Length - kept, kept);
    }

    private static string Fit(ReadOnlySpan<char> name)
    {
        if (name.EndsWith("."))
        {
            name = name[..^1];
        }

        while (name.Length > MaxNameLength && name.IndexOf('.') is var dot && dot >= 0)
        {
            name = name[(dot + 1)..];
        }

        return name.ToString();
    }
}
