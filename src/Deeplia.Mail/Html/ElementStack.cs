namespace Deeplia.Mail.Html;

/// <summary>The open elements; finds the one that an end tag closes without walking over the others.</summary>
/// <remarks>A hostile mail has 400,000 end tags that fit nothing, so that a walk for each would cost a second.</remarks>
internal sealed class ElementStack
{
    private const int MaxNames = 1_000;
    private const int FirstNameKey = (int)HtmlTag.VBackground + 1;

    private Entry[] entries = new Entry[32];
    private int[] innermost = new int[FirstNameKey];
    private Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> names;
    private int nameCount;

    public ElementStack() =>
        entries[0].Element = new OpenElement(HtmlTag.Html, (int)HtmlTag.Html, ElementStyle.Root, 0, false, false);

    /// <summary>How many are open, the document itself counted.</summary>
    public int Count { get; private set; } = 1;

    public ref readonly OpenElement Top => ref entries[Count - 1].Element;

    public bool IsOpen(HtmlTag tag) => innermost[(int)tag] > 0;

    /// <summary>A number for the name of an element; 0 when it has none.</summary>
    /// <param name="tag">The element, if it is one of ours.</param>
    /// <param name="name">Its name as written.</param>
    /// <param name="isNew">Whether an unheard name gets a number.</param>
    public int KeyOf(HtmlTag tag, ReadOnlySpan<char> name, bool isNew)
    {
        if (tag != HtmlTag.Unknown)
        {
            return (int)tag;
        }

        if (nameCount > 0 && names.TryGetValue(name, out var key))
        {
            return key;
        }

        if (!isNew || nameCount == MaxNames)
        {
            return 0;
        }

        if (nameCount == 0)
        {
            names = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        }

        names[name] = key = FirstNameKey + nameCount++;
        return key;
    }

    public void Push(in OpenElement element)
    {
        if (Count == entries.Length)
        {
            Array.Resize(ref entries, 2 * Count);
        }

        if (element.Key >= innermost.Length)
        {
            Array.Resize(ref innermost, 2 * element.Key);
        }

        ref readonly var below = ref entries[Count - 1];
        entries[Count] = new Entry
        {
            Element = element,
            Outer = innermost[element.Key],
            Table = element.Id == HtmlTag.Table ? Count : below.Table,
            Cell = HtmlTags.IsCell(element.Id) ? Count : below.Cell,
            Block = HtmlTags.Breaks(element.Id) > 0 ? Count : below.Block,
        };
        innermost[element.Key] = Count++;
    }

    public OpenElement Pop()
    {
        ref readonly var entry = ref entries[--Count];
        innermost[entry.Element.Key] = entry.Outer;
        return entry.Element;
    }

    /// <summary>Marks all that follows in the innermost element as earlier mail.</summary>
    public void QuoteRest() => entries[Count - 1].Element = Top with { QuotesRest = true };

    /// <summary>Where the element stands that an end tag closes; 0 when it closes none.</summary>
    /// <remarks>What was opened outside a table or a cell is not closed from within, and no block by the end of a span.</remarks>
    public int Closes(HtmlTag tag, int key)
    {
        var at = key < innermost.Length ? innermost[key] : 0;
        ref readonly var top = ref entries[Count - 1];
        var isWalled = (top.Table > at && tag is not (HtmlTag.Body or HtmlTag.Html))
            || (top.Cell > at && tag != HtmlTag.Table && !HtmlTags.IsTablePart(tag))
            || (top.Block > at && tag == HtmlTag.Span);
        return isWalled ? 0 : at;
    }

    private struct Entry
    {
        public OpenElement Element;
        public int Outer;
        public int Table;
        public int Cell;
        public int Block;
    }
}
