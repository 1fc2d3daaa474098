using System.Globalization;
using System.Text.RegularExpressions;

namespace Deeplia.Tests.Guardian.Observe.Harm.Automation;

/// <summary>Letters that one template made share a skeleton, whatever was filled in; letters of other templates do not.</summary>
public sealed partial class SkeletonGroupTests
{
    private const int Variants = 5;
    private const double LeastAlike = 0.95;
    private const int Seed = 20261127;
    private static readonly string[] Names = ["Camille", "Bertrand", "Ngozi", "Jean-Paul", "Ludmiła", "Αριάδνη", "Mehmet"];

    [Fact]
    public void Letters_of_one_template_share_a_skeleton()
    {
        var random = new Random(Seed);
        var groups = new[] { "tuned", "heldout" }.SelectMany(AutomationPairs.Read).Where(l => !l.IsImitation && l.Body.Contains("Camille", StringComparison.Ordinal))
            .Select(l => Enumerable.Range(0, Variants).Select(_ => Skeleton(l.Body, random)).ToArray())
            .ToArray();
        var alike = groups.Sum(g => g.CountBy(s => s).Max(s => s.Value) - 1);
        Assert.True(groups.Length >= 20, $"{groups.Length} groups");
        Assert.True(alike >= LeastAlike * groups.Length * (Variants - 1), $"{alike} of {groups.Length * (Variants - 1)} share it");
        var most = groups.Select(g => g.CountBy(s => s).MaxBy(s => s.Value).Key).ToArray();
        Assert.Equal(most.Length, most.Distinct().Count());
    }

    private static string Skeleton(string body, Random random)
    {
        var name = Names[random.Next(Names.Length)];
        var text = Link().Replace(body, m => m.Groups["label"].Value + " https://go.shop.example/" + random.Next(1_000_000).ToString(CultureInfo.InvariantCulture));
        text = Digits().Replace(text.Replace("Camille", name, StringComparison.Ordinal), m => random.Next(1, 10_000).ToString(CultureInfo.InvariantCulture));
        var letter = new Letter
        {
            To = $"{name} <{Convert.ToHexStringLower(BitConverter.GetBytes(random.Next()))}@owner.example>",
            Text = text + "\n\nref " + Convert.ToHexStringLower(BitConverter.GetBytes(random.NextInt64())),
        };
        return letter.ToCase().Skeleton ?? throw new InvalidOperationException("too short: " + body);
    }

    [GeneratedRegex(@"!?\[(?<label>[^\]\n]{2,})\]\((?<target>[^)\n]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"\d+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();
}
