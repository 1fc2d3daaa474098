using System.Collections.Immutable;
using CsCheck;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Judge;
using Deeplia.Identity;
using Deeplia.Mail.Message;

namespace Deeplia.Tests.Guardian.Judge;

public sealed class JudgeTests
{
    private static readonly WeightTable Table = WeightTable.Read(new StringReader(
        """
        bias                 -2 -4 -2
        harm.test.big         1  6  .  sextortion
        harm.test.small       1  1  .  phishing
        harm.test.name        1  4  .  impersonation
        harm.test.first       1  3  .  initial-contact
        harm.test.cards       1  2  .  gift-card-fraud
        harm.test.unwanted    5  .  .
        interest.test.bulk    .  .  5
        interest.bulk.unsubscribe  .  .  5
        identity.test.good   -4 -7  .
        """));

    private static readonly string[] Ids = [.. Table.Ids.Order(StringComparer.Ordinal)];

    private static readonly Deeplia.Guardian.Judge.Judge Judge = new(Table, new JudgeOptions(), new DispositionPolicy());

    private static readonly CaseFile File = new(
        new MailReader(ReaderOptions.Default).Read(new RawMail("Subject: x\n\ny"u8.ToArray(), Envelope.Unknown)),
        new IdentityReport { IsSigned = false },
        OwnerKnowledge.Nobody);

    private static Verdict Decide(params IEnumerable<string> ids) => Judge.Decide(File, [.. ids.Select(id => Finding.Of(id))]);

    [Fact]
    public void Nothing_seen_is_wanted_mail() => Assert.Equal(MailClass.Wanted, Decide().Class);

    [Fact]
    public void The_heaviest_kind_names_the_threat() =>
        Assert.Equal(ThreatKind.Sextortion, Decide("harm.test.small", "harm.test.big").Threat);

    [Theory]
    [InlineData(ThreatKind.GiftCardFraud, "harm.test.name", "harm.test.first", "harm.test.cards")]
    [InlineData(ThreatKind.Impersonation, "harm.test.name", "harm.test.first", "harm.test.small")]
    [InlineData(ThreatKind.Sextortion, "harm.test.big", "harm.test.cards")]
    public void A_borrowed_name_leaves_the_naming_to_the_money_asked_for(ThreatKind kind, params string[] ids) =>
        Assert.Equal(kind, Decide(ids).Threat);

    [Fact]
    public void Bulk_that_lets_its_reader_leave_is_greyspam() =>
        Assert.Equal(MailClass.Greyspam, Decide("harm.test.unwanted", "interest.bulk.unsubscribe").Class);

    [Fact]
    public void Bulk_that_does_not_is_spam() =>
        Assert.Equal(MailClass.Spam, Decide("harm.test.unwanted", "interest.test.bulk").Class);

    [Fact]
    public void A_repeated_finding_counts_once() =>
        Assert.Equal(Decide("harm.test.small").Probabilities, Decide("harm.test.small", "harm.test.small").Probabilities);

    [Fact]
    public void Unwanted_is_never_less_likely_than_threat() => Gen.Int[0, Ids.Length - 1].Select(i => Ids[i]).Array[0, 7].Sample(ids =>
    {
        var p = Decide(ids).Probabilities;
        return p.Unwanted >= p.Threat;
    });

    [Fact]
    public void Removing_the_counterfactual_changes_the_class() => Gen.Int[0, Ids.Length - 1].Select(i => Ids[i]).Array[0, 7].Sample(ids =>
    {
        var verdict = Decide(ids);
        return verdict.Counterfactual.IsEmpty || Decide(ids.Except(verdict.Counterfactual)).Class != verdict.Class;
    });

    [Fact]
    public void No_smaller_set_changes_the_class() => Gen.Int[0, Ids.Length - 1].Select(i => Ids[i]).Array[0, 7].Sample(ids =>
    {
        var verdict = Decide(ids);
        var smaller = Subsets([.. ids.Distinct()])
            .Where(s => s.Length < (verdict.Counterfactual.IsEmpty ? int.MaxValue : verdict.Counterfactual.Length));
        return smaller.All(s => Decide(ids.Except(s)).Class == verdict.Class);
    });

    [Fact]
    public void Weights_shown_are_heaviest_first() => Gen.Int[0, Ids.Length - 1].Select(i => Ids[i]).Array[0, 7].Sample(ids =>
    {
        var weights = Decide(ids).Findings.Where(f => f.Weight != 0).Select(f => Math.Abs(f.Weight)).ToArray();
        return weights.SequenceEqual(weights.OrderDescending());
    });

    [Theory]
    [InlineData("bias 1 2")]
    [InlineData("bias 1 2 3 nonsense")]
    [InlineData("bias 1 2 3\nbias 1 2 3")]
    [InlineData("harm.a 1 2 3")]
    public void A_broken_table_is_refused(string text) =>
        Assert.Throws<InvalidDataException>(() => WeightTable.Read(new StringReader(text)));

    private static IEnumerable<ImmutableArray<string>> Subsets(ImmutableArray<string> ids) => Enumerable.Range(0, 1 << ids.Length)
        .Select(mask => ids.Where((_, i) => (mask >> i & 1) == 1).ToImmutableArray());
}
