using Deeplia.Neural;
using Deeplia.Neural.Checkpoints;
using Deeplia.Neural.Training;

namespace Deeplia.Tests.Neural;

public sealed class TrainerTests
{
    private static NetworkShape Shape { get; } = new()
    {
        Outputs = 1, WideRows = 1 << 13, Units = 8, UnitRows = 256, Head = HeadKind.Max, EmbeddingRows = 256, Dimension = 8, Filters = 4, MaxPositions = 16,
    };

    private static Example[] Examples { get; } = [.. Enumerable.Range(0, 400).Select(Make)];

    [Fact]
    public void A_rule_in_the_data_is_learnt()
    {
        var network = Trained(new TrainingOptions { Epochs = 5 });
        Assert.True(Score(network, 2) - Score(network, 3) > 2);
    }

    [Fact]
    public void The_number_of_threads_changes_no_bit() => Assert.Equal(
        Bytes(Trained(new TrainingOptions { Epochs = 2, Threads = 1 })), Bytes(Trained(new TrainingOptions { Epochs = 2, Threads = 4 })));

    [Fact]
    public void Equal_seeds_give_equal_networks() => Assert.Equal(
        Bytes(Trained(new TrainingOptions { Epochs = 1, Seed = 5 })), Bytes(Trained(new TrainingOptions { Epochs = 1, Seed = 5 })));

    [Fact]
    public void Other_seeds_give_other_networks() => Assert.NotEqual(
        Bytes(Trained(new TrainingOptions { Epochs = 1, Seed = 5 })), Bytes(Trained(new TrainingOptions { Epochs = 1, Seed = 6 })));

    [Fact]
    public void An_unknown_target_teaches_nothing()
    {
        var network = new WideDeepNetwork(Shape with { Units = 0, Head = HeadKind.None });
        new Trainer(network, new TrainingOptions { Epochs = 1 }).Train([new Example([1, 2], [1], [float.NaN], 1)], null, TestContext.Current.CancellationToken);
        Assert.All(network.WideTable!.Values, v => Assert.Equal(0f, v));
    }

    [Fact]
    public void A_training_can_be_ended()
    {
        var trainer = new Trainer(new WideDeepNetwork(Shape), new TrainingOptions());
        Assert.Throws<OperationCanceledException>(() => trainer.Train(Examples, null, new CancellationToken(canceled: true)));
    }

    // Even numbers are wanted, odd ones are not; the other features are noise.
    private static Example Make(int i) => new(
        [(uint)(i % 2) + 2, 100 + (uint)(i % 7), 200 + (uint)(i % 11)], [(uint)(i % 2) + 2, 50 + (uint)(i % 5)], [1 - (i % 2)], 1);

    private static WideDeepNetwork Trained(TrainingOptions options)
    {
        var network = new WideDeepNetwork(Shape);
        new Trainer(network, options).Train(Examples, null, default);
        return network;
    }

    private static float Score(WideDeepNetwork network, uint feature)
    {
        var output = new float[1];
        network.Forward(new SequenceInput([feature], [feature]), new Workspace(network.Shape), output);
        return output[0];
    }

    private static byte[] Bytes(WideDeepNetwork network)
    {
        using var stream = new MemoryStream();
        Checkpoint.Write(stream, network);
        return stream.ToArray();
    }
}
