using Deeplia.Mail.Attachments.Files;
using Deeplia.Mail.Attachments.Office;

namespace Deeplia.Mail.Attachments.Programs;

/// <summary>Looks for words in a script that start programs, fetch files or hide.</summary>
internal static class ScriptFile
{
    private const int MaxBytes = 1024 * 1024;

    /// <summary>Reads one script.</summary>
    public static void Read(FileScan scan, FileItem item)
    {
        if (CallIn(scan, item.Bytes.Span) is { } call)
        {
            scan.See(item, FileSign.ScriptCalls, call);
        }
    }

    /// <summary>The word that starts, fetches or hides; null when there is none.</summary>
    public static string? CallIn(FileScan scan, ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, MaxBytes)];

        // Encoded by Microsoft's script encoder: hidden is said already.
        return head.StartsWith("#@~^"u8) ? "#@~^" : MacroWords.Read(ByteText.Decode(head), "//", scan.Work).Call;
    }
}
