using System.Collections.Immutable;
using System.Text.Json;
using Deeplia.Guardian.Case.Memory;
using Microsoft.Data.Sqlite;

namespace Deeplia.Store.Sqlite;

/// <summary>Reads what one message asks the memory about.</summary>
internal static class Recollection
{
    private const int MinLettersWritten = 2;
    private const int OftenReceived = 5;
    private const int MostHouses = 100;

    /// <summary>The past; null for an unknown mailbox, unless this run will remember.</summary>
    public static PastMail? Read(SqliteConnection connection, MailboxId mailbox, MemoryQuestion question, bool writes)
    {
        using var transaction = connection.BeginTransaction(deferred: true); // one moment for all the questions
        var boxes = Sql.Rows(connection, r => (Id: r.GetInt64(0), Salt: (byte[])r.GetValue(1)),
            "SELECT id, salt FROM mailbox WHERE name = $name", ("$name", mailbox.Name));
        if (boxes.Count == 0)
        {
            return writes ? new PastMail { Salt = [], When = question.When } : null;
        }

        var (box, salt) = boxes[0];
        return new PastMail
        {
            Salt = [.. salt],
            When = question.When,
            Sender = Sender(connection, box, question),
            Steps = Steps(connection, box, question),
            Accounts = Accounts(connection, box, question),
            NameHolders = question.Name.Length == 0 ? [] : [.. Sql.Rows(connection, r => r.GetString(0),
                "SELECT DISTINCT n.address FROM name n JOIN correspondent c USING (mailbox, address) WHERE n.mailbox = $box "
                + "AND n.folded IN (SELECT value FROM json_each($names)) AND c.written >= $min ORDER BY 1",
                ("$box", box), ("$names", JsonSerializer.Serialize(question.NamesTurned.Prepend(question.Name))),
                ("$min", MinLettersWritten))],
            Houses = Houses(connection, box, question),
        };
    }

    // Known is whom the owner writes to, and who has written often.
    private static ImmutableArray<string> Houses(SqliteConnection connection, long box, MemoryQuestion question) =>
        question.HouseKeys.IsEmpty ? [] : [.. Sql.Rows(connection, r => r.GetString(0), """
            SELECT DISTINCT h.name FROM json_each($keys) k
            JOIN house_key x ON x.mailbox = $box AND x.key = k.value
            JOIN house h ON h.mailbox = $box AND h.name = x.house
            WHERE h.written > 0 OR h.received >= $often ORDER BY 1 LIMIT $most
            """,
            ("$box", box), ("$keys", JsonSerializer.Serialize(question.HouseKeys)), ("$often", OftenReceived), ("$most", MostHouses))];

    private static Correspondent? Sender(SqliteConnection connection, long box, MemoryQuestion question)
    {
        var known = Sql.Rows(connection, r => new Correspondent(r.GetInt32(0), r.GetInt32(1), Sql.Time(r, 2), Sql.Time(r, 3), []),
            "SELECT received, written, first, last FROM correspondent WHERE mailbox = $box AND address = $address",
            ("$box", box), ("$address", question.Author));
        return known.Count == 0 ? null : known[0] with
        {
            Habits = [.. Sql.Rows(connection, r => new HabitCount(Enum.Parse<HabitKind>(r.GetString(0)), r.GetString(1), r.GetInt32(2)),
                "SELECT kind, value, count FROM habit WHERE mailbox = $box AND address = $address",
                ("$box", box), ("$address", question.Author))],
        };
    }

    private static ImmutableArray<FirstStep> Steps(SqliteConnection connection, long box, MemoryQuestion question) =>
    [
        .. Sql.Rows(connection, r => new FirstStep(r.GetString(0), r.GetString(1), Sql.Time(r, 2), r.GetString(3), r.GetString(4),
                r.IsDBNull(5) ? null : r.GetString(5))
            {
                Later = [.. JsonSerializer.Deserialize<string[]>(r.GetString(6)) ?? []],
            },
            """
            SELECT message_id, address, seen, subject, name, borrowed_from,
              (SELECT json_group_array(m.message_id) FROM step_mail m WHERE m.mailbox = s.mailbox AND m.step = s.message_id)
            FROM step s WHERE mailbox = $box AND seen >= $since AND (address = $address
              OR (subject_key <> '' AND subject_key = $subject) OR message_id IN (SELECT value FROM json_each($ids))
              OR message_id IN (SELECT step FROM step_mail WHERE mailbox = $box AND message_id IN (SELECT value FROM json_each($ids))))
            ORDER BY seen
            """,
            ("$box", box), ("$address", question.Author), ("$subject", question.SubjectKey),
            ("$since", (question.When - FirstStep.Lifetime).ToUnixTimeSeconds()), ("$ids", JsonSerializer.Serialize(question.ThreadIds))),
    ];

    // An account known from the message in hand alone is not its past.
    private static ImmutableArray<KnownAccount> Accounts(SqliteConnection connection, long box, MemoryQuestion question) =>
    [
        .. Sql.Rows(connection, r => new KnownAccount(r.GetString(0), r.GetString(1), r.GetString(2), Sql.Time(r, 3), Sql.Time(r, 4)),
            """
            SELECT print, country, last_four, min(first), max(last) FROM account
            WHERE mailbox = $box AND holder IN (SELECT value FROM json_each($holders)) AND NOT (count = 1 AND mail = $mail)
            GROUP BY print ORDER BY 4
            """,
            ("$box", box), ("$holders", JsonSerializer.Serialize(question.AccountHolders)), ("$mail", question.MailPrint)),
    ];
}
