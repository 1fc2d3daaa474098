namespace Deeplia.Guardian.Learn;

/// <summary>One message as the judge's fit sees it.</summary>
/// <param name="Findings">Numbers of its findings.</param>
/// <param name="Logit">What the model says.</param>
/// <param name="IsPositive">The label.</param>
/// <param name="Weight">How much it counts.</param>
internal readonly record struct FitRow(int[] Findings, double Logit, bool IsPositive, double Weight);
