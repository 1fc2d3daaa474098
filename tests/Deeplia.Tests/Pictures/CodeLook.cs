using SkiaSharp;

namespace Deeplia.Tests.Pictures;

/// <summary>How a code is painted.</summary>
/// <param name="Light">The ground.</param>
/// <param name="DarkAt">The colour of a module, by its place from 0 to 1.</param>
internal sealed record CodeLook(SKColor Light, Func<double, double, SKColor> DarkAt)
{
    public static CodeLook Plain { get; } = new(SKColors.White, (_, _) => SKColors.Black);

    public int Margin { get; init; } = 4;

    public bool IsRound { get; init; }

    public bool HasLogo { get; init; }

    public static CodeLook Of(SKColor light, SKColor dark) => new(light, (_, _) => dark);
}
