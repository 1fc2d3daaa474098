using System.Collections.Concurrent;
using Deeplia.Mail.Data;

namespace Deeplia.Guardian.Cues;

/// <summary>All cue phrases of one topic in all languages, ready to be looked for in a text.</summary>
/// <remarks>Immutable once built and safe to share between threads. Time to match grows linearly with the text.</remarks>
public sealed class CueLexicon
{
    private static readonly ConcurrentDictionary<string, Lazy<CueLexicon>> Loaded = new(StringComparer.Ordinal);

    private readonly CueWords _words;
    private readonly Dictionary<int, CueNode> _exactStarts = [];
    private readonly Dictionary<string, CueNode> _prefixStarts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CueNode> _groupStarts = new(StringComparer.Ordinal);

    private CueLexicon(IEnumerable<(string Language, IReadOnlyList<CueFile.Entry> Entries)> files)
    {
        _words = new CueWords();
        foreach (var (language, entries) in files)
        {
            CueEnd? end = null;
            foreach (var entry in entries)
            {
                end = end?.Kind == entry.Kind ? end : new CueEnd(entry.Kind, language);
                foreach (var steps in entry.Expansions)
                {
                    Add(steps, end);
                }
            }
        }

        _words.Seal(_prefixStarts);
    }

    /// <summary>The lexicon of the files <c>data/cues/&lt;topic&gt;/&lt;language&gt;.txt</c>; read once, then shared.</summary>
    /// <param name="topic">Folder below <c>data/cues/</c>.</param>
    /// <exception cref="InvalidDataException">A file has an error; the message names file and line.</exception>
    /// <exception cref="ArgumentException">There is no such topic.</exception>
    public static CueLexicon Load(string topic) =>
        Loaded.GetOrAdd(topic, static name => new Lazy<CueLexicon>(() => Read(name))).Value;

    /// <summary>Begins to read topics on another thread, so that the first message waits less for them.</summary>
    /// <param name="topics">Folders below <c>data/cues/</c>; an error shows at <see cref="Load"/>.</param>
    public static void Preload(params string[] topics)
    {
        foreach (var topic in topics)
        {
            _ = Task.Run(() => Load(topic));
        }
    }

    /// <summary>Finds the cues of a folded text.</summary>
    public CueMatches Match(string foldedText) => Match(TokenizedText.Of(foldedText));

    /// <summary>Finds the cues of a text that other lexicons look at too.</summary>
    /// <returns>For each start, kind and language the shortest match.</returns>
    public CueMatches Match(TokenizedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new CueWalk(text, _words, _exactStarts).Run();
    }

    /// <summary>Builds a lexicon from texts of cue files, for a topic that is not shipped.</summary>
    internal static CueLexicon FromFiles(IEnumerable<(string Language, string Content)> files) => new(files.Select(
        file => (file.Language, CueFile.Read(new StringReader(file.Content), file.Language + ".txt", CueFolding.Fold))));

    private static CueLexicon Read(string topic)
    {
        var files = DataFile.List($"cues/{topic}/");
        return files.Count == 0
            ? throw new ArgumentException($"No cues for {topic} are shipped.", nameof(topic))
            : new CueLexicon(files.Select(path => (Path.GetFileNameWithoutExtension(path), CueFile.Read(path, CueFolding.Fold))));
    }

    private void Add(CueStep[] steps, CueEnd end)
    {
        var node = Start(steps[0]);
        foreach (var step in steps.AsSpan(1))
        {
            step.Options?.Number(_words);
            if (step.IsPrefix)
            {
                _words.AddPrefix(step.Word);
            }

            node = node.Child(step, step.IsPrefix || step.Options is not null ? -1 : _words.Add(step.Word));
        }

        node.End(end);
    }

    // Phrases that begin with the same group of words share one tree, which each word of the group leads to.
    private CueNode Start(CueStep step)
    {
        if (step.Options is not { } options)
        {
            return step.IsPrefix ? PrefixStart(step.Word) : ExactStart(step.Word);
        }

        if (!_groupStarts.TryGetValue(step.Word, out var shared))
        {
            _groupStarts[step.Word] = shared = new CueNode();
            foreach (var (word, isPrefix) in options.All)
            {
                (isPrefix ? PrefixStart(word) : ExactStart(word)).Share(shared);
            }
        }

        return shared;
    }

    private CueNode ExactStart(string word)
    {
        var number = _words.Add(word);
        if (!_exactStarts.TryGetValue(number, out var node))
        {
            _exactStarts[number] = node = new CueNode();
        }

        return node;
    }

    private CueNode PrefixStart(string prefix)
    {
        if (!_prefixStarts.TryGetValue(prefix, out var node))
        {
            _prefixStarts[prefix] = node = new CueNode();
        }

        return node;
    }
}
