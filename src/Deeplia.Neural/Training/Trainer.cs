namespace Deeplia.Neural.Training;

/// <summary>Trains a network. Equal seed, examples and options give the same numbers bit for bit, with any number of threads.</summary>
public sealed class Trainer
{
    // Fixed, since it decides the order of sums.
    private const int Shards = 8;
    private readonly WideDeepNetwork _network;
    private readonly TrainingOptions _options;
    private readonly Shard[] _shards;
    private readonly Adam[] _dense;
    private readonly Adagrad? _wide;
    private readonly Adagrad? _mixture;
    private readonly Adagrad? _embedding;

    /// <summary>Makes a trainer and draws the network's first numbers.</summary>
    /// <param name="network">The network to train.</param>
    /// <param name="options">How.</param>
    public Trainer(WideDeepNetwork network, TrainingOptions options)
    {
        ArgumentNullException.ThrowIfNull(network);
        (_network, _options) = (network, options);
        network.Initialize(new SplitMix(options.Seed));
        _shards = [.. Enumerable.Range(0, Shards).Select(_ => new Shard(network, options))];
        _dense = [.. network.DenseParameters.Select(p => new Adam(p))];
        _wide = network.WideTable is null ? null : new Adagrad(network.WideTable);
        _mixture = network.MixtureTable is null ? null : new Adagrad(network.MixtureTable);
        _embedding = network.EmbeddingTable is null ? null : new Adagrad(network.EmbeddingTable);
    }

    /// <summary>Passes over the examples.</summary>
    /// <param name="examples">What is learnt.</param>
    /// <param name="afterEpoch">Told the number of passes made and the mean loss.</param>
    /// <param name="cancellationToken">Ends the training between two batches.</param>
    public void Train(IReadOnlyList<Example> examples, Action<int, double>? afterEpoch, CancellationToken cancellationToken)
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var chance = new SplitMix(SplitMix.Mix(_options.Seed + 1));
        var steps = (long)_options.Epochs * examples.Count;
        long done = 0;
        for (var epoch = 0; epoch < _options.Epochs; epoch++)
        {
            chance.Shuffle(order.AsSpan());
            for (var at = 0; at < order.Length; at += _options.BatchSize)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var count = Math.Min(_options.BatchSize, order.Length - at);
                LearnBatch(examples, order.AsMemory(at, count), epoch);
                Step(count, 1 - ((float)done / steps));
                done += count;
            }

            afterEpoch?.Invoke(epoch + 1, _shards.Sum(s => s.Loss) / examples.Count);
            Array.ForEach(_shards, s => s.Loss = 0);
        }

        _mixture?.ClearUntouched();
        _embedding?.ForgetUntouched();
    }

    private void LearnBatch(IReadOnlyList<Example> examples, ReadOnlyMemory<int> batch, int epoch)
    {
        var perShard = (batch.Length + Shards - 1) / Shards;
        Parallel.For(0, Shards, new ParallelOptions { MaxDegreeOfParallelism = _options.Threads }, s =>
        {
            var end = Math.Min((s + 1) * perShard, batch.Length);
            for (var i = s * perShard; i < end; i++)
            {
                var index = batch.Span[i];
                var seed = SplitMix.Mix(_options.Seed + SplitMix.Mix(((ulong)epoch << 32) + (uint)index));
                _shards[s].Learn(examples[index], new SplitMix(seed));
            }
        });
    }

    private void Step(int count, float left)
    {
        for (var s = 1; s < Shards; s++)
        {
            _shards[0].Gradients.Dense.Add(_shards[s].Gradients.Dense);
        }

        for (var p = 0; p < _dense.Length; p++)
        {
            var gradient = _shards[0].Gradients.Dense.Of(_network.DenseParameters[p]);
            _dense[p].Step(gradient, 1f / count, _options.DenseRate * left);
        }

        foreach (var shard in _shards)
        {
            _wide?.Step(shard.Gradients.Wide!, _options.WideRate * left);
            _mixture?.Step(shard.Gradients.Mixture!, _options.EmbeddingRate * left);
            _embedding?.Step(shard.Gradients.Embedding!, _options.EmbeddingRate * left);
            shard.Gradients.Clear();
        }
    }
}
