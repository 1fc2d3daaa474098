using System.Security.Cryptography;
using System.Text.Json;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Case.Memory;
using Microsoft.Data.Sqlite;

namespace Deeplia.Store.Sqlite;

/// <summary>Writes one sighting: all of it or nothing, and once.</summary>
internal static class SightingWriter
{
    private const int SaltBytes = 16;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1096); // three years

    public static bool Write(SqliteConnection connection, MailboxId mailbox, Sighting sighting)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var (box, salt) = Mailbox(connection, mailbox);
        var seen = sighting.When.ToUnixTimeSeconds();
        if (Sql.Run(connection, "INSERT OR IGNORE INTO mail VALUES ($box, $print, $seen)",
            ("$box", box), ("$print", sighting.MailPrint), ("$seen", seen)) == 0)
        {
            return false;
        }

        Correspondents(connection, box, seen, sighting);
        Accounts(connection, box, seen, salt, sighting);
        Steps(connection, box, sighting);
        Forget(connection, box, sighting.When);
        transaction.Commit();
        return true;
    }

    private static (long Id, byte[] Salt) Mailbox(SqliteConnection connection, MailboxId mailbox)
    {
        Sql.Run(connection, "INSERT OR IGNORE INTO mailbox (name, salt) VALUES ($name, $salt)",
            ("$name", mailbox.Name), ("$salt", RandomNumberGenerator.GetBytes(SaltBytes)));
        return Sql.Rows(connection, r => (r.GetInt64(0), (byte[])r.GetValue(1)), "SELECT id, salt FROM mailbox WHERE name = $name",
            ("$name", mailbox.Name))[0];
    }

    private static void Correspondents(SqliteConnection connection, long box, long seen, Sighting sighting)
    {
        if (sighting.Author is { Length: > 0 } author)
        {
            Correspondent(connection, box, author, seen, received: 1, written: 0);
            House(connection, box, author, seen, received: 1, written: 0);
            foreach (var habit in sighting.Habits)
            {
                Sql.Run(connection,
                    "INSERT INTO habit VALUES ($box, $address, $kind, $value, 1) ON CONFLICT DO UPDATE SET count = count + 1",
                    ("$box", box), ("$address", author), ("$kind", habit.Kind.ToString()), ("$value", habit.Value));
            }
        }

        foreach (var (address, name) in sighting.WrittenTo)
        {
            Correspondent(connection, box, address, seen, received: 0, written: 1);
            House(connection, box, address, seen, received: 0, written: 1);
            if (name.Length > 0)
            {
                Sql.Run(connection, "INSERT OR IGNORE INTO name VALUES ($box, $name, $address)",
                    ("$box", box), ("$name", name), ("$address", address));
            }
        }
    }

    private static void Correspondent(SqliteConnection connection, long box, string address, long seen, int received, int written) =>
        Sql.Run(connection, """
            INSERT INTO correspondent VALUES ($box, $address, $received, $written, $seen, $seen)
            ON CONFLICT DO UPDATE SET received = received + $received, written = written + $written,
              first = min(first, $seen), last = max(last, $seen)
            """,
            ("$box", box), ("$address", address), ("$received", received), ("$written", written), ("$seen", seen));

    private static void House(SqliteConnection connection, long box, string address, long seen, int received, int written)
    {
        if (HouseFunctions.Of(address) is not { } house)
        {
            return;
        }

        if (Sql.Run(connection, "INSERT OR IGNORE INTO house VALUES ($box, $name, 0, 0, $seen)",
            ("$box", box), ("$name", house), ("$seen", seen)) > 0)
        {
            Sql.Run(connection, "INSERT OR IGNORE INTO house_key SELECT $box, value, $name FROM json_each($keys)",
                ("$box", box), ("$name", house), ("$keys", JsonSerializer.Serialize(HouseKeys.ToKeep(house))));
        }

        Sql.Run(connection, """
            UPDATE house SET received = received + $received, written = written + $written, last = max(last, $seen)
            WHERE mailbox = $box AND name = $name
            """,
            ("$box", box), ("$name", house), ("$received", received), ("$written", written), ("$seen", seen));
    }

    private static void Accounts(SqliteConnection connection, long box, long seen, byte[] salt, Sighting sighting)
    {
        foreach (var account in sighting.Accounts.Select(i => SeenAccount.Of(i, salt)))
        {
            foreach (var holder in sighting.AccountHolders)
            {
                Sql.Run(connection, """
                    INSERT INTO account VALUES ($box, $holder, $print, $country, $four, $seen, $seen, $mail, 1)
                    ON CONFLICT DO UPDATE SET count = count + 1, first = min(first, $seen), last = max(last, $seen)
                    """,
                    ("$box", box), ("$holder", holder), ("$print", account.Print), ("$country", account.Country),
                    ("$four", account.LastFour), ("$seen", seen), ("$mail", sighting.MailPrint));
            }
        }
    }

    private static void Steps(SqliteConnection connection, long box, Sighting sighting)
    {
        if (sighting.Step is { } step)
        {
            Sql.Run(connection, "INSERT OR IGNORE INTO step VALUES ($box, $id, $address, $seen, $subject, $key, $name, $known)",
                ("$box", box), ("$id", step.MessageId), ("$address", step.Address), ("$seen", step.Seen.ToUnixTimeSeconds()),
                ("$subject", step.Subject), ("$key", ThreadSubject.Of(step.Subject)), ("$name", step.Name), ("$known", step.BorrowedFrom));
        }

        if (sighting is { Follows: { } first, MessageId: { } id })
        {
            Sql.Run(connection, "INSERT OR IGNORE INTO step_mail SELECT mailbox, $id, message_id FROM step "
                + "WHERE mailbox = $box AND message_id = $step", ("$box", box), ("$id", id), ("$step", first));
        }
    }

    private static void Forget(SqliteConnection connection, long box, DateTimeOffset now)
    {
        var steps = (now - FirstStep.Lifetime).ToUnixTimeSeconds();
        var rest = (now - Kept).ToUnixTimeSeconds();
        Sql.Run(connection, "DELETE FROM step WHERE mailbox = $box AND seen < $steps", ("$box", box), ("$steps", steps));
        foreach (var (table, column) in new[] { ("mail", "seen"), ("account", "last"), ("correspondent", "last"), ("house", "last") })
        {
            Sql.Run(connection, $"DELETE FROM {table} WHERE mailbox = $box AND {column} < $rest", ("$box", box), ("$rest", rest));
        }
    }
}
