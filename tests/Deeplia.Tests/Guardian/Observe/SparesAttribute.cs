namespace Deeplia.Tests.Guardian.Observe;

/// <summary>Marks a test that holds an honest twin, alike but harmless, which must not give these findings; see <see cref="FindingTests"/>.</summary>
/// <param name="findings">Ids of the catalogue.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SparesAttribute(params string[] findings) : Attribute
{
    /// <summary>Ids of the catalogue.</summary>
    public IReadOnlyList<string> Findings { get; } = findings;
}
