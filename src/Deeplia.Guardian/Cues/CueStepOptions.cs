namespace Deeplia.Guardian.Cues;

/// <summary>The words of a group such as <c>(send|sen*|mail)</c>.</summary>
internal sealed class CueStepOptions(IReadOnlyList<(string Word, bool IsPrefix)> options)
{
    private int[]? _numbers;
    private string[] _prefixes = [];

    /// <summary>The options as written.</summary>
    public IReadOnlyList<(string Word, bool IsPrefix)> All { get; } = options;

    /// <summary>Looks the words up once, when the lexicon is built; all expansions of a phrase share the group.</summary>
    public void Number(CueWords words)
    {
        if (_numbers is not null)
        {
            return;
        }

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
}
