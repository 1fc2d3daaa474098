using System.Text;
using Deeplia.Mail.Data;

namespace Deeplia.Guardian.Extract;

/// <summary>The words of the password scanner.</summary>
internal static class PasswordWords
{
    private static readonly List<string> Languages = [];
    private static readonly List<(string Word, int Value)> UnitStarts;
    private static readonly List<(string Word, int Value)> Endings;
    private static readonly WordTable Copulas;
    private static readonly WordTable Links;
    private static readonly WordTable Asides;
    private static readonly WordTable Plain;
    private static readonly WordTable Possessives;
    private static readonly WordTable Changes;
    private static readonly WordTable Ands;
    private static readonly WordTable Knows;

    static PasswordWords()
    {
        var kinds = new Dictionary<string, List<(string Word, int Value)>>(StringComparer.Ordinal);
        foreach (var line in DataFile.ReadLines("extract/password-words.txt"))
        {
            Add(line, kinds);
        }

        Copulas = new WordTable(kinds["copula"], merge: true);
        Links = new WordTable(kinds["link"], merge: true);
        Asides = new WordTable(kinds["aside"], merge: true);
        Plain = new WordTable(kinds["plain"], merge: true);
        Possessives = new WordTable(kinds["poss"], merge: true);
        Changes = new WordTable(kinds["change"], merge: true);
        Ands = new WordTable(kinds["and"], merge: true);
        Knows = new WordTable(kinds["knows"], merge: true);
        (UnitStarts, Endings) = (kinds["unit"], kinds["ending"]);
        AsianPossessives = OfAsia(kinds["poss"]);
        AsianCopulas = OfAsia(kinds["copula"]);
        AsianChanges = OfAsia(kinds["change"]);
        var latin = new List<PasswordName>();
        var others = new List<PasswordName>();
        AddNames(kinds["name"], isWeak: false, latin, others);
        AddNames(kinds["weak"], isWeak: true, latin, others);
        (LatinNames, OtherNames) = ([.. latin], [.. others]);
        LatinStems = new StemSearch(latin.ConvertAll(name => name.Text));
    }

    /// <summary>Finds the names in plain Latin letters.</summary>
    public static StemSearch LatinStems { get; }

    /// <summary>Names in plain Latin letters.</summary>
    public static PasswordName[] LatinNames { get; }

    /// <summary>Names with other letters; looked for only where a text has such letters.</summary>
    public static PasswordName[] OtherNames { get; }

    /// <summary>"Your" in the scripts written without blanks, the longest first.</summary>
    public static string[] AsianPossessives { get; }

    /// <summary>"Is" in the scripts written without blanks, the longest first.</summary>
    public static string[] AsianCopulas { get; }

    /// <summary>"Change" and its like in the scripts written without blanks, the longest first.</summary>
    public static string[] AsianChanges { get; }

    /// <summary>True for "is" and its like in one of the languages.</summary>
    public static bool IsCopula(ReadOnlySpan<char> word, int languages) => (Copulas.Find(word) & languages) != 0;

    /// <summary>True for a word that may stand between a name and its copula.</summary>
    public static bool IsLink(ReadOnlySpan<char> word) => Links.Find(word) != 0;

    /// <summary>True for a word that may stand at the side of a copula.</summary>
    public static bool IsAside(ReadOnlySpan<char> word) => Asides.Find(word) != 0;

    /// <summary>True for a word that is never taken for a secret.</summary>
    public static bool IsPlain(ReadOnlySpan<char> word) => Plain.Find(word) != 0;

    /// <summary>True for a "your" that, in one of the languages, needs no copula after it.</summary>
    public static bool IsPossessive(ReadOnlySpan<char> word, int languages) => (Possessives.Find(word) & languages) != 0;

    /// <summary>True for what notices do with a password: change, reset, forget.</summary>
    public static bool IsChange(ReadOnlySpan<char> word) => Changes.Find(word) != 0;

    /// <summary>True for "and", "but": the sentence goes on after a value.</summary>
    public static bool IsAnd(ReadOnlySpan<char> word) => Ands.Find(word) != 0;

    /// <summary>True for "know", "that": a value may follow.</summary>
    public static bool IsKnowing(ReadOnlySpan<char> word) => Knows.Find(word) != 0;

    /// <summary>True for a word that counts something ("8 characters").</summary>
    public static bool IsUnit(ReadOnlySpan<char> word)
    {
        foreach (var (start, _) in UnitStarts)
        {
            if (word.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for the form of an adjective or a participle in one of the languages ("expired", "abgelaufen").</summary>
    public static bool LooksDescribing(ReadOnlySpan<char> word, int languages)
    {
        foreach (var (ending, language) in Endings)
        {
            if ((language & languages) != 0
                && word.Length > ending.Length + 2
                && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(string line, Dictionary<string, List<(string Word, int Value)>> kinds)
    {
        var first = line.IndexOf(' ', StringComparison.Ordinal);
        var second = line.IndexOf(' ', first + 1);
        var kind = line[..first];
        var languages = 0;
        foreach (var language in line[(first + 1)..second].Split(','))
        {
            var index = Languages.IndexOf(language);
            if (index < 0)
            {
                index = Languages.Count;
                Languages.Add(language);
            }

            languages |= 1 << index;
        }

        if (!kinds.TryGetValue(kind, out var words))
        {
            kinds[kind] = words = [];
        }

        foreach (var word in line[(second + 1)..].Split('|'))
        {
            words.Add((word, languages));
        }
    }

    private static string[] OfAsia(List<(string Word, int Value)> words)
    {
        var found = new List<string>();
        foreach (var (word, _) in words)
        {
            if (word[0] >= '\u2E80')
            {
                found.Add(word);
            }
        }

        found.Sort((a, b) => b.Length.CompareTo(a.Length));
        return [.. found];
    }

    private static void AddNames(
        List<(string Word, int Value)> words, bool isWeak, List<PasswordName> latin, List<PasswordName> others)
    {
        foreach (var (word, languages) in words)
        {
            var name = new PasswordName(word, languages, isWeak);
            (Ascii.IsValid(word) ? latin : others).Add(name);
        }
    }
}
