using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Deeplia.Store.Sqlite;

/// <summary>The schema, step by step: <c>Schema/0001.sql</c> and so on. The number of steps taken stands in <c>user_version</c>.</summary>
internal static class Migrations
{
    /// <summary>Marks our files in their header, so that a foreign database is never written into: "Dplm".</summary>
    public const int ApplicationId = 0x44706C6D;

    private static readonly ImmutableArray<string> Steps = Load();

    /// <summary>The version this program writes.</summary>
    public static int Latest => Steps.Length;

    /// <summary>Says what is wrong with a file; null when it is ours and current, or empty.</summary>
    public static string? Refusal(SqliteConnection connection)
    {
        var (id, version, tables) = Read(connection);
        return id != ApplicationId && (id != 0 || version != 0 || tables != 0) ? "is a database of another program"
            : version > Latest ? string.Create(CultureInfo.InvariantCulture,
                $"was written by a newer Deeplia (schema {version}; this one knows {Latest})")
            : null;
    }

    /// <summary>Whether steps are missing.</summary>
    public static bool IsOld(SqliteConnection connection) => Read(connection).Version < Latest;

    /// <summary>Takes the missing steps, all or none; two processes may try at once.</summary>
    public static void Apply(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        for (var version = Read(connection).Version; version < Latest; version++)
        {
            Execute(connection, Steps[(int)version]);
            Execute(connection, string.Create(
                CultureInfo.InvariantCulture, $"PRAGMA user_version = {version + 1}; PRAGMA application_id = {ApplicationId};"));
        }

        transaction.Commit();
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static (long Id, long Version, long Tables) Read(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT (SELECT application_id FROM pragma_application_id), (SELECT user_version FROM pragma_user_version), "
            + "(SELECT count(*) FROM sqlite_schema)";
        using var reader = command.ExecuteReader();
        reader.Read();
        return (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
    }

    private static ImmutableArray<string> Load()
    {
        var assembly = typeof(Migrations).Assembly;
        return [.. assembly.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(n)!);
                return reader.ReadToEnd();
            })];
    }
}
