using Deeplia.Guardian.Case.Memory;
using Deeplia.Guardian.Observe.Identity;
using Deeplia.Identity;

namespace Deeplia.Tests.Guardian.Observe.Identity;

public sealed class HabitsDetectorTests
{
    private const string Ask = "Please make the wire transfer to this account today: DE89 3704 0044 0532 0130 00";
    private static readonly HabitsDetector Detector = new();

    [Fact]
    [Gives("identity.habits.broken")]
    public void An_ask_with_two_broken_habits_lists_them()
    {
        var finding = Assert.Single(Mail("Roundcube", zone: "60", Ask).Seen(Detector));
        Assert.Contains("the mail program (Roundcube)", finding["habits"], StringComparison.Ordinal);
        Assert.Contains("what is asked", finding["habits"], StringComparison.Ordinal);
    }

    [Theory]
    [Spares("identity.habits.broken")]
    [InlineData("Thunderbird", "60", Ask)] // one habit broken: the ask
    [InlineData("Thunderbird", "120", Ask)] // summer time breaks none
    [InlineData("Roundcube", "-480", "Shall we meet on Tuesday at ten?")] // on a journey, asking for nothing
    public void One_broken_habit_or_no_ask_is_no_alarm(string client, string zone, string text) =>
        Assert.Empty(Mail(client, zone, text).Ids(Detector));

    [Fact]
    public void A_new_contact_has_no_habits() =>
        Assert.Empty((Mail("Roundcube", "60", Ask) with { Past = Past("60", received: 4) }).Ids(Detector));

    private static Letter Mail(string client, string zone, string text) => new()
    {
        Headers = $"X-Mailer: {client} 1.0",
        Text = text,
        Identity = new IdentityReport { IsSigned = true, Dmarc = new MethodReport(AuthenticationResult.Pass, "sender.example", "") },
        Past = Past(zone),
    };

    private static PastMail Past(string zone, int received = 8) => new()
    {
        Salt = [1],
        When = new DateTimeOffset(2026, 3, 3, 9, 29, 0, TimeSpan.Zero),
        Sender = new Correspondent(received, 2, default, default,
        [
            new HabitCount(HabitKind.Client, "Thunderbird", 8),
            new HabitCount(HabitKind.Zone, zone, 8),
            new HabitCount(HabitKind.Hour, "9", 8),
            new HabitCount(HabitKind.Ask, "nothing", 8),
        ]),
    };
}
