using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Deeplia.Guardian.Case;

namespace Deeplia.Guardian.Explain;

/// <summary>The sentences of one language, from <c>Explain/Phrases</c>: id → sentence with <c>{argument}</c> places.</summary>
public sealed class PhraseBook
{
    private static readonly Lazy<PhraseBook> EnglishBook = new(() => Load("Phrases.en.json"));
    private static readonly Lazy<PhraseBook> FrenchBook = new(() => Load("Phrases.fr.json"));
    private readonly FrozenDictionary<string, string> _phrases;

    private PhraseBook(FrozenDictionary<string, string> phrases) => _phrases = phrases;

    /// <summary>Every id that has a sentence.</summary>
    public IEnumerable<string> Ids => _phrases.Keys;

    /// <summary>The book of a language.</summary>
    /// <param name="language">The language.</param>
    public static PhraseBook Of(SpokenLanguage language) => language switch
    {
        SpokenLanguage.English => EnglishBook.Value,
        SpokenLanguage.French => FrenchBook.Value,
    };

    /// <summary>Whether the book has a sentence for this id.</summary>
    /// <param name="id">A finding id or a key such as <c>summary.spam</c>.</param>
    public bool Has(string id) => _phrases.ContainsKey(id);

    /// <summary>The sentence for an id as written, places unfilled; the id itself when there is none.</summary>
    /// <param name="id">The id.</param>
    public string this[string id] => _phrases.GetValueOrDefault(id, id);

    /// <summary>The words for a kind of personal data, for example <c>birthdate</c>; the kind itself when there are none.</summary>
    /// <param name="kind">The kind, as breaches and facts name it.</param>
    public string NameOf(string kind) => _phrases.GetValueOrDefault("fact." + kind, kind);

    /// <summary>The words for several kinds of personal data, as a list.</summary>
    /// <param name="kinds">The kinds.</param>
    public string NamesOf(IEnumerable<string> kinds) => string.Join(", ", kinds.Select(NameOf));

    /// <summary>The sentence for a finding, its places filled.</summary>
    /// <param name="finding">The finding.</param>
    public string Say(Finding finding) => Fill(this[Variant(finding)], place => ValueOf(finding, place));

    /// <summary>The sentence for an id, its places filled; a place that nobody fills shows a question mark.</summary>
    /// <param name="id">The id.</param>
    /// <param name="value">The value for a place, or null.</param>
    public string Say(string id, Func<string, string?> value) => Fill(this[id], value);

    private static string Fill(string template, Func<string, string?> value)
    {
        var sentence = new StringBuilder(template.Length + 32);
        for (var i = 0; i < template.Length; i++)
        {
            var end = template[i] == '{' ? template.IndexOf('}', i) : -1;
            if (end < 0)
            {
                sentence.Append(template[i]);
                continue;
            }

            // One pass, so that braces inside a value are never taken for places.
            sentence.Append(value(template[(i + 1)..end]) ?? "?");
            i = end;
        }

        return sentence.ToString();
    }

    // "{kinds/fact}" is a list of kinds of data, each said in words.
    private string? ValueOf(Finding finding, string place) => place.EndsWith("/fact", StringComparison.Ordinal)
        ? NamesOf((finding[place[..^"/fact".Length]] ?? "").Split(", ", StringSplitOptions.RemoveEmptyEntries))
        : place.EndsWith("/script", StringComparison.Ordinal) && finding[place[..^"/script".Length]] is { } script
            ? _phrases.GetValueOrDefault("script." + script, script)
        : finding[place];

    // A claim has a sentence of its own for each thing that may be claimed, a notice for each thing that may be awaited,
    // hidden text for each way to hide it, a fact for whether it leaked, a link for the wrapper it hid behind.
    private string Variant(Finding finding)
    {
        var special = finding["proof"] == "attached" ? "attached" : finding["claim"] ?? finding["topic"] ?? finding["checksum"]
            ?? finding["hiding"] ?? finding["coverage"]
            ?? (finding["wrapper"] is not null ? "wrapped" : finding["look"] is { Length: > 0 } ? "letters" : null);
        var variant = finding.Id + "." + special;
        return special is not null && Has(variant) ? variant : finding.Id;
    }

    private static PhraseBook Load(string name)
    {
        using var stream = typeof(PhraseBook).Assembly.GetManifestResourceStream(name)!;
        using var document = JsonDocument.Parse(stream);
        return new PhraseBook(document.RootElement.EnumerateObject()
            .ToFrozenDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal));
    }
}
