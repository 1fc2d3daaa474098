using Deeplia.Mail.Attachments.Calendars;

namespace Deeplia.Tests.Mail.Attachments.Calendars;

public sealed class CalendarReaderTests
{
    private const string Invitation = """
        BEGIN:VCALENDAR
        METHOD:REQUEST
        BEGIN:VEVENT
        ORGANIZER;CN="Lind: Nora":MAILTO:Nora@sender.example
        ATTENDEE;ROLE=REQ-PARTICIPANT:mailto:camille@owner.example
        SUMMARY:Committee\, Thursday
        DESCRIPTION:Join at https://meet.example/1.\nBring
          the plans.
        LOCATION:Room 4
        BEGIN:VALARM
        ACTION:DISPLAY
        DESCRIPTION:https://alarm.example
        END:VALARM
        END:VEVENT
        END:VCALENDAR
        """;

    [Fact]
    public void An_invitation_is_read()
    {
        var calendar = CalendarReader.Read(Invitation, "invite.ics");
        var appointment = Assert.Single(calendar.Events);
        Assert.Equal("REQUEST", calendar.Method);
        Assert.Equal(("nora@sender.example", "Lind: Nora"), (appointment.Organizer, appointment.OrganizerName));
        Assert.Equal(["camille@owner.example"], appointment.Attendees);
        Assert.Equal(("Committee, Thursday", "Room 4"), (appointment.Summary, appointment.Location));
        Assert.Equal("Join at https://meet.example/1.\nBring the plans.", appointment.Description);
        Assert.Equal(["https://meet.example/1"], appointment.Links);
        Assert.Equal(1, appointment.Alarms);
    }

    [Fact]
    public void A_visiting_card_shows_where_it_leads() => Assert.Equal("https://sender.example/nora", Assert.Single(Look.At(
        "nora.vcf", "BEGIN:VCARD\r\nFN:Nora Lind\r\nitem1.URL;type=pref:https://sender.example/nora\r\nEND:VCARD\r\n"u8.ToArray()).Links).Url);

    [Theory]
    [InlineData("")]
    [InlineData("BEGIN:VEVENT\nEND")]
    [InlineData(":::\n;;;\nORGANIZER")]
    public void What_makes_no_sense_is_passed_over(string text) => Assert.Empty(CalendarReader.Read(text, "a.ics").Events.Where(e => e.Summary.Length > 0));
}
