using System.Text;
using Deeplia.Mail.Data;

namespace Deeplia.Mail.Path;

/// <summary>The lists behind <see cref="HostClassifier"/>, read once when first asked.</summary>
internal sealed class HostTables
{
    private static readonly Lazy<HostTables> Shared = new(() => new HostTables());

    // The text itself, sorted by suffix, with the start of each line: nothing is copied at start, a search halves.
    private readonly string _text;
    private readonly int[] _lines;
    private readonly Dictionary<string, HostWord> _words = new(256, StringComparer.Ordinal);

    private HostTables()
    {
        _text = Text("hosts/operators.txt");
        _lines = StartsOfLines(_text);
        foreach (var line in DataFile.ReadLines("hosts/words.txt"))
        {
            var colon = line.IndexOf(':');
            var kind = WordOf(line[..colon]);
            foreach (var word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                _words[word] = kind;
            }
        }
    }

    /// <summary>The lists shipped with the program.</summary>
    public static HostTables Instance => Shared.Value;

    /// <summary>How many operators' suffixes are known.</summary>
    public int OperatorCount => _lines.Length;

    /// <summary>Finds the operator with the longest matching suffix of a lower-case name.</summary>
    public OperatorEntry? FindOperator(ReadOnlySpan<char> host)
    {
        while (!host.IsEmpty)
        {
            if (FindExact(host) is { } entry)
            {
                return entry;
            }

            var dot = host.IndexOf('.');
            host = dot < 0 ? default : host[(dot + 1)..];
        }

        return null;
    }

    /// <summary>Tells whether the shipped list is sorted as the search needs it.</summary>
    public bool IsSorted()
    {
        for (var i = 1; i < _lines.Length; i++)
        {
            if (SuffixAt(i - 1).SequenceCompareTo(SuffixAt(i)) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Says what a lower-case word in a host name hints at.</summary>
    public HostWord FindWord(ReadOnlySpan<char> word) =>
        _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var kind) ? kind : HostWord.None;

    private static string Text(string path)
    {
        using var reader = new StreamReader(DataFile.Open(path), Encoding.UTF8, detectEncodingFromByteOrderMarks: false,
            bufferSize: 64 * 1024);
        return reader.ReadToEnd();
    }

    private static int[] StartsOfLines(string text)
    {
        var starts = new List<int>(2048);
        for (var at = 0; at < text.Length; at = NextLine(text, at))
        {
            if (char.IsAsciiLetterOrDigit(text[at]))
            {
                starts.Add(at);
            }
        }

        return [.. starts];
    }

    private static int NextLine(string text, int at) => text.IndexOf('\n', at) is var end and >= 0 ? end + 1 : text.Length;

    private ReadOnlySpan<char> SuffixAt(int index)
    {
        var line = _text.AsSpan(_lines[index]);
        return line[..line.IndexOf('|')];
    }

    private OperatorEntry? FindExact(ReadOnlySpan<char> suffix)
    {
        var (low, high) = (0, _lines.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = SuffixAt(middle).SequenceCompareTo(suffix);
            if (order == 0)
            {
                return EntryAt(_lines[middle]);
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    private OperatorEntry EntryAt(int start)
    {
        var cells = _text[start..NextLine(_text, start)].TrimEnd().Split('|');
        return new OperatorEntry(cells[0], cells[1], cells[2] == "-" ? null : cells[2], ClassOf(cells[3]));
    }

    // Written out: Enum.Parse costs more at start than the whole file.
    private static HostClass ClassOf(string text) => text switch
    {
        "residential" => HostClass.Residential,
        "mobile" => HostClass.Mobile,
        "hosting" => HostClass.Hosting,
        "business" => HostClass.Business,
        "mail" => HostClass.MailProvider,
        "esp" => HostClass.EmailService,
        "university" => HostClass.University,
        "iot" => HostClass.Iot,
        "vpn" => HostClass.VpnOrTor,
        _ => HostClass.Unknown,
    };

    private static HostWord WordOf(string text) => text switch
    {
        "access" => HostWord.Access,
        "mobile" => HostWord.Mobile,
        "business" => HostWord.Business,
        "static" => HostWord.Static,
        "hosting" => HostWord.Hosting,
        "mail" => HostWord.Mail,
        "vpn" => HostWord.Vpn,
        "thing" => HostWord.Thing,
        "school" => HostWord.School,
        _ => HostWord.None,
    };
}
