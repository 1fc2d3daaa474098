using System.Text.RegularExpressions;
using Deeplia.Guardian.Explain;
using Deeplia.Guardian.Judge;
using Deeplia.Guardian.Observe;
using Deeplia.Server.Commands;

namespace Deeplia.Tests.House;

/// <summary>A detector, its weights and its sentences land together.</summary>
public sealed partial class CatalogueTests
{
    private const int MaxWords = 25;

    private static string[] Findings => [.. DetectorCatalogue.Cards.SelectMany(c => c.Findings), Observatory.FailedId, .. ModelWords.Ids];

    public static TheoryData<SpokenLanguage> Languages() => [SpokenLanguage.English, SpokenLanguage.French];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_finding_has_a_sentence(SpokenLanguage language) =>
        Assert.Empty(Findings.Where(id => !PhraseBook.Of(language).Has(id)));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_answer_and_summary_has_a_sentence(SpokenLanguage language) =>
        Assert.Empty(Narrator.Keys.Where(key => !PhraseBook.Of(language).Has(key)));

    [Fact]
    public void Both_languages_have_the_same_sentences() => Assert.Equal(
        PhraseBook.Of(SpokenLanguage.English).Ids.Order(StringComparer.Ordinal),
        PhraseBook.Of(SpokenLanguage.French).Ids.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_sentence_is_longer_than_25_words(SpokenLanguage language) => Assert.Empty(
        from id in PhraseBook.Of(language).Ids
        from sentence in PhraseBook.Of(language)[id].Split(['.', ':', ';', '?'])
        where sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > MaxWords
        select id);

    [Fact]
    public void Every_finding_has_a_weight() =>
        Assert.Empty(Findings.Except(WeightTable.Shipped.Ids, StringComparer.Ordinal));

    [Fact]
    public void Every_weight_belongs_to_a_finding() =>
        Assert.Empty(WeightTable.Shipped.Ids.Except(Findings, StringComparer.Ordinal));

    [Fact]
    public void Every_finding_belongs_to_one_detector() =>
        Assert.Equal(Findings.Length, Findings.Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Finding_ids_are_lower_case_and_dotted() => Assert.All(Findings, id => Assert.Matches(IdShape(), id));

    [Fact]
    public void The_detectors_page_is_up_to_date()
    {
        var path = Repository.At("docs/detectors.md");
        if (Environment.GetEnvironmentVariable("DEEPLIA_ACCEPT") == "1")
        {
            File.WriteAllText(path, DetectorsCommand.Page());
        }

        Assert.Equal(DetectorsCommand.Page(), File.ReadAllText(path));
    }

    [GeneratedRegex(@"^[a-z]+(\.[a-z0-9-]+)+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdShape();
}
