namespace Deeplia.Mail.Path;

/// <summary>Cuts a trace header into words and comments, left to right, each character looked at once.</summary>
internal ref struct ReceivedScanner(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    /// <summary>The word, or the inside of the comment, last read.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Tells that <see cref="Current"/> stood in parentheses.</summary>
    public bool IsComment { get; private set; }

    /// <summary>Moves to the next word or comment; false at the end.</summary>
    public bool Next()
    {
        while (_at < _text.Length && (char.IsWhiteSpace(_text[_at]) || _text[_at] is ')' or ';'))
        {
            _at++;
        }

        if (_at >= _text.Length)
        {
            return false;
        }

        IsComment = _text[_at] == '(';
        Current = IsComment ? TakeComment() : TakeWord();
        return true;
    }

    private ReadOnlySpan<char> TakeWord()
    {
        var start = _at;
        var inBrackets = false;
        for (; _at < _text.Length; _at++)
        {
            var c = _text[_at];
            if (char.IsWhiteSpace(c) || c == ';' || (c is '(' or ')' && !inBrackets))
            {
                break;
            }

            inBrackets = c == '[' || (inBrackets && c != ']');
        }

        return _text[start.._at];
    }

    private ReadOnlySpan<char> TakeComment()
    {
        var start = ++_at;
        var depth = 1;
        for (; _at < _text.Length; _at++)
        {
            var c = _text[_at];
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0)
            {
                return _text[start.._at++].Trim();
            }
        }

        return _text[start..].Trim();
    }
}
