using System.Text;
using Deeplia.Mail.Attachments.Files;

namespace Deeplia.Mail.Attachments.Pdf;

/// <summary>Looks into a PDF: what it does by itself, where it leads, what it carries and what it says.</summary>
internal static class PdfFile
{
    private const int FewPages = 2;
    private const int FewLetters = 600;
    private const int FewLinks = 3;
    private const double BigShare = 0.02; // of the page: a button, not a word in a line
    private const int MaxEmbedded = 10;

    /// <summary>Reads one document.</summary>
    public static void Read(FileScan scan, FileItem item)
    {
        var pdf = PdfObjects.Read(scan, item.Bytes);
        if (pdf.IsEncrypted)
        {
            scan.See(item, FileSign.Locked);
        }

        foreach (var dictionary in pdf.Dictionaries)
        {
            ReadAction(scan, item, pdf, dictionary);
        }

        ReadOpening(scan, item, pdf);
        ReadEmbedded(scan, item, pdf);
        var text = pdf.IsEncrypted ? "" : PdfText.Read(scan, item, pdf);
        scan.Text(item, text);
        if (!pdf.IsEncrypted)
        {
            PdfPictures.Read(scan, item, pdf);
        }

        ReadLure(scan, item, pdf, text);
    }

    private static void ReadAction(FileScan scan, FileItem item, PdfObjects pdf, PdfDictionary dictionary)
    {
        switch (dictionary.Name("S"))
        {
            case "URI" when pdf.Resolve(dictionary["URI"]) is byte[] address:
                scan.Link(item, PdfText.Plain(address));
                break;
            case "Launch":
                scan.See(item, FileSign.PdfLaunch, ProgramOf(pdf, dictionary));
                break;
            case "SubmitForm" when FileOf(pdf, dictionary["F"]) is { Length: > 0 } target:
                scan.Link(item, target);
                scan.See(item, FileSign.PdfAction, target);
                break;
            default:
                break;
        }
    }

    // A form's script checks what is typed in; one that runs at the opening does more than that.
    private static void ReadOpening(FileScan scan, FileItem item, PdfObjects pdf)
    {
        foreach (var dictionary in pdf.Dictionaries.Where(d => d["OpenAction"] is not null || d.Name("Type") == "Catalog"))
        {
            var opening = pdf.DictionaryOf(dictionary["OpenAction"]);
            var script = opening?.Name("S") is "JavaScript" ? ScriptOf(pdf, opening) : null;
            if (script is not null && IsBusy(script))
            {
                scan.See(item, FileSign.PdfAction, "JavaScript");
            }

            if (opening?.Name("S") is "URI" or "GoToR" or "SubmitForm" or "ImportData")
            {
                scan.See(item, FileSign.PdfAction, opening.Name("S"));
            }
        }
    }

    private static string ScriptOf(PdfObjects pdf, PdfDictionary action) => pdf.Resolve(action["JS"]) switch
    {
        byte[] text => PdfText.Plain(text),
        PdfDictionary stream => Encoding.Latin1.GetString(pdf.Stream(stream).Span),
        _ => "",
    };

    private static bool IsBusy(string script) => script.Length > 2_000
        || Array.Exists(
            (string[])["eval", "unescape", "fromCharCode", "exportDataObject", "launchURL", "submitForm", "getURL", "app.openDoc",
                "util.printf", "Collab.", "spell.", "media.newPlayer"],
            w => script.Contains(w, StringComparison.Ordinal));

    private static string ProgramOf(PdfObjects pdf, PdfDictionary action)
    {
        var windows = pdf.DictionaryOf(action["Win"]);
        return FileOf(pdf, windows?["F"] ?? action["F"]);
    }

    private static string FileOf(PdfObjects pdf, object? value) => pdf.Resolve(value) switch
    {
        byte[] name => PdfText.Plain(name),
        PdfDictionary file => (pdf.Resolve(file["UF"]) ?? pdf.Resolve(file["F"])) is byte[] name ? PdfText.Plain(name) : "",
        _ => "",
    };

    private static void ReadEmbedded(FileScan scan, FileItem item, PdfObjects pdf)
    {
        foreach (var file in pdf.Dictionaries.Where(d => d["EF"] is not null).Take(MaxEmbedded))
        {
            var name = FileOf(pdf, file);
            var folder = pdf.DictionaryOf(file["EF"]);
            var stream = pdf.DictionaryOf(folder?["F"] ?? folder?["UF"]);
            var content = stream is null ? default : pdf.Stream(stream);
            var kind = FileSniffer.Sniff(content.Span, name);
            if (FileNames.IsActive(FileTypes.GroupOf(name)) || kind is FileKind.Program or FileKind.Shortcut)
            {
                scan.See(item, FileSign.EmbeddedProgram, FileNames.Last(name));
            }

            scan.Inner(item, name.Length > 0 ? name : "file", content);
        }
    }

    private static void ReadLure(FileScan scan, FileItem item, PdfObjects pdf, string text)
    {
        var pages = pdf.Dictionaries.Count(d => d.Name("Type") == "Page");
        if (pages is 0 or > FewPages || text.Count(char.IsLetter) > FewLetters)
        {
            return;
        }

        var sheet = pdf.Dictionaries.Select(d => AreaOf(pdf, d["MediaBox"])).DefaultIfEmpty(0).Max();
        var links = pdf.Dictionaries.Where(d => d.Name("Subtype") == "Link" && HostOf(pdf, d) is not null).ToArray();
        var big = links.FirstOrDefault(l => sheet > 0 && AreaOf(pdf, l["Rect"]) / sheet >= BigShare);
        if (big is not null && links.Select(l => HostOf(pdf, l)).Distinct(StringComparer.OrdinalIgnoreCase).Count() <= FewLinks)
        {
            scan.See(item, FileSign.PdfLure, HostOf(pdf, big)!);
        }
    }

    private static string? HostOf(PdfObjects pdf, PdfDictionary link) =>
        pdf.DictionaryOf(link["A"]) is { } action && pdf.Resolve(action["URI"]) is byte[] address
        && Uri.TryCreate(PdfText.Plain(address), UriKind.Absolute, out var uri) && uri.Host.Length > 0
            ? uri.Host
            : null;

    private static double AreaOf(PdfObjects pdf, object? box)
    {
        if (pdf.Resolve(box) is not List<object?> { Count: 4 } list)
        {
            return 0;
        }

        var corners = list.Select(c => pdf.Resolve(c) as double? ?? 0).ToArray();
        return Math.Abs((corners[2] - corners[0]) * (corners[3] - corners[1]));
    }
}
