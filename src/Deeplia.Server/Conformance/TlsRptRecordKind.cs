using System.Text.Json;
using Deeplia.Identity.TlsRpt;

namespace Deeplia.Server.Conformance;

/// <summary>Kind <c>tlsrpt-record</c>: where reports about TLS go.</summary>
internal static class TlsRptRecordKind
{
    public static ValueTask AnswerAsync(ConformanceCase @case, Utf8JsonWriter json, CancellationToken cancellationToken)
    {
        var valid = TlsRptRecord.TryParse(@case.Text("record"), out var record, out var reason);
        json.WriteStartObject("tlsrpt");
        json.WriteBoolean("valid", valid);
        json.WriteStartArray("rua");
        foreach (var destination in record?.Rua ?? [])
        {
            json.WriteStringValue(destination);
        }

        json.WriteEndArray();
        json.WriteString("reason", reason);
        json.WriteEndObject();
        return default;
    }
}
