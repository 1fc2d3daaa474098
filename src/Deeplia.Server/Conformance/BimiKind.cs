using System.Text.Json;
using Deeplia.Identity.Bimi;
using Deeplia.Identity.Dmarc;

namespace Deeplia.Server.Conformance;

/// <summary>Kind <c>bimi</c>: record discovery; nothing is fetched.</summary>
internal static class BimiKind
{
    public static async ValueTask AnswerAsync(ConformanceCase @case, Utf8JsonWriter json, CancellationToken cancellationToken)
    {
        var dmarc = await new DmarcEvaluator(@case.Dns).EvaluateAsync(DmarcInput.Read(@case), cancellationToken);
        var report = await new BimiDiscovery(@case.Dns).DiscoverAsync(
            new BimiQuestion
            {
                Dmarc = dmarc,
                SelectorHeader = @case.Text("bimi_selector"),
                RequireDkim = @case.Option("bimi_require_dkim"),
            },
            cancellationToken);
        json.WriteStartObject("bimi");
        Write(json, report);
        json.WriteEndObject();
    }

    /// <summary>Writes the members of the object.</summary>
    public static void Write(Utf8JsonWriter json, BimiReport report)
    {
        json.WriteString("result", Word(report.Result));
        json.WriteString("explain", report.Reason);
        json.WriteString("selector", report.Selector);
        json.WriteString("domain", report.Domain);
        if (report.Result == BimiResult.Pass)
        {
            json.WriteString("location", report.Record?.Location?.OriginalString);
            json.WriteString("authority", report.Record?.Authority?.OriginalString);
        }
    }

    private static string Word(BimiResult result) => result switch
    {
        BimiResult.NotChecked or BimiResult.Skipped => "skipped",
        BimiResult.Pass => "pass",
        BimiResult.None => "none",
        BimiResult.Declined => "declined",
        BimiResult.Fail => "fail",
        BimiResult.TempError => "temperror",
    };
}
