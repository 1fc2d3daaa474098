using Deeplia.Guardian.Case;
using Deeplia.Mail.Names;

namespace Deeplia.Tests.Guardian.Case;

public sealed class SentFolderIndexTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);
    private static readonly SentFolderIndex Index = new(
    [
        new SentRecord("<one@example.org>", [Address("Léa Fontaine <lea@example.net>")], "Hello ", Noon),
        new SentRecord("two@example.org", [Address("\"Fontaine, Lea\" <LEA@example.net>")], "Again", Noon.AddDays(1)),
    ]);

    [Theory]
    [InlineData("one@example.org")]
    [InlineData("<two@example.org>")]
    public void An_id_is_found_with_or_without_brackets(string id) => Assert.True(Index.HoldsMessageId(id));

    [Fact]
    public void A_subject_is_found_within_the_hour() => Assert.True(Index.HoldsSubjectNear("hello", Noon.AddMinutes(59)));

    [Fact]
    public void A_subject_is_not_found_after_the_hour() => Assert.False(Index.HoldsSubjectNear("hello", Noon.AddMinutes(61)));

    [Fact]
    public void Letters_to_one_address_are_counted() => Assert.Equal(2, Index.WrittenTo("lea@example.net").Count);

    [Fact]
    public void The_last_letter_gives_the_date() => Assert.Equal(Noon.AddDays(1), Index.WrittenTo("lea@example.net").Last);

    [Fact]
    public void One_name_in_two_spellings_leads_to_one_address() =>
        Assert.Equal(["lea@example.net"], Index.AddressesOf(PersonName.Fold("LEA FONTAINE")));

    [Fact]
    public void A_stranger_was_never_written_to() => Assert.Equal(0, Index.WrittenTo("nobody@example.net").Count);

    private static MailAddress Address(string text) =>
        MailAddress.TryParse(text, out var address) ? address : throw new ArgumentException(text, nameof(text));
}
