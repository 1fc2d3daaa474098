using MimeKit.Text;

namespace Deeplia.Mail.Html;

/// <summary>Named character references (HTML Standard §13.5).</summary>
internal static class HtmlEntities
{
    /// <summary>Length of the longest name that is read without its semicolon.</summary>
    public const int LongestBare = 6;

    /// <summary>Length of the shortest name.</summary>
    public const int Shortest = 2;

    /// <summary>Length of the longest name.</summary>
    public const int Longest = 31;

    /// <summary>The character of a name that is read with or without its semicolon, or NUL.</summary>
    public static char Bare(ReadOnlySpan<char> name) => name switch
    {
        "AElig" => '\u00C6', "AMP" => '\u0026', "Aacute" => '\u00C1', "Acirc" => '\u00C2', "Agrave" => '\u00C0',
        "Aring" => '\u00C5', "Atilde" => '\u00C3', "Auml" => '\u00C4', "COPY" => '\u00A9', "Ccedil" => '\u00C7', "ETH" => '\u00D0',
        "Eacute" => '\u00C9', "Ecirc" => '\u00CA', "Egrave" => '\u00C8', "Euml" => '\u00CB', "GT" => '\u003E', "Iacute" => '\u00CD',
        "Icirc" => '\u00CE', "Igrave" => '\u00CC', "Iuml" => '\u00CF', "LT" => '\u003C', "Ntilde" => '\u00D1', "Oacute" => '\u00D3',
        "Ocirc" => '\u00D4', "Ograve" => '\u00D2', "Oslash" => '\u00D8', "Otilde" => '\u00D5', "Ouml" => '\u00D6',
        "QUOT" => '\u0022', "REG" => '\u00AE', "THORN" => '\u00DE', "Uacute" => '\u00DA', "Ucirc" => '\u00DB', "Ugrave" => '\u00D9',
        "Uuml" => '\u00DC', "Yacute" => '\u00DD', "aacute" => '\u00E1', "acirc" => '\u00E2', "acute" => '\u00B4',
        "aelig" => '\u00E6', "agrave" => '\u00E0', "amp" => '\u0026', "aring" => '\u00E5', "atilde" => '\u00E3', "auml" => '\u00E4',
        "brvbar" => '\u00A6', "ccedil" => '\u00E7', "cedil" => '\u00B8', "cent" => '\u00A2', "copy" => '\u00A9',
        "curren" => '\u00A4', "deg" => '\u00B0', "divide" => '\u00F7', "eacute" => '\u00E9', "ecirc" => '\u00EA',
        "egrave" => '\u00E8', "eth" => '\u00F0', "euml" => '\u00EB', "frac12" => '\u00BD', "frac14" => '\u00BC',
        "frac34" => '\u00BE', "gt" => '\u003E', "iacute" => '\u00ED', "icirc" => '\u00EE', "iexcl" => '\u00A1',
        "igrave" => '\u00EC', "iquest" => '\u00BF', "iuml" => '\u00EF', "laquo" => '\u00AB', "lt" => '\u003C', "macr" => '\u00AF',
        "micro" => '\u00B5', "middot" => '\u00B7', "nbsp" => '\u00A0', "not" => '\u00AC', "ntilde" => '\u00F1',
        "oacute" => '\u00F3', "ocirc" => '\u00F4', "ograve" => '\u00F2', "ordf" => '\u00AA', "ordm" => '\u00BA',
        "oslash" => '\u00F8', "otilde" => '\u00F5', "ouml" => '\u00F6', "para" => '\u00B6', "plusmn" => '\u00B1',
        "pound" => '\u00A3', "quot" => '\u0022', "raquo" => '\u00BB', "reg" => '\u00AE', "sect" => '\u00A7', "shy" => '\u00AD',
        "sup1" => '\u00B9', "sup2" => '\u00B2', "sup3" => '\u00B3', "szlig" => '\u00DF', "thorn" => '\u00FE', "times" => '\u00D7',
        "uacute" => '\u00FA', "ucirc" => '\u00FB', "ugrave" => '\u00F9', "uml" => '\u00A8', "uuml" => '\u00FC',
        "yacute" => '\u00FD', "yen" => '\u00A5', "yuml" => '\u00FF',
        _ => '\0',
    };

    /// <summary>The characters of a name that stood before a semicolon; empty when there is none such.</summary>
    /// <remarks>The two thousand rare names are left to the library, whose table takes time to load.</remarks>
    public static string Named(ReadOnlySpan<char> name) =>
        Bare(name) is not '\0' and var bare ? bare.ToString() : Frequent(name) is not '\0' and var found ? found.ToString() : Rare(name);

    private static char Frequent(ReadOnlySpan<char> name) => name switch
    {
        "ndash" => '\u2013', "mdash" => '\u2014', "lsquo" => '\u2018', "rsquo" => '\u2019', "sbquo" => '\u201A',
        "ldquo" => '\u201C', "rdquo" => '\u201D', "bdquo" => '\u201E', "hellip" => '\u2026', "bull" => '\u2022',
        "trade" => '\u2122', "euro" => '\u20AC', "zwnj" => '\u200C', "zwj" => '\u200D', "lrm" => '\u200E', "rlm" => '\u200F',
        "thinsp" => '\u2009', "ensp" => '\u2002', "emsp" => '\u2003', "rarr" => '\u2192', "larr" => '\u2190', "uarr" => '\u2191',
        "darr" => '\u2193', "rArr" => '\u21D2', "apos" => '\u0027', "lsaquo" => '\u2039', "rsaquo" => '\u203A',
        "dagger" => '\u2020', "Dagger" => '\u2021', "permil" => '\u2030', "prime" => '\u2032', "oelig" => '\u0153',
        "OElig" => '\u0152', "scaron" => '\u0161', "Scaron" => '\u0160', "Yuml" => '\u0178', "circ" => '\u02C6',
        "tilde" => '\u02DC', "minus" => '\u2212', "hearts" => '\u2665', "star" => '\u2606', "starf" => '\u2605',
        "check" => '\u2713', "checkmark" => '\u2713', "num" => '\u0023', "quest" => '\u003F', "excl" => '\u0021',
        "comma" => '\u002C', "period" => '\u002E', "colon" => '\u003A', "semi" => '\u003B', "lpar" => '\u0028', "rpar" => '\u0029',
        "lbrack" => '\u005B', "rbrack" => '\u005D', "sol" => '\u002F', "bsol" => '\u005C', "lowbar" => '\u005F',
        "equals" => '\u003D', "plus" => '\u002B', "dollar" => '\u0024', "percnt" => '\u0025', "ast" => '\u002A',
        "commat" => '\u0040', "vert" => '\u007C', "lcub" => '\u007B', "rcub" => '\u007D', "lbrace" => '\u007B',
        "rbrace" => '\u007D', "grave" => '\u0060', "Tab" => '\u0009', "NewLine" => '\u000A', "hyphen" => '\u2010',
        "dash" => '\u2010', "ZeroWidthSpace" => '\u200B', "numsp" => '\u2007', "puncsp" => '\u2008', "hairsp" => '\u200A',
        _ => '\0',
    };

    private static string Rare(ReadOnlySpan<char> name)
    {
        var decoder = new HtmlEntityDecoder();
        decoder.Push('&');
        foreach (var c in name)
        {
            if (!decoder.Push(c))
            {
                return "";
            }
        }

        decoder.Push(';');
        var value = decoder.GetValue();
        return value.StartsWith('&') ? "" : value;
    }
}
