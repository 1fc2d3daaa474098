using System.Text.Json;
using Deeplia.Identity.MtaSts;

namespace Deeplia.Server.Conformance;

/// <summary>Kinds <c>mta-sts-record</c>, <c>mta-sts-policy</c> and <c>mta-sts-match</c>.</summary>
internal static class MtaStsKinds
{
    public static ValueTask AnswerRecordAsync(ConformanceCase @case, Utf8JsonWriter json, CancellationToken cancellationToken)
    {
        var valid = MtaStsRecord.TryParse(@case.Text("record"), out var record, out var reason);
        json.WriteStartObject("mta_sts");
        json.WriteBoolean("valid", valid);
        json.WriteString("id", record?.Id);
        json.WriteString("reason", reason);
        json.WriteEndObject();
        return default;
    }

    public static ValueTask AnswerPolicyAsync(ConformanceCase @case, Utf8JsonWriter json, CancellationToken cancellationToken)
    {
        json.WriteStartObject("mta_sts");
        if (MtaStsPolicy.TryParse(@case.Text("policy"), out var policy, out var reason))
        {
            json.WriteBoolean("valid", true);
            json.WriteString("mode", policy.Mode.ToString().ToLowerInvariant());
            json.WriteStartArray("mx");
            foreach (var host in policy.Mx)
            {
                json.WriteStringValue(host);
            }

            json.WriteEndArray();
            json.WriteNumber("max_age", (long)policy.MaxAge.TotalSeconds);
        }
        else
        {
            json.WriteBoolean("valid", false);
            json.WriteString("reason", reason);
        }

        json.WriteEndObject();
        return default;
    }

    public static ValueTask AnswerMatchAsync(ConformanceCase @case, Utf8JsonWriter json, CancellationToken cancellationToken)
    {
        var known = MtaStsPolicy.TryParse(@case.Text("policy"), out var policy, out _);
        json.WriteBoolean("match", known && policy!.Allows(@case.Text("mx")));
        return default;
    }
}
