using System.Runtime.InteropServices;

namespace Deeplia.Guardian.Cues;

/// <summary>A place in the tree of phrases: the words read so far are the same for all phrases below it.</summary>
internal sealed class CueNode
{
    private List<CueLink>? _links;
    private List<CueEnd>? _ends;
    private List<CueNode>? _shared;

    /// <summary>Next words without a gap, by word number: the many-branched case (<c>your …</c>), so looked up.</summary>
    internal Dictionary<int, CueNode>? Exact { get; private set; }

    /// <summary>Next words after a gap, prefixes and groups: few, so walked.</summary>
    internal ReadOnlySpan<CueLink> Links => CollectionsMarshal.AsSpan(_links);

    /// <summary>What the phrases that end here say.</summary>
    internal ReadOnlySpan<CueEnd> Ends => CollectionsMarshal.AsSpan(_ends);

    /// <summary>Trees that go on from here and from other places alike: the phrases that begin with one group of words.</summary>
    internal ReadOnlySpan<CueNode> Shared => CollectionsMarshal.AsSpan(_shared);

    internal void End(CueEnd end)
    {
        _ends ??= [];
        if (!_ends.Contains(end))
        {
            _ends.Add(end);
        }
    }

    internal void Share(CueNode tree) => (_shared ??= []).Add(tree);

    internal CueNode Child(CueStep step, int word)
    {
        if (step is { IsPrefix: false, MaxGap: 0, Options: null })
        {
            Exact ??= new Dictionary<int, CueNode>(1);
            if (!Exact.TryGetValue(word, out var exact))
            {
                Exact[word] = exact = new CueNode();
            }

            return exact;
        }

        foreach (var link in Links)
        {
            if (link.Step.MaxGap == step.MaxGap && link.Step.IsPrefix == step.IsPrefix && link.Step.Word == step.Word)
            {
                return link.Node;
            }
        }

        var node = new CueNode();
        (_links ??= []).Add(new CueLink(step, word, node));
        return node;
    }
}
