using System.Buffers;

namespace Deeplia.Identity.Spf;

/// <summary>Reads a macro-string piece by piece (RFC 7208 §7.1).</summary>
/// <param name="text">The macro-string.</param>
/// <param name="spaces">Whether plain spaces are text, as in an explanation.</param>
internal ref struct MacroReader(ReadOnlySpan<char> text, bool spaces = false)
{
    private const string Letters = "slodiphcrtv";
    private const int MaxParts = 255; // no name has more labels, so a larger number means the same

    private static readonly SearchValues<char> Visible = SearchValues.Create(VisibleCharacters(' ' + 1));
    private static readonly SearchValues<char> VisibleAndSpace = SearchValues.Create(VisibleCharacters(' '));
    private static readonly SearchValues<char> DelimiterCharacters = SearchValues.Create(".-+,/_=");

    private ReadOnlySpan<char> _rest = text;

    /// <summary>The text that stands for itself, or for a <c>%%</c>, <c>%_</c>, <c>%-</c>; empty for a letter.</summary>
    public ReadOnlySpan<char> Text { get; private set; }

    /// <summary>The macro letter in lower case, or NUL when the piece is text.</summary>
    public char Letter { get; private set; }

    /// <summary>Whether the value is to be escaped for a URL: the letter was a capital.</summary>
    public bool Escapes { get; private set; }

    /// <summary>How many right-hand parts are kept; 0 keeps all.</summary>
    public int Parts { get; private set; }

    /// <summary>Whether the parts are turned round.</summary>
    public bool Reverses { get; private set; }

    /// <summary>What separates the parts; empty stands for a dot.</summary>
    public ReadOnlySpan<char> Delimiters { get; private set; }

    /// <summary>Whether the last piece read began with a percent sign.</summary>
    public bool IsMacro { get; private set; }

    /// <summary>Whether reading ended at an error.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Whether a text is a macro-string.</summary>
    public static bool IsValid(ReadOnlySpan<char> text, bool spaces = false)
    {
        var reader = new MacroReader(text, spaces);
        while (reader.Read())
        {
        }

        return !reader.IsBroken;
    }

    /// <summary>Reads one piece; false at the end and at an error.</summary>
    public bool Read()
    {
        if (_rest.IsEmpty || IsBroken)
        {
            return false;
        }

        Letter = '\0';
        IsMacro = _rest[0] == '%';
        IsBroken = !(IsMacro ? ReadMacro() : ReadText());
        return !IsBroken;
    }

    private bool ReadText()
    {
        var end = _rest.IndexOf('%');
        Take(_rest[..(end < 0 ? _rest.Length : end)], end < 0 ? _rest.Length : end);
        return !Text.ContainsAnyExcept(spaces ? VisibleAndSpace : Visible);
    }

    private bool ReadMacro()
    {
        switch (_rest.Length > 1 ? _rest[1] : '\0')
        {
            case '%':
                Take("%", 2);
                return true;
            case '_':
                Take(" ", 2);
                return true;
            case '-':
                Take("%20", 2);
                return true;
            case '{' when _rest.IndexOf('}') is var close && close > 2:
                var body = _rest[2..close];
                Take([], close + 1);
                return ReadLetter(body);
            default:
                return false;
        }
    }

    private bool ReadLetter(ReadOnlySpan<char> body)
    {
        Letter = char.ToLowerInvariant(body[0]);
        Escapes = Letter != body[0];
        var digits = body[1..].IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? body.Length - 1 : digits;
        Parts = 0;
        foreach (var digit in body.Slice(1, digits))
        {
            Parts = Math.Min((Parts * 10) + (digit - '0'), MaxParts);
        }

        body = body[(1 + digits)..];
        Reverses = !body.IsEmpty && body[0] is 'r' or 'R';
        Delimiters = Reverses ? body[1..] : body;
        return Letters.Contains(Letter, StringComparison.Ordinal)
            && (digits == 0 || Parts > 0) // zero parts make no sense (RFC 7208 §7.1)
            && !Delimiters.ContainsAnyExcept(DelimiterCharacters);
    }

    private void Take(ReadOnlySpan<char> value, int length)
    {
        Text = value;
        _rest = _rest[length..];
    }

    private static string VisibleCharacters(int first) =>
        string.Concat(Enumerable.Range(first, '~' - first + 1).Where(c => c != '%').Select(c => (char)c));
}
