namespace Deeplia.Neural;

/// <summary>How the deep part gathers a sequence into its outputs.</summary>
public enum HeadKind
{
    /// <summary>There is no deep part.</summary>
    None,

    /// <summary>The mean of all positions.</summary>
    Mean,

    /// <summary>The greatest value of each filter.</summary>
    Max,

    /// <summary>A softmax over the positions for each output.</summary>
    Attention,
}
