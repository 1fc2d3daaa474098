using System.Text.Json.Nodes;
using Deeplia.Server.Conformance;

namespace Deeplia.Tests.Suites;

/// <summary>The public authentication suites, whole.</summary>
public sealed class SuiteTests
{
    [Theory]
    [InlineData("mta-sts", 24)]
    [InlineData("arc-sign", 12)]
    [InlineData("arc-validate", 115)]
    [InlineData("dkim-canon", 25)]
    [InlineData("dkim-perl", 39)]
    [InlineData("dkim-rfc", 9)]
    [InlineData("dkim-rfc8301", 13)]
    [InlineData("psl", 52)]
    [InlineData("spf-rfc7208", 203)]
    [InlineData("tlsrpt-record", 7)]
    [InlineData("dmarc-rfc9989", 58)]
    [InlineData("dmarc-record", 23)]
    [InlineData("dmarc-report-authz", 6)]
    [InlineData("bimi", 15)]
    [InlineData("bimi-svg", 23)]
    [InlineData("auth-results", 64)]
    [InlineData("auth-results-robust", 9)]
    public async Task A_suite_passes_whole(string suite, int cases)
    {
        var lines = await File.ReadAllLinesAsync(Repository.At($"tests/suites/{suite}/cases.jsonl"), TestContext.Current.CancellationToken);
        var failures = new List<string>();
        foreach (var line in lines)
        {
            var @case = JsonNode.Parse(line)!.AsObject();
            if (await FailureAsync(@case) is { } failure)
            {
                failures.Add($"{@case["case"]}: {failure}");
            }
        }

        Assert.Equal(cases, lines.Length);
        Assert.Empty(failures);
    }

    private static async Task<string?> FailureAsync(JsonObject @case)
    {
        var expected = @case["expect"]!.AsObject();
        var sent = @case.DeepClone().AsObject();
        foreach (var hidden in new[] { "suite", "case", "spec", "note", "expect" })
        {
            sent.Remove(hidden);
        }

        var answer = await ConformanceRun.AnswerAsync(sent.ToJsonString(), TestContext.Current.CancellationToken);
        if (JsonNode.Parse(answer.Span)!["result"] is not JsonObject result)
        {
            return System.Text.Encoding.UTF8.GetString(answer.Span);
        }

        if (result["dkim"] is JsonArray signatures)
        {
            result["dkim_pass"] = signatures.Any(s => s!["result"]!.GetValue<string>() == "pass");
            result["dkim_last"] = signatures.LastOrDefault()?.DeepClone();
        }

        return expected.ContainsKey("no_crash") ? null : Expectation.Mismatch(expected, result);
    }
}
