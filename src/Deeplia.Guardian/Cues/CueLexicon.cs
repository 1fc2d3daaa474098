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

    private CueLexicon(IEnumerable<(CueFile.Entry Entry, string Language)> entries)
    {
        _words = new CueWords();
        foreach (var (entry, language) in entries)
        {
            foreach (var steps in entry.Expansions)
            {
                Add(steps, (entry.Kind, language));
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
    internal static CueLexicon FromFiles(IEnumerable<(string Language, string Content)> files) =>
        new(files.SelectMany(
            file => CueFile.Read(new StringReader(file.Content), file.Language + ".txt", CueFolding.Fold),
            (file, entry) => (entry, file.Language)));

    private static CueLexicon Read(string topic)
    {
        var files = DataFile.List($"cues/{topic}/");
        return files.Count == 0
            ? throw new ArgumentException($"No cues for {topic} are shipped.", nameof(topic))
            : new CueLexicon(files.SelectMany(
                path => CueFile.Read(path, CueFolding.Fold),
                (path, entry) => (entry, Path.GetFileNameWithoutExtension(path))));
    }

    private void Add(CueStep[] steps, (string Kind, string Language) end)
    {
        foreach (var first in Options(steps[0]))
        {
            var node = Start(first, first.IsPrefix ? -1 : _words.Add(first.Word));
            foreach (var step in steps.AsSpan(1))
            {
                step.Options?.Number(_words);
                if (step.IsPrefix)
                {
                    _words.AddPrefix(step.Word);
                }

                var word = step.IsPrefix || step.Options is not null ? -1 : _words.Add(step.Word);
                node = node.Child(step, word);
            }

            node.End(end.Kind, end.Language);
        }
    }

    private static IEnumerable<CueStep> Options(CueStep step) => step.Options is { } options
        ? options.All.Select(o => new CueStep(o.Word, o.IsPrefix, 0))
        : [step];

    private CueNode Start(CueStep step, int word)
    {
        if (step.IsPrefix)
        {
            if (!_prefixStarts.TryGetValue(step.Word, out var prefixNode))
            {
                _prefixStarts[step.Word] = prefixNode = new CueNode();
            }

            return prefixNode;
        }

        if (!_exactStarts.TryGetValue(word, out var node))
        {
            _exactStarts[word] = node = new CueNode();
        }

        return node;
    }
}
