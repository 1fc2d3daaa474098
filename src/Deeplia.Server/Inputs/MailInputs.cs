namespace Deeplia.Server.Inputs;

/// <summary>Finds the messages behind the paths of a command, with one message in memory at a time.</summary>
/// <remarks>Files, mboxes, Maildirs, folders, archives, standard input.</remarks>
internal static class MailInputs
{
    /// <summary>Reads all paths in order; what cannot be read is an <see cref="InputError"/> and the rest is still read.</summary>
    /// <param name="paths">Paths, or <c>-</c> for <paramref name="stdin"/>; a path given twice is read twice.</param>
    /// <param name="stdin">Standard input; it stays open.</param>
    /// <param name="limits">Bounds.</param>
    public static IEnumerable<InputItem> Read(IReadOnlyList<string> paths, Stream stdin, InputLimits limits) =>
        paths.SelectMany(path => Guarded(path, ReadPath(path, stdin, limits)));

    /// <summary>How many messages there are, cheaply; null when only reading could tell.</summary>
    /// <param name="paths">Paths as for <see cref="Read"/>.</param>
    public static long? Count(IReadOnlyList<string> paths)
    {
        try
        {
            var files = paths.SelectMany(p => Directory.Exists(p) ? new FolderWalk(p, new InputLimits()).Files().Select(f => f.Path) : [p]);
            var count = 0L;
            foreach (var file in files)
            {
                if (file == "-" || !FileName.IsSingle(file))
                {
                    return null;
                }

                count++;
            }

            return count;
        }
        catch (Exception e) when (ReadFailure.IsExpected(e))
        {
            return null;
        }
    }

    private static IEnumerable<InputItem> ReadPath(string path, Stream stdin, InputLimits limits)
    {
        if (path == "-")
        {
            return MailStream.Read("-", stdin, limits, strict: false);
        }

        return Directory.Exists(path) ? ReadFolder(path, limits) : ReadFile(path, limits, strict: FileName.IsOfOtherKind(path));
    }

    private static IEnumerable<InputItem> ReadFolder(string path, InputLimits limits)
    {
        var any = false;
        foreach (var found in new FolderWalk(path, limits).Files())
        {
            var items = found.Problem is null
                ? Guarded(found.Path, ReadFile(found.Path, limits, strict: !found.MustBeMail))
                : [new InputError(found.Path, found.Problem)];
            var isExpected = found.MustBeMail || FileName.IsArchive(found.Path);
            foreach (var item in items)
            {
                // What lies beside the mail (notes, pictures) was not asked for, so it is passed over.
                if (isExpected || item is not InputError { IsNotMail: true })
                {
                    any = true;
                    yield return item;
                }
            }
        }

        if (!any)
        {
            yield return new InputError(path, "is a folder without any message");
        }
    }

    private static IEnumerable<InputItem> ReadFile(string path, InputLimits limits, bool strict)
    {
        if (FileKind.Refuse(path) is { } refusal)
        {
            yield return refusal;
            yield break;
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 64 * 1024, FileOptions.SequentialScan);
        foreach (var item in MailStream.Read(path, file, limits, strict))
        {
            yield return item;
        }
    }

    // A broken disk or archive ends its own path with one line and no other.
    private static IEnumerable<InputItem> Guarded(string name, IEnumerable<InputItem> items)
    {
        using var enumerator = items.GetEnumerator();
        while (true)
        {
            InputItem item;
            var last = false;
            try
            {
                if (!enumerator.MoveNext())
                {
                    yield break;
                }

                item = enumerator.Current;
            }
            catch (Exception e) when (ReadFailure.IsExpected(e))
            {
                item = new InputError(name, ReadFailure.Describe(e));
                last = true;
            }

            yield return item;
            if (last)
            {
                yield break;
            }
        }
    }
}
