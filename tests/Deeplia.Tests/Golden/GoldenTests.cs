namespace Deeplia.Tests.Golden;

public sealed class GoldenTests
{
    public static TheoryData<string> Messages() => [.. GoldenCase.All()];

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task A_golden_message_is_answered_as_a_human_would(string message) =>
        Assert.Empty(await GoldenCase.ComplaintsAsync(message));

    [Fact]
    public void There_are_sixty_golden_messages_at_least() => Assert.InRange(GoldenCase.All().Count(), 60, int.MaxValue);

    [Fact]
    public void Every_golden_message_has_its_note() =>
        Assert.All(GoldenCase.All(), name => Assert.True(File.Exists(Repository.At(name + ".md")), name));
}
