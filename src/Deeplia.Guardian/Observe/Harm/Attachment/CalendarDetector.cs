using System.Collections.Frozen;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Cues;
using Deeplia.Guardian.Observe.Identity;
using Deeplia.Mail.Attachments.Calendars;
using Deeplia.Mail.Data;
using Deeplia.Mail.Names;
using Deeplia.Mail.Text;

namespace Deeplia.Guardian.Observe.Harm.Attachment;

/// <summary>Finds invitations that put a stranger's link or telephone number into the owner's calendar.</summary>
internal sealed class CalendarDetector : IDetector
{
    private static readonly Lazy<FrozenSet<string>> Meetings =
        new(() => DataFile.ReadLines("attachments/meetings.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    private static readonly Lazy<CueLexicon> Lures = new(() => CueLexicon.Load("lure"));

    public DetectorCard Card { get; } = new(
        "harm.calendar",
        "Calendar invitations",
        Question.Harm,
        "RFC 5545, RFC 5546; invitation spam",
        DetectorCost.Text,
        ["harm.calendar.callback", "harm.calendar.lure", "harm.calendar.stranger-link", "harm.calendar.organizer-elsewhere"]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        if (file.Message.Attachments.IsEmpty || file.Message.Files.Calendars.IsEmpty)
        {
            return [];
        }

        var events = file.Message.Files.Calendars
            .Where(c => c.Method is "" or "REQUEST" or "PUBLISH" or "ADD" or "COUNTER")
            .SelectMany(c => c.Events);
        return FileFindings.Bounded(events.SelectMany(e => Look(file, e)));
    }

    private static IEnumerable<Finding> Look(CaseFile file, CalendarEvent appointment)
    {
        var title = ("title", file.Extracted.Mask(Shorten(appointment.Summary)));
        var words = $"{appointment.Summary}\n{appointment.Location}\n{appointment.Description}";
        if (DocumentCues.CallBack(words) is { } phone)
        {
            yield return Finding.Of("harm.calendar.callback", title, ("phone", phone));
        }

        var isMachine = file.Message.Author is not { } author || ServiceSender.Is(file.Message, author);
        if (!isMachine && IsElsewhere(file, appointment))
        {
            yield return Finding.Of("harm.calendar.organizer-elsewhere", title, ("organizer", appointment.Organizer));
        }

        if (StrangeLink(file, appointment) is { } host)
        {
            var cues = Lures.Value.Match(TokenizedText.Of(FoldedText.Fold(words).Text));
            yield return Finding.Of(
                cues.Has("alert") && (cues.Has("act") || cues.Has("urgent")) ? "harm.calendar.lure" : "harm.calendar.stranger-link",
                title, ("host", host));
        }
    }

    // Who forwards an invitation was invited; an assistant writes from the organizer's house.
    private static bool IsElsewhere(CaseFile file, CalendarEvent appointment)
    {
        if (!MailAddress.TryParse(appointment.Organizer, out var organizer) || organizer.Domain is not { } house)
        {
            return false;
        }

        var senders = file.Message.From.Concat(file.Message.Sender).Concat(file.Message.ReplyTo).ToArray();
        return !senders.Any(s => s.Key == organizer.Key || appointment.Attendees.Contains(s.Key)
            || (s.Domain is { } domain && domain.SharesOrganizationWith(house)))
            && !file.OwnerAddresses.Contains(organizer.Key);
    }

    // A link to neither the sender's house, nor the organizer's, nor a place where people meet.
    private static string? StrangeLink(CaseFile file, CalendarEvent appointment)
    {
        if (file.Message.InReplyTo is not null || SenderFacts.ViaList(file.Message) || SenderFacts.ClaimsOwner(file))
        {
            return null;
        }

        var organizer = MailAddress.TryParse(appointment.Organizer, out var read) ? read.Domain : null;
        foreach (var link in appointment.Links)
        {
            if (Uri.TryCreate(link, UriKind.Absolute, out var uri) && DomainName.TryParse(uri.Host, out var host)
                && !FileFindings.IsAuthors(file, host.Ascii) && !IsMeeting(host)
                && !(organizer is not null && !FreeMail.Has(organizer) && organizer.SharesOrganizationWith(host)))
            {
                return uri.Host;
            }
        }

        return null;
    }

    private static bool IsMeeting(DomainName host) =>
        Meetings.Value.Contains(host.Ascii) || (host.Registrable is { } registered && Meetings.Value.Contains(registered.Ascii));

    private static string Shorten(string title) => title.Length > 80 ? title[..79] + "…" : title;
}
