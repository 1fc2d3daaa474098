using System.Text.Json;
using Deeplia.Identity.AuthResults;
using Deeplia.Identity.Dmarc;

namespace Deeplia.Server.Conformance;

/// <summary>Kind <c>dmarc</c>: RFC 9989 from results already evaluated.</summary>
internal static class DmarcKind
{
    public static async ValueTask AnswerAsync(ConformanceCase @case, Utf8JsonWriter json, CancellationToken cancellationToken)
    {
        var report = await new DmarcEvaluator(@case.Dns).EvaluateAsync(DmarcInput.Read(@case), cancellationToken);
        json.WriteStartObject("dmarc");
        Write(json, report);
        json.WriteEndObject();
    }

    /// <summary>Writes the members of the object.</summary>
    public static void Write(Utf8JsonWriter json, DmarcReport report)
    {
        json.WriteString("result", ResultWords.Of(report.Result));
        json.WriteString("policy", DmarcInput.Word(report.Policy));
        json.WriteString("disposition", DmarcInput.Word(report.Disposition));
        json.WriteString("record_domain", report.RecordDomain);
        json.WriteString("org_domain", report.OrganizationalDomain);
        json.WriteBoolean("spf_aligned", report.SpfAligned);
        json.WriteBoolean("dkim_aligned", report.DkimAligned);
        json.WriteStartArray("queries");
        foreach (var query in report.Queries)
        {
            json.WriteStringValue(query);
        }

        json.WriteEndArray();
        json.WriteString("explain", report.Reason);
        if (report.Legacy is { } legacy)
        {
            json.WriteStartObject("rfc7489");
            json.WriteString("result", ResultWords.Of(legacy.Result));
            json.WriteString("policy", DmarcInput.Word(legacy.Policy));
            json.WriteString("record_domain", legacy.RecordDomain);
            json.WriteString("org_domain", legacy.OrganizationalDomain);
            json.WriteNumber("pct", legacy.Percent);
            json.WriteEndObject();
        }
    }
}
