using System.Numerics;
using Deeplia.Mail.Data;

namespace Deeplia.Mail.Text.Languages;

/// <summary>Weights of letter triples and frequent words for the languages of one script.</summary>
internal sealed class LanguageTable
{
    /// <summary>Columns of a row: a multiple of the vector widths, so that rows are added without a remainder.</summary>
    internal const int Width = 32;

    private readonly ulong[] _keys;
    private readonly int[] _rowOf;
    private readonly short[] _rows;

    private LanguageTable(string[] languages, int maxRows)
    {
        Languages = languages;
        _rows = new short[maxRows * Width];
        _keys = new ulong[BitOperations.RoundUpToPowerOf2((uint)maxRows * 2)];
        _rowOf = new int[_keys.Length];
    }

    internal string[] Languages { get; }

    /// <summary>Reads a table such as <c>languages/latin.txt</c>, whose first comment lines describe the format.</summary>
    internal static LanguageTable Read(string path)
    {
        // Read as one text and cut by span: a string for each of 11,000 lines would cost more than the table itself.
        using var reader = new StreamReader(DataFile.Open(path));
        var text = reader.ReadToEnd();
        LanguageTable? table = null;
        var row = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var blank = line.IndexOf(' ');
            if (blank < 0 || line[0] == '#')
            {
                continue;
            }

            if (table is null)
            {
                var languages = line[(blank + 1)..].ToString().Split(' ');
                table = new LanguageTable(languages, text.Length / (languages.Length + 4));
                continue;
            }

            table.Add(line[..blank], line[(blank + 1)..], row++ * Width);
        }

        return table ?? throw new InvalidDataException($"data/{path} names no languages");
    }

    internal static ulong TripleKey(char a, char b, char c) => ((ulong)a << 32) | ((ulong)b << 16) | c;

    internal static ulong WordKey(ReadOnlySpan<char> word)
    {
        var hash = 14_695_981_039_346_656_037; // FNV-1a, 64 bits; the top bit sets words apart from triples
        foreach (var c in word)
        {
            hash = (hash ^ c) * 1_099_511_628_211;
        }

        return hash | (1UL << 63);
    }

    /// <summary>The feature's weights, one a language, or an empty span.</summary>
    internal ReadOnlySpan<short> Weights(ulong key)
    {
        var slot = Slot(key);
        return _keys[slot] == key ? _rows.AsSpan(_rowOf[slot], Width) : [];
    }

    private void Add(ReadOnlySpan<char> feature, ReadOnlySpan<char> weights, int row)
    {
        var key = feature[0] == '=' ? WordKey(feature[1..]) : TripleKey(Edge(feature[0]), Edge(feature[1]), Edge(feature[2]));
        var slot = Slot(key);
        _keys[slot] = key;
        _rowOf[slot] = row;
        for (var i = 0; i < weights.Length; i++)
        {
            _rows[row + i] = (short)(weights[i] - '!');
        }
    }

    private static char Edge(char c) => c == '_' ? ' ' : c;

    private int Slot(ulong key)
    {
        var at = (int)((key * 0x9E37_79B9_7F4A_7C15) >> 40) & (_keys.Length - 1);
        while (_keys[at] != 0 && _keys[at] != key)
        {
            at = (at + 1) & (_keys.Length - 1);
        }

        return at;
    }
}
