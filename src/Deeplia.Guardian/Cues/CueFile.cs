using Deeplia.Mail.Data;

namespace Deeplia.Guardian.Cues;

/// <summary>Reads one cue file: <c>[kind]</c> lines, phrases under them, comments after <c>#</c>.</summary>
internal static class CueFile
{
    internal sealed record Entry(string Kind, string Phrase, IReadOnlyList<CueStep[]> Expansions);

    /// <summary>Reads a shipped file, such as <c>cues/fraud/en.txt</c>.</summary>
    /// <exception cref="InvalidDataException">An error, with file and line.</exception>
    internal static IReadOnlyList<Entry> Read(string path, Func<string, string> fold)
    {
        using var reader = new StreamReader(DataFile.Open(path));
        return Read(reader, path, fold);
    }

    internal static IReadOnlyList<Entry> Read(TextReader reader, string path, Func<string, string> fold)
    {
        List<Entry> entries = [];
        string? kind = null;
        var (number, kindLine, kindFrom) = (0, 0, 0);
        while (reader.ReadLine() is { } line)
        {
            number++;
            line = line.Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] == '[')
            {
                RequirePhrases(path, kindLine, kind, entries.Count - kindFrom);
                (kind, kindLine, kindFrom) = (Kind(path, number, line), number, entries.Count);
                continue;
            }

            entries.Add(Phrase(path, number, line, kind, fold));
        }

        RequirePhrases(path, kindLine, kind, entries.Count - kindFrom);
        return entries;
    }

    private static Entry Phrase(string path, int number, string line, string? kind, Func<string, string> fold)
    {
        try
        {
            return kind is null
                ? throw new FormatException("a phrase stands before the first [kind]")
                : new Entry(kind, line, CuePhrase.Expand(fold(line)));
        }
        catch (FormatException error)
        {
            throw Invalid(path, number, error.Message);
        }
    }

    private static string Kind(string path, int number, string line)
    {
        var name = line.EndsWith(']') ? line[1..^1] : "";
        var sound = name.Length > 0 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '_');
        return sound ? name : throw Invalid(path, number, "a kind is [lower-case.dotted]");
    }

    private static void RequirePhrases(string path, int line, string? kind, int phrases)
    {
        if (kind is not null && phrases == 0)
        {
            throw Invalid(path, line, $"[{kind}] has no phrase");
        }
    }

    private static InvalidDataException Invalid(string path, int line, string why) => new($"data/{path}:{line}: {why}");
}
