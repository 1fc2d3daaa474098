using Deeplia.Mail.Attachments.Files;
using Deeplia.Mail.Html;

namespace Deeplia.Mail.Attachments.Web;

/// <summary>Looks into a page or drawing that a browser opens: what it builds, asks for, hides and where it leads by itself.</summary>
internal static class WebFile
{
    private const int MaxChars = 1024 * 1024;
    private const int ReadCost = 8; // reading HTML takes about as long as looking at eight times as many bytes
    private const int FewLetters = 400;
    private const int MaxKeptLinks = 50;

    /// <summary>Reads one page.</summary>
    public static void Read(FileScan scan, FileItem item)
    {
        var text = ByteText.Decode(item.Bytes.Span[..Math.Min(item.Bytes.Length, MaxChars * 2)]);
        if (scan.Work.Spend(text.Length * 4L))
        {
            ReadText(scan, item, text);
        }
    }

    /// <summary>Reads a page that was found as text.</summary>
    public static void ReadText(FileScan scan, FileItem item, string text)
    {
        var script = PageScript.Read(text);
        if (script.HasScript)
        {
            Smuggling.Read(scan, item, text, script);
        }

        if (item.Kind == FileKind.Svg)
        {
            ReadDrawing(scan, item, script);
        }

        var cut = text.Length > MaxChars ? text[..MaxChars] : text;
        if (!scan.Work.Spend((long)cut.Length * ReadCost))
        {
            return;
        }

        var view = HtmlReader.Read(cut);
        ReadForms(scan, item, view, script);
        if (view.VisibleLetters < FewLetters)
        {
            ReadRedirect(scan, item, view, script);
        }

        foreach (var link in view.Links.Take(MaxKeptLinks))
        {
            scan.Link(item, link.Target);
        }

        scan.Text(item, view.VisibleText);
    }

    private static void ReadForms(FileScan scan, FileItem item, HtmlView view, PageScript script)
    {
        foreach (var form in view.Forms.Where(f => f.HasPasswordField))
        {
            var host = HostOf(form.Action) ?? (script.Sends ? script.Target : null);
            scan.See(item, FileSign.PasswordForm, host ?? "");
            if (host is not null)
            {
                return;
            }
        }
    }

    private static void ReadRedirect(FileScan scan, FileItem item, HtmlView view, PageScript script)
    {
        var refresh = view.MetaRefresh is { } target ? HostOf(target) : null;
        if (refresh is not null || (script.Leaves && script.Target is not null))
        {
            scan.See(item, FileSign.Redirect, refresh ?? script.Target!);
        }
    }

    // A chart that reacts to the pointer has a script; one that opens or writes pages is no chart.
    private static void ReadDrawing(FileScan scan, FileItem item, PageScript script)
    {
        if (script.HasScript && (script.Leaves || script.Writes || script.Decodes || script.Sends))
        {
            scan.See(item, FileSign.ActiveDrawing, script.Target ?? "");
        }
    }

    private static string? HostOf(string target) =>
        Uri.TryCreate(target, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0 ? uri.Host : null;
}
