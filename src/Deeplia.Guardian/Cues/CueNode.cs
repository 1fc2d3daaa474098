namespace Deeplia.Guardian.Cues;

/// <summary>A place in the tree of phrases: the words read so far are the same for all phrases below it.</summary>
internal sealed class CueNode
{
    /// <summary>Next words without a gap, by word number: the many-branched case (<c>your …</c>), so looked up.</summary>
    internal Dictionary<int, CueNode>? Exact { get; private set; }

    /// <summary>Next words after a gap, and prefixes: few, so walked.</summary>
    internal (CueStep Step, int Word, CueNode Node)[] Others { get; private set; } = [];

    /// <summary>Kind and language of the phrases that end here.</summary>
    internal (string Kind, string Language)[] Ends { get; private set; } = [];

    internal void End(string kind, string language) =>
        Ends = Ends.Contains((kind, language)) ? Ends : [.. Ends, (kind, language)];

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

        foreach (var other in Others)
        {
            if (other.Step == step)
            {
                return other.Node;
            }
        }

        var node = new CueNode();
        Others = [.. Others, (step, word, node)];
        return node;
    }
}
