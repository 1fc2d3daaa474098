using System.Text;
using Deeplia.Mail.Attachments.Files;

namespace Deeplia.Mail.Attachments.Office;

/// <summary>Finds fields that start a program when a document is opened (dynamic data exchange).</summary>
internal static class DdeField
{
    private const int MaxField = 200;

    /// <summary>Looks at the text of an old Word document: a field starts with the character 19 (MS-DOC 2.8.25).</summary>
    public static void Read(FileScan scan, FileItem item, ReadOnlySpan<byte> text)
    {
        if (!scan.Work.Spend(text.Length))
        {
            return;
        }

        for (var at = 0; scan.Work.Spend(MaxField) && text[at..].IndexOf((byte)0x13) is >= 0 and var found;)
        {
            at += found + 1;
            var field = text[at..Math.Min(text.Length, at + MaxField)];
            var words = Encoding.Latin1.GetString(field).Replace("\0", "", StringComparison.Ordinal);
            if (IsDde(words))
            {
                scan.See(item, FileSign.Dde, Program(words));
                return;
            }
        }
    }

    /// <summary>Notes a field instruction when it exchanges data.</summary>
    public static void ReadInstruction(FileScan scan, FileItem item, string instruction)
    {
        if (IsDde(instruction))
        {
            scan.See(item, FileSign.Dde, Program(instruction));
        }
    }

    private static bool IsDde(string instruction)
    {
        var words = instruction.AsSpan().TrimStart(" \"\t{");
        return words.StartsWith("DDEAUTO", StringComparison.OrdinalIgnoreCase)
            || (words.StartsWith("DDE ", StringComparison.OrdinalIgnoreCase) && words.ContainsAny('\\', '/', '.'));
    }

    private static string Program(string instruction) =>
        instruction.Split((char[])[' ', '"', '\u0014', '\u0015'], StringSplitOptions.RemoveEmptyEntries).Skip(1).FirstOrDefault() ?? "";
}
