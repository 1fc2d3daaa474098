using System.Text;
using System.Text.Json;
using Deeplia.Guardian.Case.Memory;
using Microsoft.Data.Sqlite;

namespace Deeplia.Store.Sqlite;

/// <summary>Gives out and removes all that is kept of one mailbox.</summary>
internal static class MailboxFile
{
    private static readonly string[] Tables = ["correspondent", "name", "habit", "account", "step", "step_mail", "mail"];
    private static readonly JsonWriterOptions Pretty = new()
    {
        Indented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One JSON object: the name, and each table as a list of its rows; null for an unknown mailbox.</summary>
    public static string? Export(SqliteConnection connection, MailboxId mailbox)
    {
        using var transaction = connection.BeginTransaction(deferred: true);
        if (IdOf(connection, mailbox) is not { } box)
        {
            return null;
        }

        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Pretty))
        {
            json.WriteStartObject();
            json.WriteString("mailbox", mailbox.Name);
            foreach (var table in Tables)
            {
                Write(json, connection, table, box);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    public static bool Erase(SqliteConnection connection, MailboxId mailbox)
    {
        var any = Sql.Run(connection, "DELETE FROM mailbox WHERE name = $name", ("$name", mailbox.Name)) > 0;

        // The rows are overwritten (secure_delete), the file is written anew, and the log that still holds old pages is emptied.
        Migrations.Execute(connection, "VACUUM");
        using var checkpoint = Sql.Command(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        return checkpoint.ExecuteScalar() is 0L
            ? any
            : throw new StoreException("another process still reads old pages; stop it and erase again");
    }

    private static long? IdOf(SqliteConnection connection, MailboxId mailbox)
    {
        using var command = Sql.Command(connection, "SELECT id FROM mailbox WHERE name = $name", ("$name", mailbox.Name));
        return (long?)command.ExecuteScalar();
    }

    private static void Write(Utf8JsonWriter json, SqliteConnection connection, string table, long box)
    {
        json.WriteStartArray(table);
        using var command = Sql.Command(connection, $"SELECT * FROM {table} WHERE mailbox = $box", ("$box", box));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            json.WriteStartObject();
            for (var i = 1; i < reader.FieldCount; i++)
            {
                Write(json, reader.GetName(i), reader.GetValue(i));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, object value)
    {
        if (value is long number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteString(name, value as string);
        }
    }
}
