using System.Globalization;
using System.Text;
using Deeplia.Guardian.Case;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Tells how one house's name resembles another's.</summary>
internal static class Cousin
{
    // Labels of this length and less are initials and words of many houses.
    private const int ShortLength = 4;
    private const int MinVariantLength = 5;
    private const int MaxParts = 6;
    private const string Reserved = "example"; // RFC 2606 §3: everybody's in documents, nobody's in mail

    /// <summary>How a domain resembles a known one, or null.</summary>
    /// <param name="domain">The stranger's, registered, in U-labels.</param>
    /// <param name="known">The known one, registered, in U-labels.</param>
    public static CousinKind? Of(string domain, string known)
    {
        var (label, suffix) = Cut(domain);
        var (real, realSuffix) = Cut(known);
        if (real == Reserved)
        {
            return null;
        }

        if (label == real)
        {
            return suffix != realSuffix && real.Length >= MinVariantLength ? CousinKind.Variant : null;
        }

        return OfLabels(label, real);
    }

    /// <summary>How a label resembles a known one, or null.</summary>
    public static CousinKind? OfLabels(string label, string real)
    {
        if (label == real || real.Length < ShortLength)
        {
            return null;
        }

        if (IsSameButMarks(label, real))
        {
            return real.Length >= MinVariantLength ? CousinKind.Variant : null;
        }

        return LookAlike.ReadsLike(label, real) ? CousinKind.ReadsAlike
            : Slip.Is(label, real) ? CousinKind.Slip
            : IsTied(label, real) ? CousinKind.Word
            : null;
    }

    // Accents and hyphens apart. A house may own both spellings.
    private static bool IsSameButMarks(string label, string real) =>
        Math.Abs(label.Length - real.Length) <= 4 && (label.Contains('-', StringComparison.Ordinal)
            || real.Contains('-', StringComparison.Ordinal) || !Ascii.IsValid(label) || !Ascii.IsValid(real))
        && Bare(label) == Bare(real);

    private static string Bare(string label)
    {
        var bare = new StringBuilder(label.Length);
        foreach (var c in label.Normalize(NormalizationForm.FormD))
        {
            if (c != '-' && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                bare.Append(c);
            }
        }

        return bare.ToString();
    }

    private static bool IsTied(string label, string real)
    {
        if (label.Length <= real.Length)
        {
            return false;
        }

        var fold = LookAlike.Key(real.Replace("-", "", StringComparison.Ordinal));
        var parts = label.Split('-', StringSplitOptions.RemoveEmptyEntries);
        return IsRun(parts, fold) || TiedWords.Strip(label).Any(s =>
            LookAlike.Key(s.Bare.Replace("-", "", StringComparison.Ordinal)) == fold);
    }

    // Some neighbours among the parts are the name, and all others are words that frauds tie to it.
    private static bool IsRun(string[] parts, string fold)
    {
        for (var from = 0; from < parts.Length && parts.Length is > 1 and <= MaxParts; from++)
        {
            for (var to = from + 1; to <= parts.Length; to++)
            {
                if (LookAlike.Key(string.Concat(parts[from..to])) == fold
                    && Array.TrueForAll(parts[..from], TiedWords.Has) && Array.TrueForAll(parts[to..], TiedWords.Has))
                {
                    return parts.Length > to - from;
                }
            }
        }

        return false;
    }

    private static (string Label, string Suffix) Cut(string domain)
    {
        var dot = domain.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? (domain, "") : (domain[..dot], domain[(dot + 1)..]);
    }
}
