namespace Deeplia.Pictures;

/// <summary>What was read from one picture.</summary>
/// <param name="Codes">The words of its QR codes.</param>
/// <param name="Corners">How many corner squares were seen; some without a code mean a piece of one.</param>
public sealed record CodeReading(IReadOnlyList<string> Codes, int Corners);
