namespace Deeplia.Guardian.Threat;

/// <summary>A message as the model reads it, with the way back to its words.</summary>
public sealed record EncodedMessage
{
    /// <summary>What the network reads.</summary>
    public required ModelInput Input { get; init; }

    /// <summary>The facts of structure in words, for example <c>links:away</c>.</summary>
    public required string[] Facts { get; init; }

    /// <summary>Where each word stands in the folded text: start and end.</summary>
    public required (int Start, int End)[] Ranges { get; init; }
}
