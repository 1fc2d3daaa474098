using System.Net;
using System.Text.Json;
using Deeplia.Identity.Spf;
using Deeplia.Mail.Dns;

namespace Deeplia.Tests.Identity.Spf;

/// <summary>Asks SPF over a zone written in the test.</summary>
internal static class Question
{
    public const string Client = "192.0.2.1";

    public static ZoneFileResolver Zone(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new ZoneFileResolver(document.RootElement);
    }

    /// <summary>A zone in which example.com publishes one record; more names may follow.</summary>
    public static ZoneFileResolver Publishing(string record, string more = "") =>
        Zone($$"""{"example.com":{"TXT":[[{{JsonSerializer.Serialize(record)}}]]}{{(more.Length > 0 ? "," + more : "")}}}""");

    public static Task<SpfReport> AskAsync(
        IDnsResolver dns, string mailFrom = "jo@example.com", string ip = Client, string helo = "mx.example.org", TimeProvider? clock = null) =>
        new SpfEvaluator(dns, clock ?? TimeProvider.System)
            .EvaluateAsync(new SpfQuestion(IPAddress.Parse(ip), helo, mailFrom), TestContext.Current.CancellationToken).AsTask();

    /// <summary>The explanation that example.com would give, written with macros.</summary>
    public static async Task<string?> ExplainAsync(string text, string mailFrom = "jo@example.com", string ip = Client, string more = "")
    {
        var zone = Publishing("v=spf1 -all exp=why.example.com",
            $$"""
            "why.example.com":{"TXT":[[{{JsonSerializer.Serialize(text)}}]]}{{(more.Length > 0 ? "," + more : "")}}
            """);
        return (await AskAsync(zone, mailFrom, ip, clock: new StoppedClock())).Explanation;
    }
}
