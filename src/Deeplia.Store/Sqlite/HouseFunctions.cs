using System.Text.Json;
using Deeplia.Guardian.Case;
using Deeplia.Mail.Names;
using Microsoft.Data.Sqlite;

namespace Deeplia.Store.Sqlite;

/// <summary>Functions that the schema calls: whose house an address is, and under which keys a house is kept.</summary>
internal static class HouseFunctions
{
    public static void Register(SqliteConnection connection)
    {
        connection.CreateFunction("house_of", (string address) => Of(address), isDeterministic: true);
        connection.CreateFunction("house_keys", (string house) => JsonSerializer.Serialize(HouseKeys.ToKeep(house)), isDeterministic: true);
    }

    public static string? Of(string address) => MailAddress.TryParse(address, out var read) ? HouseKeys.HouseOf(read) : null;
}
