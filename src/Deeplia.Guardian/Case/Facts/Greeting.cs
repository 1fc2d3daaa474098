using System.Collections.Frozen;
using Deeplia.Guardian.Cues;
using Deeplia.Mail.Data;

namespace Deeplia.Guardian.Case.Facts;

/// <summary>The first written line of the sender's own words, where a mail greets its reader.</summary>
/// <param name="Start">Its first character in the folded text.</param>
/// <param name="End">Behind its last character.</param>
internal readonly record struct Greeting(int Start, int End)
{
    private const int MaxChars = 80;
    private const int MinName = 3;
    private const int MaxNames = 8;

    private static readonly Lazy<FrozenSet<string>> Roles = new(() =>
        DataFile.ReadLines("extract/role-names.txt").ToFrozenSet(StringComparer.Ordinal));

    /// <summary>The greeting line of a message; its subject comes before an empty line.</summary>
    public static Greeting Of(CaseFile file)
    {
        var text = file.Tokens.Text;
        var start = Math.Max(0, text.IndexOf("\n\n", StringComparison.Ordinal));
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var line = text.AsSpan(start, Math.Min(MaxChars, text.Length - start)).IndexOf('\n');
        return new Greeting(start, line < 0 ? Math.Min(text.Length, start + MaxChars) : start + line);
    }

    /// <summary>Where the greeting names the owner, by the name on the recipient line or in the address; null when it does not.</summary>
    public (int Start, int Length)? NameAt(CaseFile file)
    {
        var line = file.Tokens.Text.AsSpan(Start, End - Start);
        foreach (var name in NamesOf(file))
        {
            for (int at = line.IndexOf(name), from = 0; at >= 0; from = at + name.Length, at = IndexFrom(line, name, from))
            {
                if (!IsLetter(line, at - 1) && !IsLetter(line, at + name.Length))
                {
                    return (Start + at, name.Length);
                }
            }
        }

        return null;
    }

    /// <summary>Whether a title stands in the greeting and a name behind it.</summary>
    public bool HoldsTitle(string text, int start, int end)
    {
        // "M. Martin" is a man, "I'm fine" is not.
        if (start < Start || end > End || (end == start + 1 && !(end < text.Length && text[end] == '.')))
        {
            return false;
        }

        var rest = text.AsSpan(end, End - end).TrimStart('.');
        return rest.Length > MinName && rest[0] == ' ' && char.IsLetter(rest[1]) && char.IsLetter(rest[2]);
    }

    private static int IndexFrom(ReadOnlySpan<char> line, string name, int from)
    {
        var at = line[from..].IndexOf(name);
        return at < 0 ? at : from + at;
    }

    private static bool IsLetter(ReadOnlySpan<char> line, int at) => at >= 0 && at < line.Length && char.IsLetterOrDigit(line[at]);

    private static IEnumerable<string> NamesOf(CaseFile file)
    {
        var label = file.Message.To.FirstOrDefault(t => file.OwnerAddresses.Contains(t.Key))?.DisplayName ?? "";
        var local = file.OwnerAddresses.Order(StringComparer.Ordinal).Select(a => a.Split('@')[0]).FirstOrDefault() ?? "";
        var names = TokenizedText.Of(CueFolding.Fold(label + " " + local));
        for (var i = 0; i < Math.Min(MaxNames, names.Count); i++)
        {
            if (names.Lengths[i] >= MinName && names.TokenAt(i).ToString() is var name && !Roles.Value.Contains(name)
                && name.All(char.IsLetter))
            {
                yield return name;
            }
        }
    }
}
