using Deeplia.Guardian.Case.Memory;
using Deeplia.Guardian.Observe.Harm.Approach;

namespace Deeplia.Tests.Guardian.Observe.Harm.Approach;

public sealed class SecondStepDetectorTests
{
    private const string Impostor = "Jean Dupont <boss.desk@gmail.com>";
    private static readonly SecondStepDetector Detector = new();
    private static readonly DateTimeOffset Now = new(2026, 3, 3, 9, 29, 0, TimeSpan.Zero);

    [Theory]
    [Gives("harm.conversation.second-step")]
    [InlineData(Impostor, "")] // the same address
    [InlineData("Jean Dupont <other.desk@gmail.com>", "In-Reply-To: <step1@gmail.com>")] // another one, in the thread
    public void What_follows_a_borrowed_name_is_its_second_step(string from, string headers)
    {
        var finding = Assert.Single(new Letter { From = from, Headers = headers, Past = Past("jean.dupont@firm.example") }.Seen(Detector));
        Assert.Equal(("harm.conversation.second-step", "2026-03-02"), (finding.Id, finding["date"]));
    }

    [Fact]
    [Gives("harm.conversation.stranger-step")]
    public void What_follows_a_stranger_is_noted() => Assert.Equal(
        ["harm.conversation.stranger-step"], new Letter { From = Impostor, Past = Past(null) }.Ids(Detector));

    [Theory]
    [Spares("harm.conversation.second-step", "harm.conversation.stranger-step")]
    [InlineData("Jean Dupont <jean.dupont@firm.example>")] // "that was not me"
    [InlineData("Nora Lind <nora@sender.example>")]
    public void The_real_person_and_others_do_not_continue_it(string from) =>
        Assert.Empty(new Letter { From = from, Past = Past("jean.dupont@firm.example") }.Ids(Detector));

    [Fact]
    public void After_thirty_days_a_first_step_is_forgotten() => Assert.Empty(
        new Letter { From = Impostor, Past = Past("jean.dupont@firm.example") with { When = Now.AddDays(31) } }.Ids(Detector));

    private static PastMail Past(string? borrowed) => new()
    {
        Salt = [1],
        When = Now,
        Steps = [new FirstStep("step1@gmail.com", "boss.desk@gmail.com", Now.AddDays(-1), "Quick question", "jean dupont", borrowed)],
    };
}
