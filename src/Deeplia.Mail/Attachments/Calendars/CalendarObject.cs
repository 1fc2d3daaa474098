using System.Collections.Immutable;

namespace Deeplia.Mail.Attachments.Calendars;

/// <summary>A calendar file (RFC 5545), as far as an invitation is concerned.</summary>
/// <param name="Path">The file.</param>
/// <param name="Method">What is asked (RFC 5546 §1.4): <c>REQUEST</c>, <c>REPLY</c> …, upper case; empty when nothing is.</param>
/// <param name="Events">Appointments and tasks.</param>
public sealed record CalendarObject(string Path, string Method, ImmutableArray<CalendarEvent> Events);
