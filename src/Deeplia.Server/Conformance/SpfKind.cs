using System.Net;
using System.Text.Json;
using Deeplia.Identity.Spf;
using Deeplia.Server.Output;

namespace Deeplia.Server.Conformance;

/// <summary>Kind <c>spf</c>: MAIL FROM, or postmaster at the HELO name for the null sender.</summary>
internal static class SpfKind
{
    public static async ValueTask AnswerAsync(ConformanceCase @case, Utf8JsonWriter json, CancellationToken cancellationToken)
    {
        if (!IPAddress.TryParse(@case.Text("ip"), out var client))
        {
            client = IPAddress.IPv6None; // an address nobody sends from: the answer is what the domain says of strangers
        }

        var evaluator = new SpfEvaluator(@case.Dns, @case.Clock);
        var question = new SpfQuestion(client, @case.Text("helo"), @case.Text("mail_from"));
        SpfJson.Write(json, await evaluator.EvaluateAsync(question, cancellationToken));
    }
}
