using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Deeplia.Mail.Dns;

/// <summary>Holds all that a zone file says about one name; a type it does not list is <c>null</c>.</summary>
internal sealed record ZoneNode(
    DnsAnswer<string>? Txt,
    DnsAnswer<IPAddress>? A,
    DnsAnswer<IPAddress>? Aaaa,
    DnsAnswer<MxRecord>? Mx,
    DnsAnswer<string>? Ptr,
    DnsAnswer<string>? Cname,
    bool OthersFail)
{
    /// <summary>Reads one name's object.</summary>
    /// <exception cref="FormatException">The object is not as the format wants it.</exception>
    public static ZoneNode Parse(JsonElement types)
    {
        if (types.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("is not an object");
        }

        return new ZoneNode(
            Read(types, "TXT", JoinStrings),
            Read(types, "A", record => ReadAddress(record, AddressFamily.InterNetwork)),
            Read(types, "AAAA", record => ReadAddress(record, AddressFamily.InterNetworkV6)),
            Read(types, "MX", ReadMx),
            Read(types, "PTR", record => DnsName.OfHost(ReadText(record))),
            Read(types, "CNAME", record => DnsName.OfHost(ReadText(record))),
            types.TryGetProperty("*", out _));
    }

    private static DnsAnswer<T>? Read<T>(JsonElement types, string type, Func<JsonElement, T> readRecord)
    {
        if (!types.TryGetProperty(type, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String && value.GetString() is "TIMEOUT" or "SERVFAIL")
        {
            return new DnsAnswer<T>(DnsStatus.TempFail);
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            throw new FormatException($"{type} is neither a list nor TIMEOUT nor SERVFAIL");
        }

        try
        {
            var records = value.EnumerateArray().Select(readRecord).ToImmutableArray();
            return new DnsAnswer<T>(records.IsEmpty ? DnsStatus.NoData : DnsStatus.Found, records);
        }
        catch (FormatException exception)
        {
            throw new FormatException($"{type} holds a record that is not one", exception);
        }
    }

    private static string JoinStrings(JsonElement record) => record.ValueKind == JsonValueKind.Array
        ? string.Concat(record.EnumerateArray().Select(ReadText))
        : ReadText(record);

    private static string ReadText(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new FormatException();

    private static IPAddress ReadAddress(JsonElement record, AddressFamily family) =>
        IPAddress.TryParse(ReadText(record), out var address) && address.AddressFamily == family
            ? address
            : throw new FormatException();

    private static MxRecord ReadMx(JsonElement record) =>
        record.ValueKind == JsonValueKind.Array && record.GetArrayLength() == 2
            && record[0].ValueKind == JsonValueKind.Number && record[0].TryGetUInt16(out var preference)
            ? new MxRecord(preference, DnsName.OfHost(ReadText(record[1])))
            : throw new FormatException();
}
