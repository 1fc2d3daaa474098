using Deeplia.Neural.Layers;

namespace Deeplia.Neural;

/// <summary>
/// A wide part (one weight a feature) and a deep part (token vectors, filters, a head) whose outputs are added: the wide part
/// remembers, the deep part generalises (Cheng et al. 2016). Every output is an exact sum over features and positions.
/// </summary>
/// <remarks>Reading is safe for several threads, each with its own <see cref="Workspace"/>; training changes it.</remarks>
public sealed class WideDeepNetwork
{
    private readonly SparseLinear? _wide;
    private readonly FeatureMixture? _mixture;
    private readonly Embedding? _embedding;
    private readonly Convolution? _convolution;
    private readonly ISequenceHead? _head;

    /// <summary>Makes a network of zeros.</summary>
    /// <param name="shape">Its sizes.</param>
    public WideDeepNetwork(NetworkShape shape)
    {
        Shape = shape;
        Bias = new Parameter("bias", 1, shape.Outputs);
        _wide = shape.WideRows == 0 ? null : new SparseLinear("wide", shape.WideRows, shape.Outputs, shape.FewestFeatures);
        _mixture = shape.Units == 0 ? null
            : new FeatureMixture("mixture", shape.UnitRows, shape.Units, shape.Outputs, shape.FewestFeatures);
        if (shape.Head != HeadKind.None)
        {
            _embedding = new Embedding("embedding", shape.EmbeddingRows, shape.Dimension);
            _convolution = new Convolution("filters", shape.Width, shape.Dimension, shape.Filters);
            _head = shape.Head switch
            {
                HeadKind.Mean => new MeanHead("head", shape.Filters, shape.Outputs),
                HeadKind.Attention => new AttentionHead("head", shape.Filters, shape.Outputs),
                HeadKind.Max or HeadKind.None => new MaxHead("head", shape.Filters, shape.Outputs),
            };
        }

        Parameter?[] dense = [Bias, _mixture?.Bias, _mixture?.Head, _convolution?.Weights, _convolution?.Bias];
        DenseParameters = [.. dense.OfType<Parameter>(), .. _head?.Parameters ?? []];
    }

    /// <summary>What it was taught; the caller leaves out the rest.</summary>
    public FeatureMask Mask { get; init; } = new();

    /// <summary>The sizes.</summary>
    public NetworkShape Shape { get; }

    /// <summary>What every output starts from.</summary>
    public Parameter Bias { get; }

    /// <summary>The table of the wide part, or null.</summary>
    public Parameter? WideTable => _wide?.Table;

    /// <summary>The table of the hidden units, or null.</summary>
    public Parameter? MixtureTable => _mixture?.Table;

    /// <summary>The table of token vectors, or null.</summary>
    public Parameter? EmbeddingTable => _embedding?.Table;

    /// <summary>The parameters that every input touches.</summary>
    public IReadOnlyList<Parameter> DenseParameters { get; }

    /// <summary>All parameters, in the order of checkpoints.</summary>
    public IReadOnlyList<Parameter> Parameters =>
        [.. DenseParameters, .. new[] { WideTable, MixtureTable, EmbeddingTable }.OfType<Parameter>()];

    /// <summary>Draws the first numbers of the deep part; the wide part starts at zero.</summary>
    /// <param name="random">The seeded source.</param>
    public void Initialize(SplitMix random)
    {
        if (_mixture is not null)
        {
            _mixture.Table.FillUniform(random, 0.05f);
            _mixture.Head.FillUniform(random, MathF.Sqrt(3f / _mixture.Head.Columns));
            Array.Fill(_mixture.Bias.Values, 0.1f);
        }

        if (_convolution is not null)
        {
            EmbeddingTable!.FillUniform(random, 0.1f);
            _convolution.Weights.FillUniform(random, MathF.Sqrt(3f / _convolution.Weights.Columns));
            foreach (var parameter in _head!.Parameters)
            {
                parameter.FillUniform(random, MathF.Sqrt(3f / parameter.Columns));
            }
        }
    }

    /// <summary>Computes the outputs (log-odds).</summary>
    /// <param name="input">What is read.</param>
    /// <param name="workspace">Room for what lies between.</param>
    /// <param name="outputs">Receives one number an output.</param>
    public void Forward(SequenceInput input, Workspace workspace, Span<float> outputs)
    {
        Bias.Values.CopyTo(outputs);
        _wide?.Forward(input.Features, outputs);
        _mixture?.Forward(input.Features, workspace.Units, outputs);
        if (Positions(input) is var positions and > 0)
        {
            ComputeFilters(input, positions, workspace);
            _head!.Forward(workspace.Values(positions), positions, outputs);
        }
    }

