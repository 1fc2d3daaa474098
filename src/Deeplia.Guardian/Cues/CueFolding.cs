using System.Text;

namespace Deeplia.Guardian.Cues;

/// <summary>Folds text to the form cue phrases are written in, so that case, accents and quotes do not matter.</summary>
public static class CueFolding
{
    /// <summary>Folds a text: lower case, no diacritics U+0300–036F, plain quotes, <c>œ ß ł ø đ ı æ</c> spelt plainly.</summary>
    /// <remarks>Cyrillic <c>й ё ї</c> are letters of their own and stay, as they do in the folded text of a message.</remarks>
    /// <param name="text">Any text, also with broken surrogates.</param>
    /// <returns>The folded text in normal form C; folding it again changes nothing.</returns>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        foreach (var c in Normalized(text.ToLowerInvariant(), NormalizationForm.FormD))
        {
            Append(folded, c);
        }

        return Normalized(folded.ToString(), NormalizationForm.FormC);
    }

    private static void Append(StringBuilder folded, char c)
    {
        switch (c)
        {
            case >= '\u0300' and <= '\u036F' when folded.Length == 0 || folded[^1] is not (>= 'Ѐ' and <= 'ԯ'): break;
            case 'œ': folded.Append("oe"); break;
            case 'æ': folded.Append("ae"); break;
            case 'ß': folded.Append("ss"); break;
            case 'ł': folded.Append('l'); break;
            case 'ø': folded.Append('o'); break;
            case 'đ': folded.Append('d'); break;
            case 'ı': folded.Append('i'); break;
            case '‘' or '’' or '‚' or '‛' or 'ʼ' or '´': folded.Append('\''); break;
            case '“' or '”' or '„' or '‟' or '«' or '»': folded.Append('"'); break;
            default: folded.Append(char.ToLowerInvariant(c)); break; // İ has a small letter only without its dot
        }
    }

    // Normalising throws on lone surrogates, which hostile mail has; they match no cue, so a mark takes their place.
    private static string Normalized(string text, NormalizationForm form)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
        {
            return text.Normalize(form);
        }

        var sound = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            sound.Append(rune.ToString());
        }

        return sound.ToString().Normalize(form);
    }
}
