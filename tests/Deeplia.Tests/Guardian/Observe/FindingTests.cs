using System.Reflection;
using Deeplia.Guardian.Observe;

namespace Deeplia.Tests.Guardian.Observe;

/// <summary>No finding comes without a message that gives it and an honest twin that does not, nor a detector without its tests.</summary>
public sealed class FindingTests
{
    private static readonly MethodInfo[] Tests =
    [
        .. typeof(FindingTests).Assembly.GetTypes().SelectMany(t => t.GetMethods()).Where(m => m.IsDefined(typeof(FactAttribute), true)),
    ];

    private static readonly string[] Catalogue = [.. DetectorCatalogue.Cards.SelectMany(c => c.Findings)];
    private static readonly string[] Given = [.. Tests.SelectMany(t => t.GetCustomAttribute<GivesAttribute>()?.Findings ?? [])];
    private static readonly string[] Spared = [.. Tests.SelectMany(t => t.GetCustomAttribute<SparesAttribute>()?.Findings ?? [])];

    [Fact]
    public void Every_finding_has_a_message() => Assert.Empty(Catalogue.Except(Given, StringComparer.Ordinal));

    [Fact]
    public void Every_finding_has_an_honest_twin() => Assert.Empty(Catalogue.Except(Spared, StringComparer.Ordinal));

    [Fact]
    public void Every_mark_names_a_finding() => Assert.Empty(Given.Concat(Spared).Except(Catalogue, StringComparer.Ordinal));

    [Fact]
    public void Every_mark_stands_on_a_test() => Assert.Empty(
        from type in typeof(FindingTests).Assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static)
        where method.IsDefined(typeof(GivesAttribute)) || method.IsDefined(typeof(SparesAttribute))
        where !Tests.Contains(method)
        select method.Name);

    // SelfSenderDetector of Observe.Identity is tested by SelfSenderDetectorTests of the same folder, and so are all.
    [Fact]
    public void Every_detector_has_its_tests_beside_it() => Assert.Empty(
        from detector in DetectorCatalogue.Detectors.Cast<object>().Concat(DetectorCatalogue.NetworkDetectors.Cast<object>())
        let tests = detector.GetType().FullName!.Replace("Deeplia.", "Deeplia.Tests.", StringComparison.Ordinal) + "Tests"
        where typeof(FindingTests).Assembly.GetType(tests) is null
        select tests);
}
