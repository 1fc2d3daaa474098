namespace Deeplia.Server.Evaluate;

/// <summary>Groups scores into the rows of a report: never the sum alone.</summary>
internal static class SourceRows
{
    // A share of fewer messages than this says little.
    private const int SmallestSpamGroup = 50;
    private const int SmallestHamGroup = 50;

    /// <summary>Spam of each file against all ham, so that every row has a ROC curve.</summary>
    public static IEnumerable<(string, Measures)> SpamAgainstAllHam(IReadOnlyCollection<Score> scores)
    {
        var ham = scores.Where(s => !s.IsSpam).ToArray();
        return Groups(scores.Where(s => s.IsSpam), s => s.File, 1)
            .Select(g => ($"{g.Key} against all ham", Measures.Of([.. g.Members, .. ham])));
    }

    /// <summary>Each file by itself.</summary>
    public static IEnumerable<(string, Measures)> ByFile(IEnumerable<Score> scores) =>
        Groups(scores, s => s.File, 1).Select(g => (g.Key, Measures.Of(g.Members)));

    /// <summary>Each source by itself, where there is enough of it.</summary>
    public static IEnumerable<(string, Measures)> BySource(IEnumerable<Score> scores) =>
        Groups(scores, s => s.Source, SmallestHamGroup).Select(g => (g.Key, Measures.Of(g.Members)));

    /// <summary>Each language by itself, where there is enough of it.</summary>
    public static IEnumerable<(string, Measures)> ByLanguage(IEnumerable<Score> scores) =>
        Groups(scores, s => s.Language, SmallestHamGroup).Select(g => (g.Key, Measures.Of(g.Members)));

    /// <summary>Mean recall over sources with enough spam, each counting once, and how many there are.</summary>
    public static (double Recall, int Sources) MeanRecall(IEnumerable<Score> scores)
    {
        var recalls = Groups(scores.Where(s => s.IsSpam), s => s.Source, SmallestSpamGroup)
            .Select(g => Measures.Of(g.Members).Recall ?? 0).ToArray();
        return (recalls.Length == 0 ? 0 : recalls.Average(), recalls.Length);
    }

    private static IEnumerable<(string Key, Score[] Members)> Groups(IEnumerable<Score> scores, Func<Score, string> key, int smallest) =>
        scores.GroupBy(key, StringComparer.Ordinal).Where(g => g.Count() >= smallest)
            .OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.ToArray()));
}
