using System.Collections.Frozen;
using Deeplia.Mail.Attachments.Files;
using Deeplia.Mail.Data;

namespace Deeplia.Mail.Attachments.Office;

/// <summary>Words of macros and scripts that start, fetch or hide: <c>data/attachments/calls.txt</c>.</summary>
internal static class MacroWords
{
    private const int MaxChars = 2 * 1024 * 1024;
    private const int ManyHides = 60;

    private static readonly Lazy<FrozenDictionary<string, string>> Words = new(() => DataFile.ReadLines("attachments/calls.txt")
        .Select(line => line.Split(": ", 2))
        .ToFrozenDictionary(pair => pair[1], pair => pair[0], StringComparer.OrdinalIgnoreCase));

    /// <summary>The first word of each kind in a source; comments do not count.</summary>
    /// <param name="source">VBA, JavaScript, batch or the like.</param>
    /// <param name="comment">What starts a comment at the head of a line.</param>
    /// <param name="work">The budget.</param>
    public static MacroReading Read(string source, string comment, WorkBudget work)
    {
        var words = Words.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        string? auto = null, call = null;
        var hides = 0;
        if (!work.Spend(Math.Min(source.Length, MaxChars) * 2L))
        {
            return default;
        }

        foreach (var line in source.AsSpan(0, Math.Min(source.Length, MaxChars)).EnumerateLines())
        {
            if (line.TrimStart().StartsWith(comment))
            {
                continue;
            }

            for (var at = 0; Next(line, ref at, out var word);)
            {
                var known = Lookup(words, word, out var kind);
                auto ??= kind == "autorun" && IsDeclared(line) ? known : null;
                call ??= kind == "call" ? known : null;
                hides += kind == "hide" ? 1 : 0;
            }
        }

        return new MacroReading(auto, call ?? (hides >= ManyHides ? "Chr" : null));
    }

    private static bool IsDeclared(ReadOnlySpan<char> line) =>
        line.Contains("sub ", StringComparison.OrdinalIgnoreCase) || line.Contains("function ", StringComparison.OrdinalIgnoreCase);

    // "wscript.shell" is a word, and so are its parts.
    private static string? Lookup(
        FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> words, ReadOnlySpan<char> word, out string? kind)
    {
        while (true)
        {
            if (words.TryGetValue(word, out kind))
            {
                return word.ToString();
            }

            var dot = word.LastIndexOf('.');
            if (dot < 0)
            {
                return null;
            }

            var last = word[(dot + 1)..];
            if (words.TryGetValue(last, out kind) && !last.Equals("shell", StringComparison.OrdinalIgnoreCase))
            {
                return last.ToString();
            }

            word = word[..dot];
        }
    }

    private static bool Next(ReadOnlySpan<char> line, ref int at, out ReadOnlySpan<char> word)
    {
        while (at < line.Length && !IsPart(line[at]))
        {
            at++;
        }

        var start = at;
        while (at < line.Length && IsPart(line[at]))
        {
            at++;
        }

        word = line[start..at].Trim('.');
        return at > start;
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '_' or '.' or '-';
}
