using System.Collections.Immutable;

namespace Deeplia.Identity.Bimi;

/// <summary>What the check of one mark certificate found, and why.</summary>
/// <param name="Result">Whether it proves the claim.</param>
public sealed record MarkReport(MarkResult Result)
{
    /// <summary>What is wrong, in English sentences.</summary>
    public ImmutableArray<string> Errors { get; init; } = [];

    /// <summary>What was not looked at, or is unusual; nothing here changes the result.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The sort of mark.</summary>
    public MarkKind Kind { get; init; }

    /// <summary>The organization named in the certificate, or null. Worth nothing unless the result is pass.</summary>
    public string? Organization { get; init; }

    /// <summary>When the certificate ends, or null.</summary>
    public DateTimeOffset? NotAfter { get; init; }

    /// <summary>The check of the image inside the certificate, which holds the image too; null when there is none.</summary>
    public SvgReport? Logo { get; init; }
}
