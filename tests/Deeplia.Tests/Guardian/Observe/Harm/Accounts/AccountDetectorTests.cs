using Deeplia.Guardian.Case.Memory;
using Deeplia.Guardian.Extract;
using Deeplia.Guardian.Observe.Harm.Accounts;

namespace Deeplia.Tests.Guardian.Observe.Harm.Accounts;

public sealed class AccountDetectorTests
{
    private static readonly AccountDetector Detector = new();
    private static readonly byte[] Salt = [1, 2, 3];
    private static readonly DateTimeOffset Before = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    [Gives("harm.account.differs")]
    public void Another_account_than_before_is_told_with_the_date_and_without_the_number()
    {
        var finding = Assert.Single(new Letter { Text = "New details: DE89 3704 0044 0532 0130 00", Past = Past() }.Seen(Detector));
        Assert.Equal(
            ("harm.account.differs", "DE…3000", "FR…0189", "2026-01-05"),
            (finding.Id, finding["account"], finding["before"], finding["date"]));
    }

    [Theory]
    [Gives("harm.account.same")]
    [Spares("harm.account.differs")]
    [InlineData("IBAN: FR76 3000 6000 0112 3456 7890 189")]
    [InlineData("RIB : 30006 00001 12345678901 89")] // the same account as French banks print it
    public void The_same_account_is_the_same_however_it_is_written(string text) =>
        Assert.Equal(["harm.account.same"], new Letter { Text = text, Past = Past() }.Ids(Detector));

    [Theory]
    [Spares("harm.account.differs", "harm.account.same")]
    [InlineData("DE89 3704 0044 0532 0130 01")] // a wrong sum is no account
    [InlineData("RIB : 30006 00001 12345678901 88")]
    [InlineData("Our order 4471 of March.")]
    public void No_account_differs_from_none(string text) => Assert.Empty(new Letter { Text = text, Past = Past() }.Ids(Detector));

    [Fact]
    public void Without_a_past_there_is_nothing_to_compare() =>
        Assert.Empty(new Letter { Text = "DE89 3704 0044 0532 0130 00" }.Ids(Detector));

    private static PastMail Past()
    {
        var known = SeenAccount.Of(new Iban("FR", "FR7630006000011234567890189", ChecksumOk: true, 0, 0), Salt);
        return new PastMail
        {
            Salt = [.. Salt],
            When = Before.AddDays(60),
            Accounts = [new KnownAccount(known.Print, known.Country, known.LastFour, Before, Before)],
        };
    }
}
