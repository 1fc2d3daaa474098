namespace Deeplia.Mail.Text;

/// <summary>One disguised word.</summary>
/// <param name="Kind">The disguise.</param>
/// <param name="Quote">The word as written, at most <see cref="FoldedText.MaxQuoteLength"/> characters.</param>
/// <param name="Plain">What a person reads.</param>
public sealed record CamouflageTrick(CamouflageKind Kind, string Quote, string Plain);
