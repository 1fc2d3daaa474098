namespace Deeplia.Tests.Guardian.Observe;

/// <summary>Marks a test that holds a message which must give these findings; see <see cref="FindingTests"/>.</summary>
/// <param name="findings">Ids of the catalogue.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GivesAttribute(params string[] findings) : Attribute
{
    /// <summary>Ids of the catalogue.</summary>
    public IReadOnlyList<string> Findings { get; } = findings;
}
