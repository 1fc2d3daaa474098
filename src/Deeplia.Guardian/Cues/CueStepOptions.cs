namespace Deeplia.Guardian.Cues;

/// <summary>The words of a group such as <c>(send|sen*|mail)</c>. Two groups of the same words are the same step.</summary>
internal sealed class CueStepOptions(IReadOnlyList<(string Word, bool IsPrefix)> options) : IEquatable<CueStepOptions>
{
    private int[] _numbers = [];
    private string[] _prefixes = [];

    /// <summary>The options as written.</summary>
    public IReadOnlyList<(string Word, bool IsPrefix)> All { get; } = options;

    /// <summary>Looks the words up once, when the lexicon is built.</summary>
    public void Number(CueWords words)
    {
        _numbers = [.. All.Where(o => !o.IsPrefix).Select(o => words.Add(o.Word))];
        _prefixes = [.. All.Where(o => o.IsPrefix).Select(o => o.Word)];
        foreach (var prefix in _prefixes)
        {
            words.AddPrefix(prefix);
        }
    }

    public bool Matches(int number, ReadOnlySpan<char> token)
    {
        if (number >= 0 && _numbers.AsSpan().Contains(number))
        {
            return true;
        }

        foreach (var prefix in _prefixes)
        {
            if (token.StartsWith(prefix))
            {
                return true;
            }
        }

        return false;
    }

    // The step's joined word already tells groups apart.
    public bool Equals(CueStepOptions? other) => other is not null;

    public override bool Equals(object? obj) => Equals(obj as CueStepOptions);

    public override int GetHashCode() => 0;
}
