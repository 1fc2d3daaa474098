using System.Text.Json;
using Deeplia.Identity.AuthResults;

namespace Deeplia.Server.Conformance;

/// <summary>Kind <c>auth-results</c>: one Authentication-Results value, read.</summary>
internal static class AuthResultsKind
{
    public static ValueTask AnswerAsync(ConformanceCase @case, Utf8JsonWriter json, CancellationToken cancellationToken)
    {
        var header = AuthenticationResultsHeader.Read(@case.Text("header"));
        json.WriteStartObject("auth_results");
        json.WriteBoolean("valid", header.Error is null);
        json.WriteString("explain", header.Error);
        if (header.Error is null)
        {
            json.WriteString("authserv_id", header.AuthservId);
            WriteNumber(json, "version", header.Version);
            WriteNumber(json, "instance", header.Instance);
            json.WriteStartArray("results");
            foreach (var result in header.Results)
            {
                Write(json, result);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        return default;
    }

    private static void Write(Utf8JsonWriter json, MethodResult result)
    {
        json.WriteStartObject();
        json.WriteString("method", result.Method);
        json.WriteString("result", result.Result);
        json.WriteString("reason", result.Reason);
        json.WriteStartObject("properties");
        foreach (var property in result.Properties.DistinctBy(p => p.FullName, StringComparer.OrdinalIgnoreCase))
        {
            json.WriteString(property.FullName, property.Value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
    }
}
