using System.Collections.Immutable;
using System.Text.Json;
using Deeplia.Identity.Dkim;
using Deeplia.Identity.Message;

namespace Deeplia.Server.Conformance;

/// <summary>Kind <c>dkim</c>: one entry a signature, top to bottom.</summary>
internal static class DkimKind
{
    public static async ValueTask AnswerAsync(ConformanceCase @case, Utf8JsonWriter json, CancellationToken cancellationToken)
    {
        var verifier = new DkimVerifier(@case.Dns, @case.Clock, new DkimOptions { LegacyCrypto = @case.Option("legacy_crypto") });
        Write(await verifier.VerifyAsync(RawMessage.Parse(@case.Bytes("message")), cancellationToken), json);
    }

    public static void Write(ImmutableArray<DkimReport> reports, Utf8JsonWriter json)
    {
        json.WriteStartArray("dkim");
        foreach (var report in reports)
        {
            json.WriteStartObject();
            json.WriteString("domain", report.Domain);
            json.WriteString("selector", report.Selector);
            json.WriteString("algorithm", report.Algorithm);
            json.WriteString("result", report.Result.ToString().ToLowerInvariant());
            json.WriteString("reason", report.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
