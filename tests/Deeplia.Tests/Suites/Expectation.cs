using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Deeplia.Tests.Suites;

/// <summary>Compares an answer with what a suite expects; the rules are in <c>tests/suites/README.md</c>.</summary>
internal static class Expectation
{
    /// <summary>Null when the answer fits, else a short reason.</summary>
    public static string? Mismatch(JsonNode? expected, JsonNode? got) => expected switch
    {
        JsonObject { Count: 1 } control when control.First() is var rule && IsRule(rule) => Controlled(rule.Key, rule.Value, got),
        JsonObject wanted => got is JsonObject answer ? Keys(wanted, answer) : $"object wanted, got {Short(got)}",
        JsonArray wanted => got is JsonArray answer ? Elements(wanted, answer) : $"list wanted, got {Short(got)}",
        null => got is null ? null : $"null wanted, got {Short(got)}",
        _ => JsonNode.DeepEquals(expected, got) ? null : $"{Short(expected)} wanted, got {Short(got)}",
    };

    // A match that holds no pattern is the answer of the kind mta-sts-match.
    private static bool IsRule(KeyValuePair<string, JsonNode?> pair) =>
        pair.Key is "any" or "not" or "absent" or "tags" || (pair.Key is "match" && pair.Value?.GetValueKind() == JsonValueKind.String);

    private static string? Controlled(string rule, JsonNode? value, JsonNode? got)
    {
        var text = got is JsonValue v && v.TryGetValue<string>(out var s) ? s : null;
        var fits = rule switch
        {
            "any" => value!.AsArray().Any(x => Mismatch(x, got) is null),
            "not" => Mismatch(value, got) is not null,
            "absent" => (got is null || text?.Length == 0) == value!.GetValue<bool>(),
            "match" => text is not null && Regex.IsMatch(text, value!.GetValue<string>(), RegexOptions.None, TimeSpan.FromSeconds(1)),
            _ => text is not null && Tags(text).SetEquals(Tags(value!.GetValue<string>())),
        };
        return fits ? null : $"{rule} {Short(value)} does not hold for {Short(got)}";
    }

    private static string? Keys(JsonObject wanted, JsonObject answer) => wanted
        .Select(pair => Mismatch(pair.Value, answer[pair.Key]) is { } reason ? $"{pair.Key}: {reason}" : null)
        .FirstOrDefault(reason => reason is not null);

    private static string? Elements(JsonArray wanted, JsonArray answer)
    {
        if (wanted.Count != answer.Count)
        {
            return $"list of {wanted.Count} wanted, got {Short(answer)}";
        }

        var left = Enumerable.Range(0, answer.Count).ToList();
        for (var i = 0; i < wanted.Count; i++)
        {
            var at = left.OrderBy(j => j == i ? 0 : 1).Select(j => (int?)j).FirstOrDefault(j => Mismatch(wanted[i], answer[j!.Value]) is null);
            if (at is null)
            {
                return $"[{i}]: {Mismatch(wanted[i], answer[i])}";
            }

            left.Remove(at.Value);
        }

        return null;
    }

    private static HashSet<string> Tags(string value) =>
        [.. string.Concat(value.Where(c => !char.IsWhiteSpace(c))).Split(';', StringSplitOptions.RemoveEmptyEntries)];

    private static string Short(JsonNode? node) => node?.ToJsonString() is { } text ? text[..Math.Min(text.Length, 120)] : "null";
}
