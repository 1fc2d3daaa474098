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
            json.WriteString("identity", report.Identity);
            if (report.KeyBits is { } bits)
            {
                json.WriteNumber("key_bits", bits);
            }

            json.WriteStartArray("warnings");
            foreach (var warning in Enum.GetValues<DkimWarnings>())
            {
                if (warning != DkimWarnings.None && report.Warnings.HasFlag(warning))
                {
                    json.WriteStringValue(NameOf(warning));
                }
            }

            json.WriteEndArray();
            json.WriteNumber("unsigned_body_bytes", report.UnsignedBodyBytes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string NameOf(DkimWarnings warning) => warning switch
    {
        DkimWarnings.BodyTail => "body-tail",
        DkimWarnings.ShortKey => "short-key",
        DkimWarnings.WeakKey => "weak-key",
        DkimWarnings.Expired => "expired",
        DkimWarnings.FutureTimestamp => "future-timestamp",
        DkimWarnings.TestMode => "test-mode",
        DkimWarnings.FromNotOversigned => "from-not-oversigned",
        DkimWarnings.UnsignedFrom => "unsigned-from",
        DkimWarnings.Sha1 => "sha1",
        DkimWarnings.Ed25519 => "ed25519",
        DkimWarnings.UnsignedHeaders => "unsigned-headers",
        DkimWarnings.None or _ => "none",
    };
}
