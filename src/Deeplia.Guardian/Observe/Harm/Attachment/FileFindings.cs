using Deeplia.Guardian.Case;
using Deeplia.Mail.Attachments.Files;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Harm.Attachment;

/// <summary>What the detectors of attachments share.</summary>
internal static class FileFindings
{
    /// <summary>An archive of more files than these is somebody's work, in which programs have their place.</summary>
    public const int FewFiles = 5;

    private const int MaxOfAKind = 3;

    /// <summary>The signs of a message; nothing is read where nothing is attached.</summary>
    public static IEnumerable<SeenSign> Signs(CaseFile file) => file.Message.Attachments.IsEmpty ? [] : file.Message.Files.Signs;

    /// <summary>A finding that names the file and what was seen in it; passwords masked.</summary>
    public static Finding Of(CaseFile file, string id, SeenSign sign) => Finding.Of(
        id, ("name", file.Extracted.Mask(sign.Path)), ("detail", file.Extracted.Mask(sign.Detail)));

    /// <summary>At most a few findings of each id.</summary>
    public static IEnumerable<Finding> Bounded(IEnumerable<Finding> findings) =>
        findings.GroupBy(f => f.Id, StringComparer.Ordinal).SelectMany(g => g.Take(MaxOfAKind));

    /// <summary>Whether a file lies in an archive or on a disk image.</summary>
    public static bool IsPacked(SeenSign sign) => sign.Container is FileKind.Zip or FileKind.Gzip or FileKind.Tar or FileKind.Rar
        or FileKind.SevenZip or FileKind.Cabinet or FileKind.OtherArchive or FileKind.Iso or FileKind.Disk;

    /// <summary>Whether a file stands among so many that an archive is somebody's work.</summary>
    public static bool IsAmongMany(SeenSign sign) => IsPacked(sign) && sign.Siblings > FewFiles;

    /// <summary>Whether a host belongs to the author's organization.</summary>
    public static bool IsAuthors(CaseFile file, string host) =>
        file.Message.Author?.Domain is { } domain && DomainName.TryParse(host, out var name) && name.SharesOrganizationWith(domain)
        && !FreeMail.Has(domain);
}
