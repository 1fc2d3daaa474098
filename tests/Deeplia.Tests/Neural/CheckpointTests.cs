using Deeplia.Neural;
using Deeplia.Neural.Checkpoints;

namespace Deeplia.Tests.Neural;

public sealed class CheckpointTests
{
    private static NetworkShape Shape { get; } = new()
    {
        Outputs = 3, WideRows = 1 << 13, Head = HeadKind.Attention, EmbeddingRows = 1 << 12, Dimension = 8, Filters = 4, MaxPositions = 8,
    };

    [Fact]
    public void A_network_read_back_says_nearly_the_same()
    {
        var network = Made();
        Assert.Equal(Outputs(network)[1], Outputs(Checkpoint.Read(Bytes(network)))[1], 0.01f);
    }

    [Fact]
    public void Writing_what_was_read_gives_the_same_bytes()
    {
        var bytes = Bytes(Made());
        Assert.Equal(bytes, Bytes(Checkpoint.Read(bytes)));
    }

    [Fact]
    public void What_was_taught_is_kept()
    {
        var network = Made();
        network.Mask.Add(123_456_789);
        Assert.True(Checkpoint.Read(Bytes(network)).Mask.Has(123_456_789));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(100)]
    [InlineData(4_200_000)]
    public void A_changed_byte_is_noticed(int place)
    {
        var bytes = Bytes(Made());
        bytes[place] ^= 0x10;
        Assert.Throws<InvalidDataException>(() => Checkpoint.Read(bytes));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(20)]
    [InlineData(50_000)]
    public void A_cut_file_is_noticed(int length) => Assert.Throws<InvalidDataException>(() => Checkpoint.Read(Bytes(Made())[..length]));

    [Fact]
    public void A_table_is_a_byte_a_number() => Assert.InRange(
        Bytes(Made()).Length, (1 << 22) + (3 << 13) + (8 << 12), (1 << 22) + (3 << 13) + (8 << 12) + 2_000);

    private static WideDeepNetwork Made()
    {
        var network = new WideDeepNetwork(Shape);
        var random = new SplitMix(3);
        foreach (var parameter in network.Parameters)
        {
            parameter.FillUniform(random, 0.5f);
        }

        return network;
    }

    private static float[] Outputs(WideDeepNetwork network)
    {
        var outputs = new float[3];
        network.Forward(new SequenceInput([7, 99, 1234], [4, 8, 15, 16]), new Workspace(network.Shape), outputs);
        return outputs;
    }

    private static byte[] Bytes(WideDeepNetwork network)
    {
        using var stream = new MemoryStream();
        Checkpoint.Write(stream, network);
        return stream.ToArray();
    }
}
