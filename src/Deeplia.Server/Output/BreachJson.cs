using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Deeplia.Guardian.Breach;
using Deeplia.Guardian.Case;

namespace Deeplia.Server.Output;

/// <summary>The answers of the breach index as one JSON object on a line.</summary>
internal static class BreachJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Import(string name, ImportReport report) => Write(json =>
    {
        json.WriteString("breach", name);
        json.WriteNumber("rows", report.Rows);
        json.WriteNumber("bad_rows", report.BadRows);
        WriteStrings(json, "faults", report.Faults);
        WriteStrings(json, "notes", report.Notes);
    });

    public static string Address(string address, IEnumerable<AddressLeak> leaks) => Write(json =>
    {
        json.WriteString("address", address);
        json.WriteStartArray("breaches");
        foreach (var leak in leaks)
        {
            json.WriteStartObject();
            json.WriteString("name", leak.Breach);
            json.WriteString("date", leak.Date);
            WriteStrings(json, "classes", leak.Classes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static string Password(in PasswordStanding standing)
    {
        var (leaked, count, yours, breaches, answer) =
            (standing.Leaked, standing.Count, standing.IsYours, standing.Breaches, NameOf(standing.Answer));
        return Write(json =>
        {
            json.WriteString("answer", answer);
            json.WriteBoolean("leaked", leaked);
            json.WriteNumber("count", count);
            WriteStrings(json, "breaches", breaches);
            json.WritePropertyName("yours");
            if (yours is { } known)
            {
                json.WriteBooleanValue(known);
            }
            else
            {
                json.WriteNullValue();
            }
        });
    }

    public static string Own(int count, int refused) => Write(json =>
    {
        json.WriteNumber("own_passwords", count);
        json.WriteNumber("refused", refused);
    });

    public static string Size(BreachIndex index) => Write(json =>
    {
        json.WriteNumber("breaches", index.Sources.Count);
        json.WriteNumber("addresses", index.Addresses);
        json.WriteNumber("domains", index.Domains);
        json.WriteNumber("passwords", index.Passwords);
        json.WriteNumber("bytes", index.Bytes);
    });

    public static string Profile(ExposureProfile profile) => Write(json =>
    {
        WriteStrings(json, profile.IsDomain ? "domain" : "addresses", profile.Subjects);
        json.WriteStartArray("breaches");
        foreach (var leak in profile.Breaches)
        {
            json.WriteStartObject();
            json.WriteString("name", leak.Breach);
            json.WriteString("date", leak.Date);
            WriteStrings(json, "classes", leak.Classes);
            json.WriteNumber("rows", leak.Rows);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("known");
        foreach (var exposed in profile.Exposed)
        {
            json.WriteStartObject();
            json.WriteString("class", exposed.Class);
            WriteStrings(json, "leaked_in", exposed.Breaches);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>The name of an answer: lower case, words joined by hyphens.</summary>
    public static string NameOf(PasswordAnswer answer) => answer switch
    {
        PasswordAnswer.LeakedYours => "leaked-yours",
        PasswordAnswer.LeakedNeverYours => "leaked-never-yours",
        PasswordAnswer.Leaked => "leaked",
        PasswordAnswer.YoursNotLeaked => "yours-not-leaked",
        PasswordAnswer.NotKnown => "not-known",
    };

    private static string Write(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
