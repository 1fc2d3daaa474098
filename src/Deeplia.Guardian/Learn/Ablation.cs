namespace Deeplia.Guardian.Learn;

/// <summary>What a judgement does without, to show what it is worth.</summary>
public enum Ablation
{
    /// <summary>Nothing is left out.</summary>
    None,

    /// <summary>The learned model is off: the findings and the weights set by hand decide.</summary>
    Model,

    /// <summary>The findings are off: the model alone decides.</summary>
    Evidence,
}
