namespace Deeplia.Pictures;

/// <summary>How far pictures are read. Chosen so that the worst of messages stays within 250 ms and 64 MB.</summary>
internal static class PictureLimits
{
    /// <summary>Pixels of one picture as decoded: a screen of 3840 × 2160 is read whole, a photograph at a smaller scale.</summary>
    public const int MaxPixels = 9 * 1024 * 1024;

    /// <summary>Pixels that are decoded at their own scale where the format can do with less.</summary>
    public const int EnoughPixels = 4 * 1024 * 1024;

    /// <summary>Pixels of one picture that are looked at colour by colour.</summary>
    public const int ColourPixels = 512 * 1024;

    /// <summary>A side longer than this is no picture for people.</summary>
    public const int MaxSide = 20_000;

    /// <summary>A side shorter than this holds no code: the smallest has 21 modules.</summary>
    public const int MinSide = 21;

    /// <summary>Codes kept of one picture.</summary>
    public const int MaxCodes = 4;

    /// <summary>Characters kept of one code; the largest QR code holds 7,089 digits (ISO/IEC 18004).</summary>
    public const int MaxChars = 4_296;

    /// <summary>Pieces that may make one code together.</summary>
    public const int MaxPieces = 9;
}
