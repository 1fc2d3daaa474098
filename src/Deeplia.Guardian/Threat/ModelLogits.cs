namespace Deeplia.Guardian.Threat;

/// <summary>The outputs of the learned model, in natural log-odds before calibration.</summary>
/// <param name="Unwanted">Towards "its owner does not want it".</param>
/// <param name="Threat">Towards "it wants to hurt".</param>
/// <param name="Bulk">Towards "sent to many at once".</param>
public readonly record struct ModelLogits(double Unwanted, double Threat, double Bulk);
