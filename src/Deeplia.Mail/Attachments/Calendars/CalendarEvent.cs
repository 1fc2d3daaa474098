using System.Collections.Immutable;

namespace Deeplia.Mail.Attachments.Calendars;

/// <summary>One appointment or task.</summary>
public sealed record CalendarEvent
{
    /// <summary>The organizer's address without <c>mailto:</c>, lower case; empty when there is none.</summary>
    public string Organizer { get; init; } = "";

    /// <summary>The organizer's name as shown.</summary>
    public string OrganizerName { get; init; } = "";

    /// <summary>Addresses of those invited, lower case.</summary>
    public ImmutableArray<string> Attendees { get; init; } = [];

    /// <summary>The title.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The description, text only.</summary>
    public string Description { get; init; } = "";

    /// <summary>Where it takes place.</summary>
    public string Location { get; init; } = "";

    /// <summary>Web addresses of the properties URL, LOCATION, DESCRIPTION, ATTACH and CONFERENCE.</summary>
    public ImmutableArray<string> Links { get; init; } = [];

    /// <summary>How many alarms it sets.</summary>
    public int Alarms { get; init; }

    /// <summary>Whether an alarm starts a program or opens a file (ACTION:PROCEDURE of RFC 2445 §4.8.6.1).</summary>
    public bool StartsProgram { get; init; }
}
