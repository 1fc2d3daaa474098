using Deeplia.Neural;
using Deeplia.Neural.Layers;

namespace Deeplia.Tests.Neural;

/// <summary>Every gradient is compared with the slope measured by moving one number a little to both sides.</summary>
public sealed class GradientTests
{
    private const float Step = 1e-2f;
    private const float Tolerance = 2e-2f;
    private static readonly uint[] Features = [3, 19, 700, 4_000_000_001];
    private static readonly uint[] Tokens = [5, 9, 0, 5, 77, 12];

    // What is summed up to one number: unequal factors, so that no output can stand for another.
    private static readonly float[] Factors = [0.7f, -1.3f];

    public static TheoryData<NetworkShape> Shapes() =>
    [
        Shape with { WideRows = 16 },
        Shape with { Units = 8, UnitRows = 16 },
        Shape with { Head = HeadKind.Mean },
        Shape with { Head = HeadKind.Max },
        Shape with { Head = HeadKind.Attention },
        Shape with { Head = HeadKind.Max, Width = 1 },
        Shape with { WideRows = 16, Units = 8, UnitRows = 16, Head = HeadKind.Attention },
    ];

    private static NetworkShape Shape { get; } = new()
    {
        Outputs = 2, EmbeddingRows = 16, Dimension = 8, Filters = 4, MaxPositions = 5, FewestFeatures = 2,
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Dense_gradients_are_slopes(NetworkShape shape)
    {
        var network = Made(shape);
        var gradients = GradientsOf(network);
        Assert.All(network.DenseParameters, p => AssertSlopes(network, p, gradients.Dense.Of(p).ToArray()));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Table_gradients_are_slopes(NetworkShape shape)
    {
        var network = Made(shape);
        var gradients = GradientsOf(network);
        Assert.All(
            new[] { (network.WideTable, gradients.Wide), (network.MixtureTable, gradients.Mixture), (network.EmbeddingTable, gradients.Embedding) },
            pair => AssertSlopes(network, pair.Item1, Summed(pair.Item1, pair.Item2)));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Shares_add_up_to_the_output(NetworkShape shape)
    {
        var network = Made(shape);
        var outputs = new float[2];
        var (features, tokens) = (new float[Features.Length], new float[Tokens.Length]);
        network.Forward(new SequenceInput(Features, Tokens), new Workspace(shape), outputs);
        var rest = network.Attribute(new SequenceInput(Features, Tokens), new Workspace(shape), 1, features, tokens);
        Assert.Equal(outputs[1], rest + features.Sum() + tokens.Sum(), 1e-4f);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_parts_add_up_to_the_whole(NetworkShape shape)
    {
        var network = Made(shape);
        var (whole, wide, deep) = (new float[2], new float[2], new float[2]);
        network.Forward(new SequenceInput(Features, Tokens), new Workspace(shape), whole);
        network.ForwardParts(new SequenceInput(Features, Tokens), new Workspace(shape), wide, deep);
        Assert.Equal(whole[0], wide[0] + deep[0], 1e-5f);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Nothing_at_all_can_be_read(NetworkShape shape)
    {
        var outputs = new float[2];
        Made(shape).Forward(new SequenceInput([], []), new Workspace(shape), outputs);
        Assert.All(outputs, o => Assert.True(float.IsFinite(o)));
    }

    private static WideDeepNetwork Made(NetworkShape shape)
    {
        var network = new WideDeepNetwork(shape);
        var random = new SplitMix(7);
        foreach (var parameter in network.Parameters)
        {
            parameter.FillUniform(random, 0.8f);
        }

        return network;
    }

    private static NetworkGradients GradientsOf(WideDeepNetwork network)
    {
        var gradients = new NetworkGradients(network);
        var workspace = new Workspace(network.Shape);
        var input = new SequenceInput(Features, Tokens);
        network.Forward(input, workspace, new float[2]);
        network.Backward(input, workspace, Factors, gradients);
        return gradients;
    }

    private static float[] Summed(Parameter? table, RowGradients? rows)
    {
        var sum = new float[table?.Values.Length ?? 0];
        for (var e = 0; e < (rows?.Count ?? 0); e++)
        {
            for (var c = 0; c < table!.Columns; c++)
            {
                sum[(rows!.RowAt(e) * table.Columns) + c] += rows.ValuesAt(e)[c];
            }
        }

        return sum;
    }

    private static void AssertSlopes(WideDeepNetwork network, Parameter? parameter, float[] gradient)
    {
        for (var i = 0; i < (parameter?.Values.Length ?? 0); i++)
        {
            var before = parameter!.Values[i];
            var (up, down) = (Sum(network, parameter, i, before + Step), Sum(network, parameter, i, before - Step));
            var middle = Sum(network, parameter, i, before);
            // At a kink (a rectifier or a maximum that changes hands) the slope is not defined; both halves then differ.
            var isKink = Math.Abs((up - middle) - (middle - down)) > Step * Tolerance;
            Assert.True(isKink || Math.Abs(((up - down) / (2 * Step)) - gradient[i]) < Tolerance, $"{parameter.Name}[{i}]");
        }
    }

    private static float Sum(WideDeepNetwork network, Parameter parameter, int index, float value)
    {
        var before = parameter.Values[index];
        parameter.Values[index] = value;
        var outputs = new float[2];
        network.Forward(new SequenceInput(Features, Tokens), new Workspace(network.Shape), outputs);
        parameter.Values[index] = before;
        return (outputs[0] * Factors[0]) + (outputs[1] * Factors[1]);
    }
}
