using System.Buffers;

namespace Deeplia.Identity.Spf;

/// <summary>Checks domain-specs (RFC 7208 §7.1): macros and text, ending in a macro or in a dot and a top label.</summary>
internal static class DomainSpec
{
    private static readonly SearchValues<char> LabelCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");

    private static readonly SearchValues<char> AddressCharacters = SearchValues.Create("0123456789.");

    public static SpfProblem Check(ReadOnlySpan<char> spec)
    {
        if (spec.IsEmpty)
        {
            return SpfProblem.MissingDomain;
        }

        var reader = new MacroReader(spec);
        while (reader.Read())
        {
            if (reader.Letter is 'c' or 'r' or 't')
            {
                return SpfProblem.BadMacro; // these three belong to explanations (RFC 7208 §7.2)
            }
        }

        if (reader.IsBroken)
        {
            return reader.IsMacro ? SpfProblem.BadMacro : SpfProblem.BadDomain;
        }

        return reader.IsMacro || EndsInTopLabel(reader.Text) ? SpfProblem.None
            : spec.ContainsAnyExcept(AddressCharacters) ? SpfProblem.BadDomain
            : SpfProblem.AddressAsDomain;
    }

    private static bool EndsInTopLabel(ReadOnlySpan<char> text)
    {
        if (text.EndsWith("."))
        {
            text = text[..^1];
        }

        var dot = text.LastIndexOf('.');
        var label = text[(dot + 1)..];
        return dot >= 0 && !label.IsEmpty
            && !label.ContainsAnyExcept(LabelCharacters)
            && label[0] != '-' && label[^1] != '-'
            && label.ContainsAnyExceptInRange('0', '9');
    }
}
