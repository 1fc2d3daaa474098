using System.Text.Json;
using Deeplia.Mail.Message;
using Deeplia.Server.Commands;
using Deeplia.Server.Output;

namespace Deeplia.Tests.Golden;

/// <summary>One golden message: what the guardian says of it, against what a right-minded human demands.</summary>
internal static class GoldenCase
{
    private static readonly string[] Folders = ["tests/golden", "tests/private"];

    /// <summary>All golden messages, and the private ones of a folder that git ignores.</summary>
    public static IEnumerable<string> All() => Folders
        .Select(Repository.At)
        .Where(Directory.Exists)
        .SelectMany(f => Directory.EnumerateFiles(f, "*.expect.json", SearchOption.AllDirectories))
        .Select(f => Path.GetRelativePath(Repository.Root, f)[..^".expect.json".Length])
        .Order(StringComparer.Ordinal);

    /// <summary>What is wrong with the answer; empty when nothing is.</summary>
    public static async Task<IReadOnlyList<string>> ComplaintsAsync(string name)
    {
        using var expectation = JsonDocument.Parse(await File.ReadAllBytesAsync(Repository.At(name + ".expect.json")));
        var expected = expectation.RootElement;
        using var answer = JsonDocument.Parse(await ExamineAsync(name, expected));
        return [.. Compare(expected, answer.RootElement)];
    }

    private static async Task<string> ExamineAsync(string name, JsonElement expected)
    {
        var options = new CheckOptions();
        var command = new System.CommandLine.Command("check");
        options.AddTo(command);
        var zone = Repository.At(name + ".dns");
        string[] args =
            [.. Strings(expected, "args").Select(Resolve), "--dns", File.Exists(zone) ? zone : "off", Repository.At(name + ".eml")];
        using var stderr = new StringWriter();
        var setup = CheckSetup.Read(options, command.Parse(args), stderr);
        Assert.True(setup is not null, stderr.ToString());
        var guardian = new Deeplia.Guardian.Guardian(setup.Options, setup.Dns, TimeProvider.System);
        var bytes = await File.ReadAllBytesAsync(Repository.At(name + ".eml"));
        return JsonReport.Format(name, await guardian.ExamineAsync(new RawMail(bytes, setup.Envelope), CancellationToken.None));
    }

    private static string Resolve(string arg) => arg.StartsWith("tests/", StringComparison.Ordinal) ? Repository.At(arg) : arg;

    private static IEnumerable<string> Compare(JsonElement expected, JsonElement answer)
    {
        var findings = answer.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("id").GetString()!).ToHashSet();
        var all = string.Join(' ', findings);
        foreach (var (key, actual) in new[]
        {
            ("class", answer.GetProperty("class").GetString()),
            ("threat", answer.GetProperty("threat").GetString()),
            ("identity", answer.GetProperty("answers").GetProperty("identity").GetProperty("status").GetString()),
        })
        {
            if (expected.TryGetProperty(key, out var wanted) && !Allows(wanted, actual))
            {
                yield return $"{key} is {actual ?? "null"}, not {wanted} (p {answer.GetProperty("probabilities")}; {all})";
            }
        }

        foreach (var bad in Strings(expected, "not_class").Where(c => c == answer.GetProperty("class").GetString()))
        {
            yield return $"class is {bad} (p {answer.GetProperty("probabilities")}; {all})";
        }

        foreach (var complaint in Strings(expected, "findings").Where(f => !findings.Contains(f)).Select(f => $"{f} is missing ({all})")
            .Concat(Strings(expected, "no_findings").Where(findings.Contains).Select(f => $"{f} must not be there")))
        {
            yield return complaint;
        }

        var claims = answer.GetProperty("claims").EnumerateArray().Select(c => c.GetProperty("claim").GetString()!).ToHashSet();
        foreach (var claim in Strings(expected, "claims").Where(c => !claims.Contains(c)))
        {
            yield return $"the claim {claim} is missing ({string.Join(' ', claims)})";
        }

        foreach (var complaint in CompareExtracted(expected, answer.GetProperty("extracted")))
        {
            yield return complaint;
        }
    }

    private static IEnumerable<string> CompareExtracted(JsonElement expected, JsonElement actual)
    {
        if (!expected.TryGetProperty("extracted", out var wanted))
        {
            yield break;
        }

        foreach (var property in wanted.EnumerateObject())
        {
            var found = actual.GetProperty(property.Name);
            var text = found.ValueKind == JsonValueKind.Array ? found.GetArrayLength().ToString() : found.ToString();
            if (text != property.Value.ToString())
            {
                yield return $"extracted {property.Name} is {text}, not {property.Value}";
            }
        }
    }

    private static bool Allows(JsonElement wanted, string? actual) => wanted.ValueKind == JsonValueKind.Object
        ? wanted.GetProperty("any").EnumerateArray().Any(a => a.GetString() == actual)
        : wanted.GetString() == actual;

    private static IEnumerable<string> Strings(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) ? list.EnumerateArray().Select(e => e.GetString()!) : [];
}
