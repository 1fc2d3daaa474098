using System.Globalization;
using Deeplia.Mail.Data;

namespace Deeplia.Guardian.Observe.Identity.Voices;

/// <summary>All brands, from <c>data/names/brands/</c>, and their names in one table.</summary>
internal static class BrandBook
{
    private static readonly Lazy<Brand[]> Read = new(() =>
        [.. DataFile.List("names/brands/").SelectMany(DataFile.ReadLines).Select(Parse)]);

    private static readonly Lazy<PhraseTable<(Brand Brand, BrandName Name)>> Table = new(() =>
        new(Read.Value.SelectMany(b => b.Names.Select(n => (n.Words, (b, n))))));

    /// <summary>All brands, in the order of the lists.</summary>
    public static Brand[] All => Read.Value;

    /// <summary>Every name, to be found in a single pass.</summary>
    public static PhraseTable<(Brand Brand, BrandName Name)> Names => Table.Value;

    private static Brand Parse(string line)
    {
        var fields = line.Split('|');
        var names = fields[0].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new Brand(
            Spoken(names[0].TrimStart('?')),
            [.. names.Select(NameOf)],
            [.. fields[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            fields[2]);
    }

    private static BrandName NameOf(string listed) =>
        new(PhraseWords.Of(listed.TrimStart('?')), listed[0] == '?') { Spelled = string.Concat(listed.Where(char.IsLetterOrDigit)) };

    // The lists are in small letters; in a sentence "crédit agricole" is a name.
    private static string Spoken(string name) => name.Length <= 4 && !name.Contains('.', StringComparison.Ordinal)
        ? name.ToUpperInvariant()
        : name.Contains('.', StringComparison.Ordinal) ? name : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name);
}
