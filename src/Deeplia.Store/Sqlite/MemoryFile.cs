using Microsoft.Data.Sqlite;

namespace Deeplia.Store.Sqlite;

/// <summary>Opens the one file of the memory, for reading or for writing.</summary>
internal static class MemoryFile
{
    public const string Name = "memory.db";

    private const int BusySeconds = 30;

    /// <summary>Opens for writing: makes the folder and the file where they are missing.</summary>
    public static SqliteConnection OpenToWrite(string folder)
    {
        Directory.CreateDirectory(folder);
        MakeForOwnerAlone(Path.Combine(folder, Name));
        var connection = Connect(Path.Combine(folder, Name), SqliteOpenMode.ReadWriteCreate);
        try
        {
            Check(connection);

            // WAL lets others read meanwhile. FULL waits for the disk at each commit: what was acknowledged outlives a power cut too.
            Migrations.Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; "
                + "PRAGMA secure_delete = ON;");
            if (Migrations.IsOld(connection))
            {
                HouseFunctions.Register(connection);
                Migrations.Apply(connection);
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Opens for reading without leaving a trace; null where there is no file.</summary>
    /// <remarks>
    /// A reader of a WAL file makes side files. Where nobody writes (there is no log), the file is opened as one that cannot change; the
    /// caller looks for a log before each question.
    /// </remarks>
    public static SqliteConnection? OpenToRead(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path))
        {
            return null;
        }

        var source = HasLog(folder) ? path : new Uri(Path.GetFullPath(path)).AbsoluteUri + "?immutable=1";
        var connection = Connect(source, SqliteOpenMode.ReadOnly);
        try
        {
            Check(connection);
            return Migrations.IsOld(connection)
                ? throw new StoreException("is empty or of an older schema; --remember brings it up to date")
                : connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Whether somebody writes, or was killed while writing.</summary>
    public static bool HasLog(string folder) => new FileInfo(Path.Combine(folder, Name + "-wal")) is { Exists: true, Length: > 0 };

    // SQLite gives its side files the rights of the main one.
    private static void MakeForOwnerAlone(string path)
    {
        if (OperatingSystem.IsWindows() || File.Exists(path))
        {
            return;
        }

        using var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
    }

    private static SqliteConnection Connect(string source, SqliteOpenMode mode)
    {
        var text = new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, Pooling = false, DefaultTimeout = BusySeconds };
        var connection = new SqliteConnection(text.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Check(SqliteConnection connection)
    {
        if (Migrations.Refusal(connection) is { } refusal)
        {
            throw new StoreException(refusal);
        }
    }
}
