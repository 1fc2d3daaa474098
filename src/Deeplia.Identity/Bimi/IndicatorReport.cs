namespace Deeplia.Identity.Bimi;

/// <summary>What may be shown beside a message, and why.</summary>
/// <param name="Status">Whether it may be shown.</param>
/// <param name="Reason">Why, in a few English words.</param>
public sealed record IndicatorReport(IndicatorStatus Status, string Reason)
{
    /// <summary>The image, unpacked; empty unless the status is certified or self-asserted.</summary>
    public ReadOnlyMemory<byte> Image { get; init; }

    /// <summary>The check of the image, or null when there was none to check.</summary>
    public SvgReport? Svg { get; init; }

    /// <summary>The check of the mark certificate, or null when there was none to check.</summary>
    public MarkReport? Mark { get; init; }
}
