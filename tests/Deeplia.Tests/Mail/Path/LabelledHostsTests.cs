using System.Net;
using Deeplia.Mail.Path;

namespace Deeplia.Tests.Mail.Path;

/// <summary>Hosts of <c>tests/hosts/</c>, named as their operators name them: at least 95 % are put into the right class.</summary>
public sealed class LabelledHostsTests(ITestOutputHelper output)
{
    private const double LeastRight = 0.95;

    [Theory]
    [InlineData("tuned")]
    [InlineData("heldout")]
    public void Hosts_are_classed(string half)
    {
        var hosts = File.ReadLines(Repository.At($"tests/hosts/{half}.txt")).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(' ')).ToArray();
        var seen = hosts.Select(h => (Wanted: Enum.Parse<HostClass>(h[0], ignoreCase: true), Verdict: HostClassifier.Classify(h[1], IPAddress.Parse(h[2])), Name: h[1]))
            .ToArray();
        foreach (var group in seen.GroupBy(s => (s.Wanted, s.Verdict.Class)).OrderBy(g => g.Key.Wanted))
        {
            output.WriteLine($"{group.Key.Wanted} read as {group.Key.Class}: {group.Count()}"
                + (group.Key.Wanted == group.Key.Class ? "" : $", for example {group.First().Name} ({group.First().Verdict.Because})"));
        }

        var right = seen.Count(s => s.Wanted == s.Verdict.Class);
        Assert.True(seen.Length >= 150 && right >= LeastRight * seen.Length, $"{half}: {right} of {seen.Length}");
    }
}
