namespace Deeplia.Guardian.Threat;

/// <summary>A message as the model reads it, with the way back to its words.</summary>
public sealed record EncodedMessage
{
    /// <summary>The distinct features: words, pairs of words, words of the subject and of the sender, structure.</summary>
    public required uint[] Features { get; init; }

    /// <summary>Which words each feature stands for.</summary>
    public required FeaturePlace[] Places { get; init; }

    /// <summary>The facts of structure in words, for example <c>links:away</c>.</summary>
    public required string[] Facts { get; init; }

    /// <summary>The words in order: subject, then text; of long words their beginning.</summary>
    public required uint[] Tokens { get; init; }

    /// <summary>Where each word stands in the folded text: start and end.</summary>
    public required (int Start, int End)[] Ranges { get; init; }
}
