using System.Collections.Immutable;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Explain;
using Deeplia.Guardian.Judge;
using Deeplia.Tests.Guardian.Observe;
using Deeplia.Tests.Guardian.Observe.Harm.Facts;

namespace Deeplia.Tests.Guardian.Explain;

/// <summary>What is said of facts and passwords, and what is said to be unchecked.</summary>
public sealed class CoverageTests
{
    private static readonly Finding Pretext = Finding.Of("harm.facts.pretext", ("kinds", "birthdate"), ("host", "a.example"), ("author", "b.example"));

    [Theory]
    [InlineData("harm.facts.stated", "summary.threat.spear-phishing")]
    [InlineData("harm.facts.leaked", "summary.threat.spear-phishing.leaked")]
    [InlineData("harm.facts.partly-leaked", "summary.threat.spear-phishing.partly-leaked")]
    [InlineData("harm.facts.not-leaked", "summary.threat.spear-phishing.not-leaked")]
    public void The_summary_changes_with_what_leaked(string coverage, string phrase)
    {
        var verdict = Decide(Pretext, Finding.Of(coverage), Finding.Of("harm.lure.credential"));
        Assert.Equal(ThreatKind.SpearPhishing, verdict.Threat);
        Assert.Equal(PhraseBook.Of(SpokenLanguage.English)[phrase], new Narrator(SpokenLanguage.English).Tell(verdict).Summary);
    }

    [Fact]
    public void Phishing_that_knows_nothing_stays_phishing() =>
        Assert.Equal(ThreatKind.Phishing, Decide(Finding.Of("harm.lure.credential"), Finding.Of("harm.link.deceit")).Threat);

    [Theory]
    [InlineData(SpokenLanguage.English, "your birth date, which leaked in site-500")]
    [InlineData(SpokenLanguage.French, "date de naissance, qui a fuité dans site-500")]
    public void A_kind_of_data_is_said_in_words(SpokenLanguage language, string words) => Assert.Contains(
        words,
        PhraseBook.Of(language).Say(Finding.Of("harm.fact.stated", ("kind", "birthdate"), ("leaked_in", "site-500"), ("coverage", "leaked"))),
        StringComparison.Ordinal);

    [Fact]
    public void Without_an_index_leaks_are_not_checked() => Assert.Contains(
        "breaches", List(new Letter { Text = "Your password is mouette!42." }, Finding.Of("harm.password.claimed")));

    [Fact]
    public void With_an_index_they_are()
    {
        var letter = new Letter { Text = "Your password is mouette!42.", Owner = new KnownLeaks().Owner };
        Assert.DoesNotContain("breaches", List(letter, Finding.Of("harm.password.claimed")));
    }

    [Fact]
    public void Without_own_passwords_whose_it_was_is_not_checked()
    {
        var letter = new Letter { Text = "Your password is mouette!42.", Owner = new KnownLeaks().Owner };
        Assert.Contains("own-passwords", List(letter, Finding.Of("harm.password.not-known", ("own", "unknown"))));
        Assert.DoesNotContain("own-passwords", List(letter, Finding.Of("harm.password.not-known", ("own", "asked"))));
    }

    private static ImmutableArray<string> List(Letter letter, params Finding[] findings) =>
        NotChecked.List(letter.ToCase(), [.. findings], [], new ChecksMade(false, false));

    private static Verdict Decide(params Finding[] findings) =>
        new Deeplia.Guardian.Judge.Judge(WeightTable.Shipped, new JudgeOptions(), new DispositionPolicy())
            .Decide(new Letter().ToCase(), [.. findings]);
}
