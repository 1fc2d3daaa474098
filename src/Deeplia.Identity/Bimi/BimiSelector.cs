using Deeplia.Identity.Dmarc;
using Deeplia.Mail.Names;

namespace Deeplia.Identity.Bimi;

/// <summary>Says which record of a domain a message asks for (BIMI draft §5.4 and §6.1).</summary>
public static class BimiSelector
{
    /// <summary>The selector of a message that names none.</summary>
    public const string Default = "default";

    private const int MaxLabelLength = 63; // RFC 1035 §2.3.4
    private const int MaxHeaderLength = 1_000;

    /// <summary>The selector that a BIMI-Selector header asks for; a missing or broken header asks for the default.</summary>
    /// <param name="header">The header's value, or null.</param>
    public static string Of(string? header)
    {
        if (header is null || header.Length > MaxHeaderLength || !TagScanner.StartsWithVersion(header, "BIMI1", out var tags))
        {
            return Default;
        }

        string? selector = null;
        while (TagScanner.TryNext(ref tags, out var name, out var value))
        {
            if (name is ['s' or 'S'])
            {
                if (selector is not null)
                {
                    return Default;
                }

                selector = value.ToString();
            }
        }

        return selector is not null && IsSelector(selector) ? selector.ToLowerInvariant() : Default;
    }

    /// <summary>The selector made from a local part, or null when it gives none (BIMI draft §5.5).</summary>
    internal static string? OfLocalPart(string localPart)
    {
        var plus = localPart.IndexOf('+', StringComparison.Ordinal);
        var text = (plus < 0 ? localPart : localPart[..plus]).ToLowerInvariant();
        var selector = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            var dash = c is '_' or '.' or '-';
            if (!dash && !char.IsAsciiLetterOrDigit(c))
            {
                return null;
            }

            if (!dash || selector.Length > 0 && selector[^1] != '-')
            {
                selector.Append(dash ? '-' : c);
            }
        }

        var normal = selector.ToString().Trim('-');
        return normal.Length is > 0 and <= MaxLabelLength ? normal : null;
    }

    // sub-domain *("." sub-domain) of RFC 5321 §4.1.2.
    private static bool IsSelector(string text)
    {
        if (text.Length > DomainName.MaxLength)
        {
            return false;
        }

        foreach (var range in text.AsSpan().Split('.'))
        {
            var label = text.AsSpan(range);
            if (label.Length is 0 or > MaxLabelLength || label[0] == '-' || label[^1] == '-')
            {
                return false;
            }

            foreach (var c in label)
            {
                if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_'))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
