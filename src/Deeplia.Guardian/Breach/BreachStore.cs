using System.Collections.Immutable;

namespace Deeplia.Guardian.Breach;

/// <summary>Imports breaches into the index of a data folder. One import at a time; an import that dies changes nothing.</summary>
/// <param name="data">The data folder; the index lies in <c>breaches/</c> below it.</param>
public sealed class BreachStore(string data)
{
    private readonly BreachFolder _folder = new(data);

    /// <summary>Imports the tables of one breach; what was there under its name is replaced.</summary>
    /// <param name="card">What is said of the breach.</param>
    /// <param name="paths">Tables: CSV (RFC 4180) whose first line names the columns.</param>
    /// <param name="cancellationToken">Ends the import; nothing is changed then.</param>
    /// <exception cref="InvalidDataException">A table or the index cannot be read.</exception>
    /// <exception cref="IOException">The disk fails, or another import is at work.</exception>
    public ImportReport ImportTables(BreachCard card, IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(paths);
        using var held = _folder.Lock();
        var manifest = _folder.ReadManifest();
        var id = manifest.IdOf(card.Name);
        var tally = new ImportTally();
        var keys = new LeakKeys(_folder.ReadKey(create: !manifest.Segments.ContainsKey(BreachFolder.Addresses)));
        using var sink = new LeakSink(_folder, id, keys);
        var classes = card.Classes;
        foreach (var path in paths)
        {
            var table = new BreachTable(classes, sink, tally);
            using var stream = File.OpenRead(path);
            Named(path, () => table.Read(Path.GetFileName(path), stream, cancellationToken));
            classes = table.Classes;
        }

        var next = manifest.With(new BreachSource(id, card.Name, card.Date, classes, tally.Rows)) with
        {
            Generation = manifest.Generation + 1,
        };
        var replaced = manifest.Sources.Any(s => s.Id == id) ? id : (int?)null;
        next = Rewrite(next, BreachFolder.Addresses, replaced, sink.Addresses, Merging.Union, cancellationToken);
        next = Rewrite(next, BreachFolder.Domains, replaced, sink.Domains, Merging.Sum, cancellationToken);
        next = Rewrite(next, BreachFolder.Passwords, replaced, sink.Passwords, Merging.Sum, cancellationToken);
        _folder.Commit(next);
        return tally.ToReport();
    }

    /// <summary>Imports public lists of password hashes; a list read again, or in parts, adds what is new.</summary>
    /// <param name="name">The name of the list.</param>
    /// <param name="date">Its date, or null.</param>
    /// <param name="paths">Files of <c>SHA1:COUNT</c>, range files, or folders of these.</param>
    /// <param name="cancellationToken">Ends the import; nothing is changed then.</param>
    /// <exception cref="InvalidDataException">A folder or the index cannot be read.</exception>
    /// <exception cref="IOException">The disk fails, or another import is at work.</exception>
    public ImportReport ImportHashes(string name, string? date, IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(paths);
        using var held = _folder.Lock();
        var manifest = _folder.ReadManifest();
        var id = manifest.IdOf(name);
        var tally = new ImportTally();
        using var sink = new LeakSink(_folder, id, keys: null);
        foreach (var path in paths)
        {
            Named(path, () => HashLists.Read(path, sink, tally, cancellationToken));
        }

        var source = manifest.Sources.FirstOrDefault(s => s.Id == id) ?? new BreachSource(id, name, date, [], 0);
        var next = manifest.With(source with { Date = date ?? source.Date, Rows = Math.Max(source.Rows, tally.Rows) }) with
        {
            Generation = manifest.Generation + 1,
        };
        next = Rewrite(next, BreachFolder.Hashes, replaced: null, sink.Passwords, Merging.Greatest, cancellationToken);
        _folder.Commit(next);
        return tally.ToReport();
    }

    // An error in a file says which file.
    private static void Named(string path, Action read)
    {
        try
        {
            read();
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"{path}: {e.Message}", e);
        }
    }

    // The old segment without what is replaced, and the new records, become the next segment.
    private BreachManifest Rewrite(
        BreachManifest manifest, string segment, int? replaced, RecordSorter added, Merging how, CancellationToken cancellationToken)
    {
        if (added.IsEmpty && replaced is null)
        {
            return manifest;
        }

        var name = BreachFolder.SegmentName(segment, manifest.Generation);
        using var old = _folder.Open(manifest, segment);
        ImmutableArray<IEnumerable<LeakRecord>> parts =
            [.. old is null ? [] : new[] { old.All().Where(r => r.Source != replaced) }, added.Sorted()];
        var keys = SegmentWriter.Write(_folder.At(name), RecordMerge.Distinct(RecordMerge.Merge(parts), how), cancellationToken);
        if (keys > 0)
        {
            return manifest with { Segments = manifest.Segments.SetItem(segment, name) };
        }

        File.Delete(_folder.At(name));
        return manifest with { Segments = manifest.Segments.Remove(segment) };
    }
}
