namespace Deeplia.Server.Inputs;

/// <summary>Bounds what one input may cost.</summary>
internal sealed record InputLimits
{
    /// <summary>Largest message read, in bytes; a larger one becomes an error. Default 50 MB, what large providers take.</summary>
    public int MaxMessageBytes { get; init; } = 50_000_000;

    /// <summary>Deepest folder below a named one that is read. Default 64.</summary>
    public int MaxFolderDepth { get; init; } = 64;
}
