namespace Deeplia.Guardian.Explain;

/// <summary>Who could be asked about a message.</summary>
/// <param name="Dns">Whether look-ups were allowed.</param>
/// <param name="Model">Whether a learned model was at work.</param>
public readonly record struct ChecksMade(bool Dns, bool Model);
