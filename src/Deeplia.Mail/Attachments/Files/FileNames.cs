using System.Buffers;
using System.Globalization;
using System.Text;

namespace Deeplia.Mail.Attachments.Files;

/// <summary>Tricks that are played with the names of files, and names made fit to be shown.</summary>
internal static class FileNames
{
    private const int ManySpaces = 8;
    private const int MaxShown = 80;

    // Controls that turn the direction of writing (Unicode UAX 9 §2).
    private static readonly SearchValues<char> Turns = SearchValues.Create("\u202A\u202B\u202D\u202E\u2066\u2067\u2068");

    /// <summary>Tells the tricks of a name: what it shows is not what it is.</summary>
    /// <param name="name">The name as written.</param>
    public static FileSign? TrickOf(string name)
    {
        var group = FileTypes.GroupOf(Plain(name));
        if (!IsActive(group))
        {
            return null;
        }

        if (name.AsSpan().IndexOfAny(Turns) >= 0 || HasGap(name))
        {
            return FileSign.DisguisedName;
        }

        var stem = Plain(name).AsSpan().TrimEnd(" .\t\u00A0");
        stem = stem[..^(FileTypes.EndingOf(stem).Length + 1)];
        return FileTypes.IsDecoy(FileTypes.EndingOf(stem)) ? FileSign.DoubleExtension : null;
    }

    /// <summary>Whether opening a file of this group starts something.</summary>
    public static bool IsActive(FileGroup group) => group is FileGroup.Program or FileGroup.Script or FileGroup.Shortcut;

    /// <summary>The name without folders, as the last step of a path.</summary>
    /// <param name="path">With slashes of either kind.</param>
    public static string Last(string path)
    {
        var trimmed = path.AsSpan().TrimEnd("/\\");
        return trimmed[(trimmed.LastIndexOfAny('/', '\\') + 1)..].ToString();
    }

    /// <summary>The name for people: no control or formatting characters, blanks closed up, bounded.</summary>
    /// <param name="name">The name as written.</param>
    public static string Shown(string name)
    {
        var shown = new StringBuilder(Math.Min(name.Length, MaxShown));
        foreach (var c in name)
        {
            var blank = char.IsWhiteSpace(c);
            if ((blank && (shown.Length == 0 || shown[^1] == ' ')) || IsUnseen(c))
            {
                continue;
            }

            shown.Append(blank ? ' ' : c);
            if (shown.Length == MaxShown)
            {
                // A cut keeps the ending, which says what the file is.
                var ending = FileTypes.EndingOf(name);
                return ending.Length is > 0 and < 20 ? $"{shown.ToString(0, MaxShown - ending.Length - 2)}….{ending}" : shown + "…";
            }
        }

        return shown.ToString().TrimEnd();
    }

    private static string Plain(string name) =>
        name.Any(IsUnseen) ? string.Concat(name.Where(c => !IsUnseen(c))) : name;

    private static bool IsUnseen(char c) =>
        c < ' ' || c == '\u007F' || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control;

    private static bool HasGap(string name)
    {
        var run = 0;
        foreach (var c in name)
        {
            run = char.IsWhiteSpace(c) || c is '\u2800' or '\u3164' ? run + 1 : 0;
            if (run >= ManySpaces)
            {
                return true;
            }
        }

        return false;
    }
}
