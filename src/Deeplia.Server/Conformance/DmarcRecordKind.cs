using System.Collections.Immutable;
using System.Text.Json;
using Deeplia.Identity.Dmarc;

namespace Deeplia.Server.Conformance;

/// <summary>Kind <c>dmarc-record</c>: one record with its defaults.</summary>
internal static class DmarcRecordKind
{
    public static ValueTask AnswerAsync(ConformanceCase @case, Utf8JsonWriter json, CancellationToken cancellationToken)
    {
        json.WriteStartObject("record");
        if (!DmarcRecord.TryParse(@case.Text("record"), out var record) || !record.IsUsable)
        {
            json.WriteBoolean("valid", false);
        }
        else
        {
            Write(json, record);
        }

        json.WriteEndObject();
        return default;
    }

    private static void Write(Utf8JsonWriter json, DmarcRecord record)
    {
        json.WriteBoolean("valid", true);
        json.WriteString("p", DmarcInput.Word(record.Policy));
        json.WriteString("sp", DmarcInput.Word(record.SubdomainPolicy));
        json.WriteString("np", DmarcInput.Word(record.NonexistentPolicy));
        json.WriteString("adkim", Mode(record.DkimAlignment));
        json.WriteString("aspf", Mode(record.SpfAlignment));
        json.WriteString("psd", record.Psd switch { PsdClaim.Yes => "y", PsdClaim.No => "n", PsdClaim.Unknown => "u" });
        json.WriteBoolean("t", record.IsTesting);
        json.WriteString("fo", record.FailureOptions);
        Write(json, "rua", record.AggregateUris);
        Write(json, "ruf", record.FailureUris);
    }

    private static string Mode(AlignmentMode mode) => mode switch { AlignmentMode.Relaxed => "r", AlignmentMode.Strict => "s" };

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<string> uris)
    {
        json.WriteStartArray(name);
        foreach (var uri in uris)
        {
            json.WriteStringValue(uri);
        }

        json.WriteEndArray();
    }
}
