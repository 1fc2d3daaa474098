using System.Collections.Immutable;

namespace Deeplia.Identity.Bimi;

/// <summary>What the SVG Tiny Portable/Secure check of one image found.</summary>
public sealed record SvgReport
{
    /// <summary>Whether the image may be shown: no error was found.</summary>
    public bool IsValid => Errors.IsEmpty;

    /// <summary>What forbids it, in English sentences, with the line where known; the first few.</summary>
    public ImmutableArray<string> Errors { get; init; } = [];

    /// <summary>What the profile recommends otherwise; nothing here forbids the image.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>The title of the image, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The image unpacked, as it was checked; empty when it could not be unpacked.</summary>
    public ReadOnlyMemory<byte> Image { get; init; }
}
