namespace Deeplia.Tests.Guardian.Observe.Harm.Ask;

/// <summary>Reads the letters of tests/fraud.</summary>
internal static class FraudLetters
{
    /// <summary>Each letter of a file with the finding it must give, or <c>none</c>.</summary>
    public static IEnumerable<(string Theme, string Text)> Of(string name) =>
        File.ReadAllText(Repository.At($"tests/fraud/{name}.txt")).Split("---\n")
            .Select(block => block.Split('\n', 2)).Select(parts => (parts[0], parts[1].Trim()));
}
