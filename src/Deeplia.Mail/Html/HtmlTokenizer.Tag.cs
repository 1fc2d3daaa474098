using System.Buffers;

namespace Deeplia.Mail.Html;

/// <summary>Tags and their attributes.</summary>
internal sealed partial class HtmlTokenizer
{
    private static readonly SearchValues<char> UnquotedEnd = SearchValues.Create(" \t\n\f\r>");

    private readonly (int Start, int Length)[] values = new (int, int)[(int)HtmlAttribute.XLinkHref + 1];
    private uint present;
    private int nameStart;
    private int nameLength;

    /// <summary>The element, if it is one of ours.</summary>
    public HtmlTag TagId { get; private set; }

    /// <summary>Its name as written.</summary>
    public ReadOnlySpan<char> Name => html.AsSpan(nameStart, nameLength);

    /// <summary>The tag ends in a slash.</summary>
    public bool IsSelfClosing { get; private set; }

    /// <summary>The tag has an attribute that runs a script at an event (<c>onload</c>).</summary>
    public bool HasHandler { get; private set; }

    /// <summary>Whether the tag has the attribute.</summary>
    public bool Has(HtmlAttribute attribute) => (present & (1u << (int)attribute)) != 0;

    /// <summary>The value of the attribute, or null when the tag lacks it.</summary>
    public string? Value(HtmlAttribute attribute) => Has(attribute) ? Span(attribute).ToString() : null;

    /// <summary>The value without a string for it; empty when the tag lacks the attribute.</summary>
    /// <remarks>Valid until the next value or token is asked for.</remarks>
    public ReadOnlySpan<char> Span(HtmlAttribute attribute)
    {
        if (!Has(attribute))
        {
            return [];
        }

        var (start, length) = values[(int)attribute];
        var value = html.AsSpan(start, length);
        return CharacterReferences.IsNeeded(value) ? Decode(value, true) : value;
    }

    private bool Tag(int start, HtmlTokenKind kind)
    {
        var at = start;
        while (at < html.Length && !IsSpace(html[at]) && html[at] is not ('>' or '/'))
        {
            at++;
        }

        (nameStart, nameLength) = (start, at - start);
        (present, HasHandler, IsSelfClosing) = (0, false, false);
        at = Attributes(at);
        if (at < 0)
        {
            // The end of the input inside a tag: a browser drops the tag.
            return Skip(html.Length);
        }

        position = at;
        Kind = kind;
        TagId = HtmlNames.Tag(Name);
        rawTag = kind == HtmlTokenKind.StartTag && IsRaw(TagId) ? TagId : HtmlTag.Unknown;
        return true;
    }

    // Answers where the tag ends, or -1.
    private int Attributes(int at)
    {
        while (at < html.Length)
        {
            var c = html[at];
            if (c == '>')
            {
                return at + 1;
            }

            if (IsSpace(c) || c == '/')
            {
                IsSelfClosing = c == '/' && At(at + 1) == '>';
                at++;
                continue;
            }

            at = Attribute(at);
        }

        return -1;
    }

    private int Attribute(int start)
    {
        var at = start + 1;
        while (at < html.Length && !IsSpace(html[at]) && html[at] is not ('>' or '/' or '='))
        {
            at++;
        }

        var name = html.AsSpan(start, at - start);
        at = SkipSpace(at);
        if (At(at) != '=')
        {
            Keep(name, at, 0);
            return at;
        }

        at = SkipSpace(at + 1);
        var quote = At(at);
        if (quote is not ('"' or '\''))
        {
            var length = html.AsSpan(Math.Min(at, html.Length)).IndexOfAny(UnquotedEnd);
            length = length < 0 ? html.Length - at : length;
            Keep(name, at, length);
            return at + length;
        }

        var close = html.AsSpan(at + 1).IndexOf(quote);
        if (close < 0)
        {
            return html.Length;
        }

        Keep(name, at + 1, close);
        return at + close + 2;
    }

    private void Keep(ReadOnlySpan<char> name, int start, int length)
    {
        var attribute = HtmlNames.Attribute(name);
        if (attribute == HtmlAttribute.Unknown)
        {
            HasHandler |= name.Length > 4 && (name[0] | 0x20) == 'o' && (name[1] | 0x20) == 'n'
                && name[2..].IndexOfAnyExceptInRange('A', 'z') < 0;
        }
        else if (!Has(attribute))
        {
            present |= 1u << (int)attribute;
            values[(int)attribute] = (start, length);
        }
    }

    private int SkipSpace(int at)
    {
        while (at < html.Length && IsSpace(html[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsSpace(char c) => c is ' ' or '\n' or '\r' or '\t' or '\f';
}
