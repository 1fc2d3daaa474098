namespace Deeplia.Guardian.Extract;

/// <summary>Phrases sorted into buckets by one letter, so that few of them are compared at any place.</summary>
/// <param name="byLast">Whether texts will be asked how they end; else how they begin.</param>
internal sealed class PhraseSet(bool byLast = false)
{
    private const int Buckets = 128;

    private readonly List<string>?[] _buckets = new List<string>?[Buckets];

    /// <summary>Adds phrases.</summary>
    public void Add(string[] phrases)
    {
        foreach (var phrase in phrases)
        {
            (_buckets[Bucket(byLast ? phrase[^1] : phrase[0])] ??= []).Add(phrase);
        }
    }

    /// <summary>True when the text begins with a phrase, no letter following it.</summary>
    public bool Starts(ReadOnlySpan<char> text)
    {
        foreach (var phrase in text.IsEmpty ? [] : _buckets[Bucket(text[0])] ?? [])
        {
            if (text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)
                && (phrase[^1] >= '\u2E80' || text.Length == phrase.Length || !char.IsLetter(text[phrase.Length])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the text ends with a phrase, no letter or digit before it.</summary>
    public bool Ends(ReadOnlySpan<char> text)
    {
        foreach (var phrase in text.IsEmpty ? [] : _buckets[Bucket(text[^1])] ?? [])
        {
            if (text.EndsWith(phrase, StringComparison.OrdinalIgnoreCase)
                && (phrase[0] >= '\u2E80' || text.Length == phrase.Length || !char.IsLetterOrDigit(text[^(phrase.Length + 1)])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a word of the text begins with a phrase, whatever follows.</summary>
    public bool Occurs(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i > 0 && text[i] < '\u2E80' && char.IsLetter(text[i - 1]))
            {
                continue;
            }

            foreach (var phrase in _buckets[Bucket(text[i])] ?? [])
            {
                if (text[i..].StartsWith(phrase, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static int Bucket(char c) => (char.IsAscii(c) ? c | 0x20 : char.ToLowerInvariant(c)) & (Buckets - 1);
}
