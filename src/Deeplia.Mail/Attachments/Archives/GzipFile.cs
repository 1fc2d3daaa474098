using Deeplia.Mail.Attachments.Files;

namespace Deeplia.Mail.Attachments.Archives;

/// <summary>Looks into a gzip file (RFC 1952).</summary>
internal static class GzipFile
{
    private const int HeaderBytes = 10;
    private const int NameFlag = 8;

    /// <summary>Reads one gzip file.</summary>
    public static void Read(FileScan scan, FileItem item)
    {
        var bytes = item.Bytes.Span;
        var named = bytes.Length > HeaderBytes && (bytes[3] & NameFlag) != 0 && (bytes[3] & 4) == 0
            ? ByteText.ZeroEnded(bytes[HeaderBytes..Math.Min(bytes.Length, HeaderBytes + 255)])
            : "";
        var inner = Inflater.Gzip(scan, item.Bytes, FileLimits.MaxFileBytes);
        if (inner.Length > 0)
        {
            scan.Inner(item, named.Length > 0 ? named : Stem(item.Name), inner);
        }
    }

    private static string Stem(string name) =>
        name.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase) ? name[..^3] + "tar"
        : name.LastIndexOf('.') is > 0 and var dot ? name[..dot]
        : name;
}
