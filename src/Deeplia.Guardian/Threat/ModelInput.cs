namespace Deeplia.Guardian.Threat;

/// <summary>What the network reads at once: a whole message, or one passage of it.</summary>
public sealed record ModelInput
{
    /// <summary>The distinct features: words, pairs of words, words of the subject and of the sender, structure.</summary>
    public required uint[] Features { get; init; }

    /// <summary>Which words each feature stands for, counted from the first word of the message.</summary>
    public required FeaturePlace[] Places { get; init; }

    /// <summary>The words in order: subject, then text; of long words their beginning.</summary>
    public required uint[] Tokens { get; init; }

    /// <summary>Which word of the message the first of <see cref="Tokens"/> is, from 0.</summary>
    public int FirstWord { get; init; }

    /// <summary>Of a whole message that is longer than one passage: its passages, which overlap by half.</summary>
    public ModelInput[] Passages { get; init; } = [];
}
