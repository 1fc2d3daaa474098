using System.Text.Json;
using Deeplia.Identity.Arc;
using Deeplia.Identity.Message;

namespace Deeplia.Server.Conformance;

/// <summary>Kind <c>arc</c>: does the chain hold?</summary>
internal static class ArcKind
{
    public static async ValueTask AnswerAsync(ConformanceCase @case, Utf8JsonWriter json, CancellationToken cancellationToken) =>
        Write(await new ArcValidator(@case.Dns).ValidateAsync(RawMessage.Parse(@case.Bytes("message")), cancellationToken), json);

    public static void Write(ArcReport report, Utf8JsonWriter json)
    {
        json.WriteStartObject("arc");
        json.WriteString("result", report.Result.ToString().ToLowerInvariant());
        json.WriteNumber("instance", report.Instance);
        json.WriteString("reason", report.Reason);
        json.WriteEndObject();
    }
}
