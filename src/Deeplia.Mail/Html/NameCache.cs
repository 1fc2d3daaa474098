namespace Deeplia.Mail.Html;

/// <summary>The names given to elements: a mail repeats a few of them hundreds of times.</summary>
internal sealed class NameCache
{
    private const int MaxNames = 512;

    private readonly Dictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> known =
        new Dictionary<string, Entry>().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads the names of the element of a start tag.</summary>
    public ElementNames Read(HtmlTokenizer tag)
    {
        var id = Find(tag, HtmlAttribute.Id);
        var classes = Find(tag, HtmlAttribute.Class);
        return new(id.Text, classes.Text, id.IsContainer || classes.IsContainer, id.IsDivider || classes.IsDivider);
    }

    private Entry Find(HtmlTokenizer tag, HtmlAttribute attribute)
    {
        var text = tag.Span(attribute);
        if (text.IsEmpty)
        {
            return Entry.None;
        }

        if (!known.TryGetValue(text, out var entry))
        {
            entry = new Entry(text.ToString(), QuoteMarks.IsContainer(text), QuoteMarks.IsDivider(text));
            if (known.Dictionary.Count < MaxNames)
            {
                known[text] = entry;
            }
        }

        return entry;
    }

    private sealed record Entry(string Text, bool IsContainer, bool IsDivider)
    {
        public static Entry None { get; } = new("", false, false);
    }
}
