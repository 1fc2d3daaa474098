namespace Deeplia.Guardian.Judge;

/// <summary>What one finding says on the three scales, in natural log-odds (positive speaks for, negative against).</summary>
/// <param name="Unwanted">Towards "its owner does not want it".</param>
/// <param name="Threat">Towards "it wants to hurt".</param>
/// <param name="Bulk">Towards "sent to many at once".</param>
/// <param name="Kind">The kind of threat it points at, or null.</param>
public readonly record struct Weight(double Unwanted, double Threat, double Bulk, ThreatKind? Kind);
