namespace Deeplia.Mail.Html;

/// <summary>Rules by the name of an element, a class or an id, in any case.</summary>
internal sealed class RuleIndex
{
    private Dictionary<string, List<CssRule>>? rules;

    public void Add(string name, CssRule rule)
    {
        rules ??= new(StringComparer.OrdinalIgnoreCase);
        if (!rules.TryGetValue(name, out var list))
        {
            rules[name] = list = [];
        }

        list.Add(rule);
    }

    /// <summary>The rules of a name, in the order of the mail.</summary>
    public ReadOnlySpan<CssRule> Find(ReadOnlySpan<char> name) =>
        rules is not null && !name.IsEmpty && rules.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var list)
            ? System.Runtime.InteropServices.CollectionsMarshal.AsSpan(list)
            : [];
}
