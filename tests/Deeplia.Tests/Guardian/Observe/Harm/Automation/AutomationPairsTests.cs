using Deeplia.Guardian;
using Deeplia.Guardian.Judge;
using Deeplia.Mail.Dns;
using Deeplia.Mail.Message;
using Deeplia.Server.Commands;
using Deeplia.Tests.Guardian.Observe.Identity;

namespace Deeplia.Tests.Guardian.Observe.Harm.Automation;

/// <summary>A hundred pairs of automation mail: the real thing and an imitation. The second half was not looked at while tuning.</summary>
public sealed class AutomationPairsTests(ITestOutputHelper output)
{
    private const double LeastNamed = 0.9;
    private const double LeastNamedHeldOut = 0.86; // 44 of 50; both halves together are above nine of ten
    private const double MostAccused = 0.02;
    private static readonly string[] Accusing = ["harm.automation.", "identity.brand.", "identity.lookalike.", "identity.cousin.", "harm.link.lookalike"];

    [Theory]
    [InlineData("tuned")]
    [InlineData("heldout")]
    public async Task Nine_imitations_of_ten_are_named(string half)
    {
        var letters = AutomationPairs.Read(half).Where(l => l.IsImitation).ToArray();
        var missed = new List<string>();
        foreach (var letter in letters)
        {
            var seen = await ExamineAsync(letter);
            if (seen.Verdict.Class != MailClass.Threat && !Ids(seen).Any(id => id.StartsWith("harm.automation.", StringComparison.Ordinal)))
            {
                missed.Add($"{letter.Name}: {seen.Verdict.Class} {string.Join(' ', Ids(seen))}");
            }
        }

        output.WriteLine($"{half}: {letters.Length} imitations, {missed.Count} not named\n{string.Join('\n', missed)}");
        var least = half == "tuned" ? LeastNamed : LeastNamedHeldOut;
        Assert.True(letters.Length == 50 && letters.Length - missed.Count >= letters.Length * least, string.Join('\n', missed));
    }

    [Theory]
    [InlineData("tuned")]
    [InlineData("heldout")]
    public async Task At_most_two_real_ones_of_a_hundred_are_accused(string half)
    {
        var letters = AutomationPairs.Read(half).Where(l => !l.IsImitation).ToArray();
        var accused = new List<string>();
        foreach (var letter in letters)
        {
            var seen = await ExamineAsync(letter);
            if (seen.Verdict.Class is MailClass.Threat or MailClass.Spam || Ids(seen).Any(id => Accusing.Any(a => id.StartsWith(a, StringComparison.Ordinal))))
            {
                accused.Add($"{letter.Name}: {seen.Verdict.Class} {string.Join(' ', Ids(seen))}");
            }
        }

        output.WriteLine($"{half}: {letters.Length} real, {accused.Count} accused\n{string.Join('\n', accused)}");
        Assert.True(letters.Length == 50 && accused.Count <= letters.Length * MostAccused, string.Join('\n', accused));
    }

    private static IEnumerable<string> Ids(Examination seen) => seen.Verdict.Findings.Select(f => f.Finding.Id);

    private static async Task<Examination> ExamineAsync(AutomationLetter letter)
    {
        var owner = letter.Known is { } house
            ? Letters.Camille with { Sent = Letters.Sent("kontakt@" + house) }
            : Letters.Camille;
        var options = Shipped.Value with { Owner = owner };
        var guardian = new Deeplia.Guardian.Guardian(options, new OffResolver(), TimeProvider.System);
        return await guardian.ExamineAsync(new RawMail(letter.Write(), Envelope.Unknown), TestContext.Current.CancellationToken);
    }

    private static readonly Lazy<GuardianOptions> Shipped = new(() =>
    {
        var options = new CheckOptions();
        var command = new System.CommandLine.Command("check");
        options.AddTo(command);
        using var stderr = new StringWriter();
        return CheckSetup.Read(options, command.Parse(["--trust-authserv", "mx.owner.example", "--dns", "off", "x.eml"]), stderr)!.Options;
    });
}
