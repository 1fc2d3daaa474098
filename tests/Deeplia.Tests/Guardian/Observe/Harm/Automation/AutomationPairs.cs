namespace Deeplia.Tests.Guardian.Observe.Harm.Automation;

/// <summary>Reads the pairs of <c>tests/automation/</c>.</summary>
internal static class AutomationPairs
{
    /// <summary>All letters of a half, the real thing before its imitation.</summary>
    public static IEnumerable<AutomationLetter> Read(string half)
    {
        foreach (var block in File.ReadAllText(Repository.At($"tests/automation/{half}.txt")).ReplaceLineEndings("\n").Split("== ").Skip(1))
        {
            var parts = ("\n" + block).Split("\n-- ");
            var real = Parse(parts[0].Trim(), parts[1], "");
            yield return real;
            yield return Parse(parts[0].Trim(), parts[2], real.Body);
        }
    }

    private static AutomationLetter Parse(string pair, string text, string before)
    {
        var lines = text.Split('\n');
        var end = Array.FindIndex(lines, l => l.Length == 0);
        var head = end < 0 ? lines[1..] : lines[1..end];
        var fields = head.Where(l => l.Length > 0).ToDictionary(l => l[..l.IndexOf(':', StringComparison.Ordinal)],
            l => l[(l.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim(), StringComparer.Ordinal);
        var body = fields.GetValueOrDefault("Body") == "same" ? before : string.Join('\n', lines[(end + 1)..]).Trim();
        return new AutomationLetter(pair, lines[0].StartsWith("imitation", StringComparison.Ordinal) ? lines[0]["imitation ".Length..] : "", fields, body);
    }
}
