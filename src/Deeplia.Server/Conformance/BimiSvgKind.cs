using System.Text.Json;
using Deeplia.Identity.Bimi;

namespace Deeplia.Server.Conformance;

/// <summary>Kind <c>bimi-svg</c>: one image against SVG Tiny Portable/Secure.</summary>
internal static class BimiSvgKind
{
    public static ValueTask AnswerAsync(ConformanceCase @case, Utf8JsonWriter json, CancellationToken cancellationToken)
    {
        var report = SvgValidator.Check(@case.Bytes("svg"));
        json.WriteStartObject("svg");
        json.WriteBoolean("valid", report.IsValid);
        Write(json, "errors", report.Errors);
        Write(json, "warnings", report.Warnings);
        json.WriteEndObject();
        return default;
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> sentences)
    {
        json.WriteStartArray(name);
        foreach (var sentence in sentences)
        {
            json.WriteStringValue(sentence);
        }

        json.WriteEndArray();
    }
}
