namespace Deeplia.Guardian.Judge;

/// <summary>The probabilities behind a verdict, each between 0 and 1.</summary>
/// <param name="Unwanted">That the owner does not want it: greyspam, spam or threat. Never below <paramref name="Threat"/>.</param>
/// <param name="Threat">That it wants to hurt.</param>
/// <param name="Bulk">That it was sent to many at once.</param>
/// <param name="Wanted">That it is personal or expected mail: neither unwanted nor bulk.</param>
public readonly record struct Probabilities(double Unwanted, double Threat, double Bulk, double Wanted);
