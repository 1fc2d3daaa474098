using System.Collections.Immutable;
using Deeplia.Mail.Pictures;

namespace Deeplia.Mail.Attachments.Files;

/// <summary>What was seen inside the files that a message carries. Nothing is executed and nothing fetched.</summary>
public sealed class AttachedFiles
{
    /// <summary>Nothing is attached, or nothing that needs a look.</summary>
    public static AttachedFiles None { get; } = new();

    /// <summary>Signs in the order seen.</summary>
    public ImmutableArray<SeenSign> Signs { get; init; } = [];

    /// <summary>Words of documents (PDF, appointments, attached messages), in the order read.</summary>
    public ImmutableArray<FileText> Texts { get; init; } = [];

    /// <summary>Addresses that documents lead to, in the order read.</summary>
    public ImmutableArray<FileLink> Links { get; init; } = [];

    /// <summary>Appointments.</summary>
    public ImmutableArray<Calendars.CalendarObject> Calendars { get; init; } = [];

    /// <summary>Pictures within documents and archives, in the order met; at most 20.</summary>
    public ImmutableArray<PictureFile> Pictures { get; init; } = [];

    /// <summary>Whether a bound left something out.</summary>
    public bool IsCut { get; init; }

    /// <summary>Units of work spent; see <see cref="WorkBudget"/>.</summary>
    internal long Work { get; init; }

    /// <summary>Looks into attachments, within one budget for all of them.</summary>
    /// <param name="attachments">The parts.</param>
    public static AttachedFiles Read(ImmutableArray<Attachment> attachments)
    {
        if (attachments.IsEmpty)
        {
            return None;
        }

        FileScan? scan = null;
        foreach (var attachment in attachments)
        {
            if (FileInterest.NeedsLook(attachment))
            {
                scan ??= new FileScan(WorkBudget.ForMessage());
                scan.Part(attachment);
            }
        }

        return scan?.Finish() ?? None;
    }

    /// <summary>Looks into one file.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="work">The budget.</param>
    internal static AttachedFiles ReadFile(string name, byte[] bytes, WorkBudget work)
    {
        var scan = new FileScan(work);
        scan.File(name, bytes, "");
        return scan.Finish();
    }
}
