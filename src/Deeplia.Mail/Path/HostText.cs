using System.Buffers;

namespace Deeplia.Mail.Path;

/// <summary>Cleans host names as they stand in trace headers.</summary>
internal static class HostText
{
    /// <summary>RFC 1035 §2.3.4.</summary>
    public const int MaxLength = 255;

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_");

    /// <summary>Lower case, no final dot, no stray punctuation, bounded; null when nothing is left.</summary>
    public static string? Clean(ReadOnlySpan<char> word)
    {
        word = word.Trim("<>,;'\"").TrimEnd('.');
        return word.IsEmpty ? null : word[..Math.Min(word.Length, MaxLength)].ToString().ToLowerInvariant();
    }

    /// <summary>Tells whether a word is made of the characters of a host name and starts with a letter or digit.</summary>
    public static bool IsName(ReadOnlySpan<char> word) =>
        word.Length is > 0 and <= MaxLength && char.IsLetterOrDigit(word[0]) && word.IndexOfAnyExcept(NameCharacters) < 0;

    /// <summary>Tells whether a name is the placeholder of servers that found no reverse name.</summary>
    public static bool IsPlaceholder(ReadOnlySpan<char> word) =>
        word.Equals("unknown", StringComparison.OrdinalIgnoreCase) || word.Equals("no-reverse-dns", StringComparison.OrdinalIgnoreCase)
        || word.Equals("unverified", StringComparison.OrdinalIgnoreCase) || word.Equals("not-resolved", StringComparison.OrdinalIgnoreCase);

    /// <summary>Tells whether a name is one of the machine's names for itself.</summary>
    public static bool IsLoopback(string? host) =>
        host is "localhost" or "localhost.localdomain" or "localhost6" || (host?.EndsWith(".localhost", StringComparison.Ordinal) ?? false);
}
