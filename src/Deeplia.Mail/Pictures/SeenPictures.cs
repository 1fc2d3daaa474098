using System.Collections.Immutable;

namespace Deeplia.Mail.Pictures;

/// <summary>What was seen in the pictures that a message carries, and in what it draws without a picture.</summary>
public sealed class SeenPictures
{
    /// <summary>There is no picture and no drawing.</summary>
    public static SeenPictures None { get; } = new();

    /// <summary>The QR codes in reading order, each text once.</summary>
    public ImmutableArray<SeenCode> Codes { get; init; } = [];

    /// <summary>Pictures that the message carries.</summary>
    public int Count { get; init; }

    /// <summary>Pictures that could not be decoded: broken, of another kind, or beyond the bounds.</summary>
    public int NotRead { get; init; }
}
