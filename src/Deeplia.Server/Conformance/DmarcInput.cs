using System.Collections.Immutable;
using System.Text.Json;
using Deeplia.Identity;
using Deeplia.Identity.AuthResults;
using Deeplia.Identity.Dmarc;

namespace Deeplia.Server.Conformance;

/// <summary>Reads what the kinds <c>dmarc</c> and <c>bimi</c> share: the author domain and results already evaluated.</summary>
internal static class DmarcInput
{
    public static DmarcQuestion Read(ConformanceCase @case) => new()
    {
        AuthorDomains = Authors(@case),
        Spf = @case.Input.TryGetProperty("spf", out var spf) ? Method(spf) : MethodReport.NotChecked,
        Dkim = @case.Input.TryGetProperty("dkim", out var dkim) && dkim.ValueKind == JsonValueKind.Array
            ? [.. dkim.EnumerateArray().Select(Method)]
            : [],
    };

    /// <summary>A policy as the records write it, or null.</summary>
    public static string? Word(DmarcPolicy? policy) => policy?.ToString().ToLowerInvariant();

    private static ImmutableArray<string> Authors(ConformanceCase @case) =>
        @case.Input.TryGetProperty("header_from", out var from) && from.ValueKind == JsonValueKind.Array
            ? [.. from.EnumerateArray().Where(d => d.ValueKind == JsonValueKind.String).Select(d => d.GetString()!)]
            : @case.Text("header_from") is { Length: > 0 } one ? [one] : [];

    private static MethodReport Method(JsonElement element) => new(
        ResultWords.Parse(ConformanceCase.TextOf(element, "result") ?? ""), ConformanceCase.TextOf(element, "domain"), "");
}