    /// <summary>Computes what each part says by itself; together they are what <see cref="Forward"/> gives.</summary>
    /// <param name="input">What is read.</param>
    /// <param name="workspace">Room for what lies between.</param>
    /// <param name="wide">Receives one number an output: the bias and the wide part.</param>
    /// <param name="deep">Receives one number an output: the deep part.</param>
    public void ForwardParts(SequenceInput input, Workspace workspace, Span<float> wide, Span<float> deep)
    {
        Bias.Values.CopyTo(wide);
        _wide?.Forward(input.Features, wide);
        deep.Clear();
        _mixture?.Forward(input.Features, workspace.Units, deep);
        if (Positions(input) is var positions and > 0)
        {
            ComputeFilters(input, positions, workspace);
            _head!.Forward(workspace.Values(positions), positions, deep);
        }
    }

    /// <summary>Carries the gradient of the outputs back, after <see cref="Forward"/> with the same input and workspace.</summary>
    /// <param name="input">What was read.</param>
    /// <param name="workspace">What lay between.</param>
    /// <param name="outputGradient">Gradient of the loss by the outputs.</param>
    /// <param name="gradients">Receives the gradients.</param>
    public void Backward(SequenceInput input, Workspace workspace, ReadOnlySpan<float> outputGradient, NetworkGradients gradients) =>
        Backward(input, workspace, outputGradient, outputGradient, gradients);

    /// <summary>The same with a gradient for each part, after <see cref="ForwardParts"/>.</summary>
    /// <param name="input">What was read.</param>
    /// <param name="workspace">What lay between.</param>
    /// <param name="wideGradient">Gradient by what the wide part said.</param>
    /// <param name="deepGradient">Gradient by what the deep part said.</param>
    /// <param name="gradients">Receives the gradients.</param>
    public void Backward(SequenceInput input, Workspace workspace, ReadOnlySpan<float> wideGradient, ReadOnlySpan<float> deepGradient,
        NetworkGradients gradients)
    {
        ArgumentNullException.ThrowIfNull(gradients);
        Kernels.AddScaled(gradients.Dense.Of(Bias), wideGradient, 1);
        _wide?.Backward(input.Features, wideGradient, gradients.Wide!);
        _mixture?.Backward(input.Features, workspace.Units, deepGradient, gradients.Mixture!, gradients.Dense);
        if (Positions(input) is not (var positions and > 0))
        {
            return;
        }

        workspace.ClearGradients(positions);
        var values = workspace.Values(positions);
        var valueGradient = workspace.ValueGradient(positions);
        _head!.Backward(values, positions, deepGradient, valueGradient, gradients.Dense);
        var target = new ConvolutionGradients(gradients.Dense.Of(_convolution!.Weights), gradients.Dense.Of(_convolution.Bias),
            workspace.VectorGradient(positions));
        _convolution.Backward(workspace.Vectors(positions), values, valueGradient, positions, target);
        _embedding!.Backward(input.Tokens[..positions], workspace.VectorGradient(positions), gradients.Embedding!);
    }

    /// <summary>Shares one output out; with the rest that is returned, the shares add up to it.</summary>
    /// <param name="input">What was read.</param>
    /// <param name="workspace">Room for what lies between.</param>
    /// <param name="output">Which output.</param>
    /// <param name="featureShares">Receives one number a feature.</param>
    /// <param name="tokenShares">Receives one number a token; a filter's share goes to the first token of its window.</param>
    /// <returns>What no feature and no token brought.</returns>
    public float Attribute(SequenceInput input, Workspace workspace, int output, Span<float> featureShares, Span<float> tokenShares)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        featureShares.Clear();
        tokenShares.Clear();
        var rest = Bias.Values[output];
        var scale = _wide?.ScaleFor(input.Features.Length) ?? 0;
        for (var i = 0; _wide is not null && i < input.Features.Length; i++)
        {
            featureShares[i] = _wide.Table.Row(_wide.RowOf(input.Features[i]))[output] * scale;
        }

        if (_mixture is not null)
        {
            Span<float> unused = stackalloc float[Shape.Outputs];
            _mixture.Forward(input.Features, workspace.Units, unused);
            rest += _mixture.Attribute(input.Features, workspace.Units, output, featureShares);
        }

        if (Positions(input) is var positions and > 0)
        {
            ComputeFilters(input, positions, workspace);
            _head!.Attribute(workspace.Values(positions), positions, output, tokenShares);
        }

        return rest;
    }

    private int Positions(SequenceInput input) => _head is null ? 0 : Math.Min(input.Tokens.Length, Shape.MaxPositions);

    private void ComputeFilters(SequenceInput input, int positions, Workspace workspace)
    {
        var vectors = workspace.Vectors(positions);
        _embedding!.Forward(input.Tokens[..positions], vectors);
        vectors[(positions * Shape.Dimension)..].Clear();
        _convolution!.Forward(vectors, positions, workspace.Values(positions));
    }
}
