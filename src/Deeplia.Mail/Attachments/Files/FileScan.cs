using Deeplia.Mail.Attachments.Calendars;
using Deeplia.Mail.Pictures;
using Deeplia.Pictures;

namespace Deeplia.Mail.Attachments.Files;

/// <summary>One walk through all the files of a message: who lies in whom, what was seen, and how much work is left.</summary>
internal sealed class FileScan(WorkBudget work)
{
    private readonly List<SeenSign> _signs = [];
    private readonly List<FileText> _texts = [];
    private readonly List<FileLink> _links = [];
    private readonly List<CalendarObject> _calendars = [];
    private readonly List<PictureFile> _pictures = [];
    private readonly HashSet<(FileSign, string)> _seen = [];
    private int _files;
    private int _textChars;

    /// <summary>The budget of the message.</summary>
    public WorkBudget Work { get; } = work;

    /// <summary>Looks at a part of the message.</summary>
    public void Part(Attachment attachment)
    {
        if (attachment.Content.Message is { } message)
        {
            var name = attachment.Name.Length > 0 ? attachment.Name : message.Subject ?? "";
            var item = new FileItem(name, FileNames.Shown(name), default, FileKind.Message, 0, FileKind.Unknown, 0);
            Mails.NestedMail.Read(this, item, message);
            return;
        }

        var bytes = attachment.Content.Read(Work.Allot(Math.Max(attachment.EncodedBytes, 1)));
        Work.Take(bytes.Length);
        File(attachment.Name, bytes, attachment.DeclaredType);
    }

    /// <summary>Looks at a file that lies in no other.</summary>
    public void File(string name, ReadOnlyMemory<byte> bytes, string declared) => Look(name, name, bytes, declared, null, 0);

    /// <summary>Looks at a file inside another.</summary>
    /// <param name="parent">The outer file.</param>
    /// <param name="path">Its name, perhaps with folders.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="siblings">How many files the outer one holds.</param>
    public void Inner(FileItem parent, string path, ReadOnlyMemory<byte> bytes, int siblings = 1)
    {
        if (parent.Depth >= FileLimits.MaxDepth)
        {
            if (FileTypes.GroupOf(path) == FileGroup.Archive)
            {
                See(parent, FileSign.Bomb, "depth");
            }

            return;
        }

        Look(FileNames.Last(path), path, bytes, "", parent, siblings);
    }

    /// <summary>Looks at a file inside another whose content is not to be had.</summary>
    public void InnerName(FileItem parent, string path, int siblings)
    {
        if (!Work.Spend(path.Length))
        {
            return;
        }

        var name = FileNames.Last(path);
        var item = new FileItem(name, PathOf(parent, name), default, FileKind.Unknown, parent.Depth + 1, parent.Kind, siblings);
        NameSigns.Read(this, item, "");
    }

    /// <summary>Notes a sign once for each file.</summary>
    public void See(FileItem item, FileSign sign, string detail = "")
    {
        if (_signs.Count < FileLimits.MaxSigns && _seen.Add((sign, item.Path)))
        {
            detail = FileNames.Shown(detail);
            _signs.Add(new SeenSign(sign, item.Path, detail, item.Container, item.Siblings));
        }
    }

    /// <summary>Whether a sign was seen in a file.</summary>
    public bool Saw(FileItem item, FileSign sign) => _seen.Contains((sign, item.Path));

    /// <summary>Keeps a link.</summary>
    public void Link(FileItem item, string url)
    {
        url = url.Trim();
        if (url.Length > 0 && _links.Count < FileLimits.MaxLinks)
        {
            _links.Add(new FileLink(item.Path, item.Kind, url.Length > FileLimits.MaxLinkChars ? url[..FileLimits.MaxLinkChars] : url));
        }
    }

    /// <summary>Keeps words.</summary>
    public void Text(FileItem item, string text)
    {
        var room = FileLimits.MaxTextChars - _textChars;
        if (room > 0 && !string.IsNullOrWhiteSpace(text))
        {
            var kept = text.Length > room ? text[..room] : text;
            _textChars += kept.Length;
            _texts.Add(new FileText(item.Path, item.Kind, kept));
        }
    }

    /// <summary>Keeps an appointment file.</summary>
    public void Calendar(CalendarObject calendar) => _calendars.Add(calendar);

    /// <summary>Keeps a picture that lies in another file.</summary>
    public void Picture(FileItem item, ReadOnlyMemory<byte> bytes, Raster? raster = null)
    {
        if (_pictures.Count < FileLimits.MaxPictures && (item.Depth > 0 || item.Kind != FileKind.Media))
        {
            _pictures.Add(new PictureFile(item.Path, bytes, false) { Raster = raster });
        }
    }

    /// <summary>What was seen.</summary>
    public AttachedFiles Finish() => new()
    {
        Signs = [.. _signs],
        Texts = [.. _texts],
        Links = [.. _links],
        Calendars = [.. _calendars],
        Pictures = [.. _pictures],
        IsCut = Work.IsShort,
        Work = Work.Spent,
    };

    private void Look(string name, string path, ReadOnlyMemory<byte> bytes, string declared, FileItem? parent, int siblings)
    {
        if (++_files > FileLimits.MaxFiles || !Work.Spend(name.Length + Math.Min(bytes.Length, 2048)))
        {
            return;
        }

        var kind = FileSniffer.Sniff(bytes.Span, name, declared);
        var shown = PathOf(parent, FileNames.Last(path) is { Length: > 0 } last ? last : declared);
        var depth = parent is null ? 0 : parent.Depth + 1;
        var item = new FileItem(name, shown, bytes, kind, depth, parent?.Kind ?? FileKind.Unknown, siblings);
        NameSigns.Read(this, item, declared);
        FileReaders.Read(this, item);
    }

    private static string PathOf(FileItem? parent, string name)
    {
        var shown = FileNames.Shown(name);
        return parent is null || parent.Path.Length == 0 ? shown : $"{parent.Path} › {shown}";
    }
}
