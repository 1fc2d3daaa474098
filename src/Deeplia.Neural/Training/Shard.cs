namespace Deeplia.Neural.Training;

/// <summary>A fixed share of every batch with its own room, so that sums are made in the same order however many threads work.</summary>
internal sealed class Shard(WideDeepNetwork network, TrainingOptions options)
{
    private readonly Workspace _workspace = new(network.Shape);
    private readonly float[] _wide = new float[network.Shape.Outputs];
    private readonly float[] _deep = new float[network.Shape.Outputs];
    private readonly float[] _wideGradient = new float[network.Shape.Outputs];
    private readonly float[] _deepGradient = new float[network.Shape.Outputs];
    private uint[] _features = new uint[1024];
    private uint[] _tokens = new uint[1024];

    public NetworkGradients Gradients { get; } = new(network);

    /// <summary>Sum of the losses since it was last read.</summary>
    public double Loss { get; set; }

    /// <summary>Adds the gradients of one example.</summary>
    /// <param name="example">The example.</param>
    /// <param name="random">Chance of this one look.</param>
    public void Learn(Example example, SplitMix random)
    {
        var input = new SequenceInput(Thin(example.Features, random), Blank(example.Tokens, random));
        network.ForwardParts(input, _workspace, _wide, _deep);
        for (var o = 0; o < _wide.Length; o++)
        {
            // Each part answers for itself in part, so that neither leaves the work to the other.
            var (loss, both) = LogisticLoss.Of(_wide[o] + _deep[o], example.Targets[o], options.LabelSmoothing);
            var (_, wide) = LogisticLoss.Of(_wide[o], example.Targets[o], options.LabelSmoothing);
            var (_, deep) = LogisticLoss.Of(_deep[o], example.Targets[o], options.LabelSmoothing);
            _wideGradient[o] = ((options.Alone * wide) + ((1 - options.Alone) * both)) * example.Weight;
            _deepGradient[o] = ((options.Alone * deep) + ((1 - options.Alone) * both)) * example.Weight;
            Loss += loss * example.Weight;
        }

        network.Backward(input, _workspace, _wideGradient, _deepGradient, Gradients);
    }

    private ReadOnlySpan<uint> Thin(uint[] features, SplitMix random)
    {
        Grow(ref _features, features.Length);
        var count = 0;
        foreach (var feature in features)
        {
            if (random.NextSingle() >= options.FeatureDropout)
            {
                _features[count++] = feature;
            }
        }

        return _features.AsSpan(0, count);
    }

    private ReadOnlySpan<uint> Blank(uint[] tokens, SplitMix random)
    {
        Grow(ref _tokens, tokens.Length);
        for (var t = 0; t < tokens.Length; t++)
        {
            _tokens[t] = random.NextSingle() < options.TokenDropout ? 0 : tokens[t];
        }

        return _tokens.AsSpan(0, tokens.Length);
    }

    private static void Grow(ref uint[] room, int length)
    {
        if (room.Length < length)
        {
            room = new uint[length];
        }
    }
}
