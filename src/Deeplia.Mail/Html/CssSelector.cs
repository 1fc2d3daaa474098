namespace Deeplia.Mail.Html;

/// <summary>The last simple selector of a rule: <c>tag</c>, <c>.class</c>, <c>#id</c> or a tag with one of them.</summary>
internal sealed record CssSelector(string? Tag, string? Id, string? Class, int Weight)
{
    private const int IdWeight = 100;
    private const int ClassWeight = 10;

    /// <summary>Reads a selector; of a descendant selector only the end counts, and only if that is a class or an id.</summary>
    public static CssSelector? TryParse(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.IndexOfAny(":[+~*") >= 0)
        {
            return null;
        }

        var cut = text.LastIndexOfAny(" >\t\n\r");
        var last = text[(cut + 1)..];
        var mark = last.IndexOfAny(".#");
        if (last.IsEmpty || (cut >= 0 && mark < 0))
        {
            return null;
        }

        if (mark < 0)
        {
            return new(last.ToString(), null, null, 1);
        }

        var tag = mark == 0 ? null : last[..mark].ToString();
        var name = last[(mark + 1)..];
        if (name.IsEmpty || name.IndexOfAny(".#") >= 0)
        {
            return null;
        }

        return last[mark] == '#'
            ? new(tag, name.ToString(), null, IdWeight)
            : new(tag, null, name.ToString(), ClassWeight + (tag is null ? 0 : 1));
    }
}
