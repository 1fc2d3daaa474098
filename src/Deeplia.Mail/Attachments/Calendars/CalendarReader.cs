using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Deeplia.Mail.Attachments.Files;

namespace Deeplia.Mail.Attachments.Calendars;

/// <summary>Reads calendar files (RFC 5545), bounded; lines that make no sense are passed over.</summary>
internal static class CalendarReader
{
    private const int MaxBytes = 1024 * 1024;
    private const int MaxEvents = 50;
    private const int MaxAttendees = 200;
    private const int MaxLinks = 20;
    private static readonly SearchValues<char> AfterLink = SearchValues.Create(" \t\r\n<>\"'");
    private const int MaxText = 16 * 1024;

    /// <summary>Reads a calendar found among the files of a message.</summary>
    public static void Read(FileScan scan, FileItem item)
    {
        var bytes = item.Bytes.Span[..Math.Min(item.Bytes.Length, MaxBytes)];
        if (!scan.Work.Spend(bytes.Length * 4L))
        {
            return;
        }

        var calendar = Read(ByteText.Decode(bytes), item.Path);
        scan.Calendar(calendar);
        foreach (var appointment in calendar.Events)
        {
            scan.Text(item, $"{appointment.Summary}\n{appointment.Location}\n{appointment.Description}");
            foreach (var link in appointment.Links)
            {
                scan.Link(item, link);
            }
        }
    }

    /// <summary>Reads a calendar.</summary>
    /// <param name="text">The calendar.</param>
    /// <param name="path">Where it was found.</param>
    public static CalendarObject Read(string text, string path)
    {
        var method = "";
        var events = ImmutableArray.CreateBuilder<CalendarEvent>();
        EventDraft? draft = null;
        var depth = 0;
        foreach (var written in Unfold(text))
        {
            if (CalendarLine.Parse(written) is not { } line)
            {
                continue;
            }

            switch (line.Name)
            {
                case "METHOD" when draft is null:
                    method = line.Value.Trim().ToUpperInvariant();
                    break;
                case "BEGIN" when draft is null && IsEvent(line.Value):
                    draft = new EventDraft();
                    depth = 0;
                    break;
                case "BEGIN" when draft is not null:
                    depth++;
                    draft.Alarms += line.Value.Trim().Equals("VALARM", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
                    break;
                case "END" when draft is not null && depth == 0:
                    events.Add(draft.Finish());
                    draft = null;
                    break;
                case "END" when draft is not null:
                    depth--;
                    break;
                default:
                    draft?.Take(line, depth > 0);
                    break;
            }

            if (events.Count == MaxEvents)
            {
                break;
            }
        }

        if (draft is not null)
        {
            events.Add(draft.Finish());
        }

        return new CalendarObject(path, method, events.ToImmutable());
    }

    private static bool IsEvent(string component) =>
        component.Trim().ToUpperInvariant() is "VEVENT" or "VTODO" or "VJOURNAL";

    // A line that starts with a blank continues the one before (§3.1).
    private static IEnumerable<string> Unfold(string text)
    {
        var line = new StringBuilder();
        foreach (var piece in text.Split('\n'))
        {
            var part = piece.TrimEnd('\r');
            if (part.Length > 0 && part[0] is ' ' or '\t')
            {
                line.Append(part, 1, line.Length < MaxText ? part.Length - 1 : 0);
                continue;
            }

            if (line.Length > 0)
            {
                yield return line.ToString();
            }

            line.Clear().Append(part, 0, Math.Min(part.Length, MaxText));
        }

        yield return line.ToString();
    }

    private sealed class EventDraft
    {
        private readonly ImmutableArray<string>.Builder _attendees = ImmutableArray.CreateBuilder<string>();
        private readonly ImmutableArray<string>.Builder _links = ImmutableArray.CreateBuilder<string>();
        private CalendarEvent _event = new();

        public int Alarms { get; set; }

        public void Take(CalendarLine line, bool inAlarm)
        {
            if (inAlarm)
            {
                var starts = line.Name == "ACTION" && line.Value.Trim().Equals("PROCEDURE", StringComparison.OrdinalIgnoreCase);
                _event = starts ? _event with { StartsProgram = true } : _event;
                return;
            }

            _event = line.Name switch
            {
                "ORGANIZER" => _event with { Organizer = line.Address(), OrganizerName = line.Parameter("CN") },
                "SUMMARY" => _event with { Summary = line.Text },
                "DESCRIPTION" => _event with { Description = line.Text },
                "LOCATION" => _event with { Location = line.Text },
                _ => _event,
            };
            if (line.Name == "ATTENDEE" && _attendees.Count < MaxAttendees)
            {
                _attendees.Add(line.Address());
            }

            if (line.Name is "URL" or "LOCATION" or "DESCRIPTION" or "ATTACH" or "CONFERENCE" or "X-ALT-DESC" or "X-GOOGLE-CONFERENCE")
            {
                AddLinks(line.Text);
            }
        }

        public CalendarEvent Finish() =>
            _event with { Attendees = _attendees.ToImmutable(), Links = [.. _links.Distinct(StringComparer.Ordinal)], Alarms = Alarms };

        private void AddLinks(string text)
        {
            for (var at = text.IndexOf("http", StringComparison.OrdinalIgnoreCase); at >= 0 && _links.Count < MaxLinks;
                at = text.IndexOf("http", at + 4, StringComparison.OrdinalIgnoreCase))
            {
                var rest = text.AsSpan(at);
                var end = rest.IndexOfAny(AfterLink);
                var word = (end < 0 ? rest : rest[..end]).TrimEnd(".,);").ToString();
                if (Uri.TryCreate(word, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
                {
                    _links.Add(word);
                }
            }
        }
    }
}
