namespace Deeplia.Guardian.Extract;

/// <summary>Bounds shared by the scanners: what an enemy can make grow stops here.</summary>
internal static class ScanLimits
{
    /// <summary>Characters of a text that are scanned; what follows is not looked at.</summary>
    public const int MaxTextChars = 200_000;

    /// <summary>Facts of one kind that are reported; scanning stops at this number.</summary>
    public const int MaxHits = 20;

    /// <summary>Costly checks (checksums, contexts) made by one scan of one text.</summary>
    public const int MaxAttempts = 2_000;

    /// <summary>Cuts the text to what is scanned.</summary>
    public static ReadOnlySpan<char> Cut(string text) => text.AsSpan(0, Math.Min(text.Length, MaxTextChars));

    /// <summary>True when the text is longer than what is scanned.</summary>
    public static bool IsCut(string text) => text.Length > MaxTextChars;
}
