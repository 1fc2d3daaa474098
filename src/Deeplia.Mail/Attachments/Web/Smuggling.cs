using System.Buffers;
using System.Text;
using Deeplia.Mail.Attachments.Files;

namespace Deeplia.Mail.Attachments.Web;

/// <summary>Finds pages that carry a file in themselves and build it in the browser, past every gate, or write what they hide.</summary>
internal static class Smuggling
{
    private static readonly SearchValues<string> PageMarks =
        SearchValues.Create(["<form", "<input", "<script", "<html", "location"], StringComparison.OrdinalIgnoreCase);

    private const int FewRuns = 8;
    private const int MainShare = 2; // the hidden word is half of the page at least

    /// <summary>Looks at what the encoded words of a page stand for.</summary>
    public static void Read(FileScan scan, FileItem item, string page, PageScript script)
    {
        if (!script.Decodes && !script.Builds && !script.Downloads && !script.Writes)
        {
            return;
        }

        foreach (var run in EncodedRuns.Find(page).OrderByDescending(r => r.Length).Take(FewRuns))
        {
            var bytes = EncodedRuns.Decode(page, run, scan);
            if (bytes.Length > 0 && ReadRun(scan, item, page, script, (run, bytes)))
            {
                return;
            }
        }
    }

    private static bool ReadRun(FileScan scan, FileItem item, string page, PageScript script, (EncodedRun Run, byte[] Bytes) hidden)
    {
        var kind = FileSniffer.Sniff(hidden.Bytes, "");
        var main = hidden.Run.Length * MainShare > page.Length;
        if (kind is FileKind.Media || IsFont(hidden.Bytes))
        {
            return false;
        }

        if (kind is FileKind.Text or FileKind.Html or FileKind.Svg)
        {
            return ReadHiddenPage(scan, item, script, hidden.Bytes, main);
        }

        var builds = script.Builds || script.Downloads || page.AsSpan(Math.Max(0, hidden.Run.Start - 60), Math.Min(60, hidden.Run.Start))
            .Contains("data:application/", StringComparison.OrdinalIgnoreCase);
        var isSure = kind is not (FileKind.Unknown or FileKind.Pdf) || (main && script is { Builds: true, Decodes: true, Downloads: true });
        if (!builds || !isSure)
        {
            return false;
        }

        scan.See(item, FileSign.Smuggling, SavedName(page));
        scan.Inner(item, SavedName(page) is { Length: > 0 } name ? name : "file", hidden.Bytes);
        return true;
    }

    private static bool ReadHiddenPage(FileScan scan, FileItem item, PageScript script, byte[] bytes, bool main)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var isPage = text.AsSpan().IndexOfAny(PageMarks) >= 0;
        if (!isPage || !(script.Decodes || script.Writes))
        {
            return false;
        }

        if (main)
        {
            scan.See(item, FileSign.HiddenPage);
        }

        scan.Inner(item, "page.html", bytes);
        return main;
    }

    private static bool IsFont(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("wOFF"u8) || bytes.StartsWith("wOF2"u8) || bytes.StartsWith("OTTO"u8)
        || bytes.StartsWith((ReadOnlySpan<byte>)[0, 1, 0, 0]);

    // The name that the page gives the file: what stands in quotes after "download".
    private static string SavedName(string page)
    {
        var at = page.IndexOf("download", StringComparison.OrdinalIgnoreCase);
        for (var i = 0; i < 20 && at >= 0; i++, at = page.IndexOf("download", at + 8, StringComparison.OrdinalIgnoreCase))
        {
            var near = page.AsSpan(at + 8, Math.Min(120, page.Length - at - 8));
            foreach (var quote in (ReadOnlySpan<char>)['"', '\''])
            {
                var start = near.IndexOf(quote);
                var end = start < 0 ? -1 : near[(start + 1)..].IndexOf(quote);
                if (end > 3 && FileTypes.GroupOf(near.Slice(start + 1, end)) != FileGroup.None)
                {
                    return near.Slice(start + 1, end).ToString();
                }
            }
        }

        return "";
    }
}
