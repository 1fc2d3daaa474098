using System.Formats.Tar;

namespace Deeplia.Server.Inputs;

/// <summary>Tells files from pipes and devices, which must not be opened: opening a pipe waits for ever.</summary>
internal static class FileKind
{
    /// <summary>Says why a path should not be opened; null when it may be.</summary>
    public static InputError? Refuse(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            return new InputError(path, file.LinkTarget is null ? "does not exist" : "is a broken link");
        }

        return IsRegular(file) ? null : new InputError(path, "is a pipe, a device or a socket, not a file");
    }

    /// <summary>Whether a path that is not a folder may be opened. Only what claims no length needs the closer look.</summary>
    /// <exception cref="IOException">The path cannot be examined.</exception>
    public static bool IsRegular(FileInfo file)
    {
        var target = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        if (target.Length > 0)
        {
            return true;
        }

        // The runtime shows the type of a path only through its tar writer.
        using var archive = new MemoryStream();
        try
        {
            using (var writer = new TarWriter(archive, TarEntryFormat.Ustar, leaveOpen: true))
            {
                writer.WriteEntry(target.FullName, "x");
            }
        }
        catch (IOException)
        {
            return false; // a socket
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()?.EntryType == TarEntryType.RegularFile;
    }
}
