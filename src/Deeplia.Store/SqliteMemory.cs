using Deeplia.Guardian.Case.Memory;
using Deeplia.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Deeplia.Store;

/// <summary>The memory of mailboxes in one SQLite file. Safe for several threads and several processes.</summary>
public sealed class SqliteMemory : IMailboxMemory, IDisposable
{
    private readonly Lock _gate = new();
    private readonly string _folder;
    private readonly bool _writes;
    private SqliteConnection? _connection;
    private bool _openedWithLog;
    private (long Length, long Ticks) _stamp;

    private SqliteMemory(string folder, bool writes)
    {
        _folder = folder;
        _writes = writes;
    }

    /// <summary>The file, for sentences.</summary>
    public string File => Path.Combine(_folder, MemoryFile.Name);

    /// <summary>Whether a folder holds a memory.</summary>
    /// <param name="folder">Where state lives.</param>
    public static bool Exists(string folder) => System.IO.File.Exists(Path.Combine(folder, MemoryFile.Name));

    /// <summary>Opens the memory of a folder.</summary>
    /// <param name="folder">Where state lives.</param>
    /// <param name="writes">Whether it will be written; otherwise nothing on disk changes, and a missing file is an empty answer.</param>
    /// <exception cref="StoreException">The file is broken, foreign or newer than this program.</exception>
    public static SqliteMemory Open(string folder, bool writes)
    {
        var memory = new SqliteMemory(folder, writes);
        memory.Guarded(() => memory.Connection() is not null);
        return memory;
    }

    /// <inheritdoc/>
    public ValueTask<PastMail?> RecallAsync(MailboxId mailbox, MemoryQuestion question, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            try
            {
                return ValueTask.FromResult(Connection() is { } connection
                    ? Recollection.Read(connection, mailbox, question, _writes)
                    : null);
            }
            catch (Exception e) when (e is SqliteException or StoreException or IOException)
            {
                // Going on is safe: without an answer the memory counts as not checked, and mail flows.
                return ValueTask.FromResult<PastMail?>(null);
            }
        }
    }

    /// <inheritdoc/>
    /// <exception cref="StoreException">It could not be written.</exception>
    public ValueTask RememberAsync(MailboxId mailbox, Sighting sighting, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            Guarded(() => SightingWriter.Write(Connection()!, mailbox, sighting));
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>All that is kept of a mailbox, as one JSON object; null when nothing is.</summary>
    /// <param name="mailbox">Whose memory.</param>
    public string? Export(MailboxId mailbox)
    {
        lock (_gate)
        {
            return Guarded(() => Connection() is { } connection ? MailboxFile.Export(connection, mailbox) : null);
        }
    }

    /// <summary>Removes all that is kept of a mailbox, also from the free pages of the file.</summary>
    /// <param name="mailbox">Whose memory.</param>
    /// <returns>Whether there was anything.</returns>
    public bool Erase(MailboxId mailbox)
    {
        lock (_gate)
        {
            return Guarded(() => MailboxFile.Erase(Connection()!, mailbox));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _connection?.Dispose();

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is SqliteException or StoreException or IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"{File}: {e.Message}", e);
        }
    }

    // A reader that saw a quiet file opens it anew once somebody has written.
    private SqliteConnection? Connection()
    {
        if (_writes)
        {
            return _connection ??= MemoryFile.OpenToWrite(_folder);
        }

        var (log, stamp) = (MemoryFile.HasLog(_folder), Stamp());
        if (_connection is not null && (log != _openedWithLog || (!log && stamp != _stamp)))
        {
            _connection.Dispose();
            _connection = null;
        }

        (_openedWithLog, _stamp) = (log, stamp);
        return _connection ??= MemoryFile.OpenToRead(_folder);
    }

    private (long Length, long Ticks) Stamp() =>
        new FileInfo(File) is { Exists: true } info ? (info.Length, info.LastWriteTimeUtc.Ticks) : default;
}
