namespace Deeplia.Guardian.Learn;

/// <summary>Parts sources into folds: every source lies in one fold whole, and related sources lie together.</summary>
public sealed class SourceFolds
{
    private readonly Dictionary<string, int> _folds = new(StringComparer.Ordinal);

    /// <summary>Parts the sources so that the folds come out about equally large on both sides.</summary>
    /// <param name="messages">All messages; letters written for training are always learnt from and lie in no fold.</param>
    /// <param name="count">Number of folds, at least 2.</param>
    public SourceFolds(IEnumerable<LabelledMessage> messages, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        Count = count;
        var loads = new double[count];
        var families = messages.Where(m => !MailKind.IsLetter(m)).GroupBy(m => SourceFamily.Of(m.Source), StringComparer.Ordinal)
            .Select(g => (Name: g.Key, Load: g.Sum(m => m.IsSpam ? 2.0 : 1.0)))
            .OrderByDescending(f => f.Load).ThenBy(f => f.Name, StringComparer.Ordinal);
        foreach (var (name, load) in families)
        {
            var fold = Array.IndexOf(loads, loads.Min());
            _folds[name] = fold;
            loads[fold] += load;
        }
    }

    /// <summary>Number of folds.</summary>
    public int Count { get; }

    /// <summary>The fold of a message.</summary>
    /// <param name="message">One of those given at the start.</param>
    public int FoldOf(LabelledMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return _folds[SourceFamily.Of(message.Source)];
    }
}
