namespace Deeplia.Tests.Golden;

/// <summary>Golden messages with attachments hold what their writers put in; <c>DEEPLIA_ACCEPT=1</c> writes them anew.</summary>
public sealed class AttachedLetterTests
{
    public static TheoryData<string> Names() => [.. AttachedLetters.All.Select(l => l.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_golden_attachment_is_what_was_made(string name)
    {
        var letter = AttachedLetters.All.Single(l => l.Name == name);
        if (Environment.GetEnvironmentVariable("DEEPLIA_ACCEPT") == "1")
        {
            letter.Write();
        }

        Assert.Equal(letter.MadeSigns(), letter.WrittenSigns());
    }
}
