using System.Text.Json;
using Deeplia.Identity.Arc;
using Deeplia.Identity.Dkim;
using Deeplia.Identity.Message;
using Deeplia.Server.Commands;

namespace Deeplia.Server.Conformance;

/// <summary>Kind <c>arc-sign</c>: the set a receiver adds.</summary>
internal static class ArcSignKind
{
    public static async ValueTask AnswerAsync(ConformanceCase @case, Utf8JsonWriter json, CancellationToken cancellationToken)
    {
        var result = await SealAsync(@case, cancellationToken);
        json.WriteStartObject("arc_sign");
        json.WriteBoolean("sealed", result.IsSealed);
        json.WriteString("aar", result.Results);
        json.WriteString("ams", result.MessageSignature);
        json.WriteString("as", result.Seal);
        json.WriteString("reason", result.Reason);
        json.WriteEndObject();
    }

    private static async ValueTask<ArcSealResult> SealAsync(ConformanceCase @case, CancellationToken cancellationToken)
    {
        if (!SigningKey.TryRead(@case.Text("private_key"), out var key, out var error))
        {
            return new ArcSealResult(false, "the key " + error);
        }

        using (key)
        {
            var clock = @case.Input.TryGetProperty("timestamp", out var time) && time.TryGetInt64(out var seconds)
                ? new FixedClock(seconds)
                : @case.Clock;
            var options = new ArcSealerOptions
            {
                Domain = @case.Text("domain").ToLowerInvariant(),
                Selector = @case.Text("selector").ToLowerInvariant(),
                AuthservId = @case.Text("authserv_id"),
            };
            if (@case.Input.TryGetProperty("headers", out var headers) && headers.ValueKind == JsonValueKind.Array)
            {
                options = options with { Headers = [.. headers.EnumerateArray().Select(h => h.GetString() ?? "")] };
            }

            var sealer = new ArcSealer(key, options, new ArcValidator(@case.Dns), clock);
            return await sealer.SealAsync(RawMessage.Parse(@case.Bytes("message")), cancellationToken);
        }
    }
}
