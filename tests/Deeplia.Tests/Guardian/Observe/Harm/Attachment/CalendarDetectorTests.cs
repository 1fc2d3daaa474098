using System.Text;
using Deeplia.Guardian.Observe.Harm.Attachment;

namespace Deeplia.Tests.Guardian.Observe.Harm.Attachment;

public sealed class CalendarDetectorTests
{
    private const string Elsewhere = "harm.calendar.organizer-elsewhere";
    private static readonly CalendarDetector Detector = new();

    [Fact]
    [Gives("harm.calendar.callback")]
    public void An_appointment_that_wants_a_call_about_a_purchase_is_found() => Assert.Equal(["harm.calendar.callback"], Of(
        "Order 4471 confirmed", "Your subscription was renewed for 399 USD. If you did not authorize it, call +1 (888) 555-0143."));

    [Fact]
    [Gives("harm.calendar.lure")]
    public void An_appointment_that_raises_an_alarm_is_found() => Assert.Equal(["harm.calendar.lure"], Of(
        "Your account will be suspended", "Unusual activity was found. Verify your account now: https://evil.example/v"));

    [Fact]
    [Gives("harm.calendar.stranger-link")]
    [Spares("harm.calendar.lure", "harm.calendar.callback")]
    public void A_link_to_a_stranger_is_found() => Assert.Equal(["harm.calendar.stranger-link"], Of("You won", "Collect it: https://prize.example/v"));

    [Fact]
    [Gives(Elsewhere)]
    public void Another_organizer_than_the_sender_is_found() =>
        Assert.Equal([Elsewhere], Of("Committee", "Room 4", organizer: "boss@other.example"));

    [Theory]
    [Spares("harm.calendar.stranger-link", Elsewhere)]
    [InlineData("Committee", "Room 4. https://meet.google.com/abc-defg", "nora@sender.example", "Nora Lind <nora@sender.example>")]
    [InlineData("Committee", "https://us02web.zoom.us/j/123", "assistant@sender.example", "Nora Lind <nora@sender.example>")]
    [InlineData("Committee", "Room 4", "nora@other.example", "Calendar <calendar-notification@calendar-cloud.example>")]
    [InlineData("Webinar", "Join: https://events.sender.example/w", "events@sender.example", "Sender <events@sender.example>")]
    [InlineData("Train", "https://rail.example/t/1", "booking@rail.example", "Rail <no-reply@rail.example>")]
    public void Invitations_of_colleagues_providers_and_houses_are_spared(string title, string text, string organizer, string from) =>
        Assert.Empty(Of(title, text, organizer, from));

    [Fact]
    [Spares(Elsewhere)]
    public void Who_forwards_an_invitation_was_invited() => Assert.Empty(Of(
        "Committee", "Room 4", "boss@other.example", more: "ATTENDEE:mailto:nora@sender.example\n"));

    [Fact]
    [Spares("harm.calendar.stranger-link")]
    public void An_answer_to_an_invitation_asks_nothing() => Assert.Empty(Of("Committee", "https://x.example", method: "REPLY"));

    private static string[] Of(string title, string text, string organizer = "nora@sender.example", string from = "Nora Lind <nora@sender.example>",
        string more = "", string method = "REQUEST") => new Letter
    {
        From = from, File = "invite.ics", FileType = "text/calendar; method=" + method,
        FileBytes = Encoding.UTF8.GetBytes($"BEGIN:VCALENDAR\nMETHOD:{method}\nBEGIN:VEVENT\nORGANIZER:mailto:{organizer}\n{more}"
            + $"SUMMARY:{title}\nDESCRIPTION:{text}\nEND:VEVENT\nEND:VCALENDAR\n"),
    }.Ids(Detector);
}
