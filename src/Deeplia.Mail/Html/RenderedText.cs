using System.Buffers;

namespace Deeplia.Mail.Html;

/// <summary>Gathers text with white space as a browser draws it.</summary>
internal sealed class RenderedText(int limit)
{
    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \n\r\t\f\u00A0");

    private char[] text = [];
    private int breaks;
    private bool space;
    private bool tab;
    private bool bullet;

    public int Length { get; private set; }

    /// <summary>Letters so far.</summary>
    public int Letters { get; private set; }

    /// <summary>The limit was reached and text was left out.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Where the next visible character would stand.</summary>
    public int NextIndex => Length == 0 ? 0 : Length + (breaks > 0 ? breaks : tab || space ? 1 : 0);

    /// <summary>Starts a new line, or a new paragraph with 2.</summary>
    public void Block(int lines) => breaks = Math.Max(breaks, lines);

    public void LineBreak() => breaks = Math.Min(breaks + 1, 2);

    public void Cell() => tab = true;

    public void Bullet() => bullet = true;

    /// <summary>Adds text; answers where its first visible character stands, or -1.</summary>
    public int Append(ReadOnlySpan<char> run, bool pre)
    {
        var first = -1;
        while (!run.IsEmpty)
        {
            var white = run.IndexOfAnyExcept(Spaces);
            white = white < 0 ? run.Length : white;
            if (white > 0)
            {
                White(run[..white], pre);
                run = run[white..];
                continue;
            }

            var end = run.IndexOfAny(Spaces);
            end = end < 0 ? run.Length : end;
            var at = Word(run[..end]);
            first = first < 0 ? at : first;
            run = run[end..];
        }

        return first;
    }

    public override string ToString() => new(text, 0, Length);

    /// <summary>Answers the text and starts anew.</summary>
    public string Take()
    {
        var result = ToString();
        (Length, breaks, space, tab, bullet, IsFull, Letters) = (0, 0, false, false, false, false, 0);
        return result;
    }

    private void White(ReadOnlySpan<char> run, bool pre)
    {
        if (!pre)
        {
            space = true;
            return;
        }

        foreach (var c in run)
        {
            if (c == '\n')
            {
                LineBreak();
            }
            else if (breaks == 0 && Length > 0 && Length < limit && c is ' ' or '\t')
            {
                Put(c);
            }
            else
            {
                space = true;
            }
        }
    }

    private int Word(ReadOnlySpan<char> word)
    {
        if (Length >= limit)
        {
            IsFull = true;
            return -1;
        }

        if (Length > 0)
        {
            Separate();
        }

        if (bullet)
        {
            Put('-');
            Put(' ');
        }

        (breaks, space, tab, bullet) = (0, false, false, false);
        var room = limit - Length;
        if (word.Length > room)
        {
            IsFull = true;
            word = word[..Math.Max(0, room)];
        }

        Grow(word.Length);
        var at = Length;
        word.CopyTo(text.AsSpan(at));
        Length += word.Length;
        var letters = 0;
        foreach (var c in word)
        {
            letters += char.IsLetter(c) ? 1 : 0;
        }

        Letters += letters;
        return word.IsEmpty ? -1 : at;
    }

    private void Separate()
    {
        if (breaks > 0)
        {
            Put('\n');
            if (breaks > 1)
            {
                Put('\n');
            }
        }
        else if (tab || space)
        {
            Put(tab ? '\t' : ' ');
        }
    }

    private void Put(char c)
    {
        Grow(1);
        text[Length++] = c;
    }

    private void Grow(int more)
    {
        if (Length + more > text.Length)
        {
            Array.Resize(ref text, Math.Max(Length + more, Math.Max(128, 2 * text.Length)));
        }
    }
}
