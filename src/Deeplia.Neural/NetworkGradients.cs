using Deeplia.Neural.Layers;

namespace Deeplia.Neural;

/// <summary>The gradients that a few examples gave.</summary>
public sealed class NetworkGradients
{
    /// <summary>Makes gradients of zero.</summary>
    /// <param name="network">Whose gradients.</param>
    public NetworkGradients(WideDeepNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        Dense = new DenseGradients(network.DenseParameters);
        Wide = network.WideTable is null ? null : new RowGradients(network.WideTable.Columns);
        Mixture = network.MixtureTable is null ? null : new RowGradients(network.MixtureTable.Columns);
        Embedding = network.EmbeddingTable is null ? null : new RowGradients(network.EmbeddingTable.Columns);
    }

    /// <summary>Of the parameters that every example touches.</summary>
    public DenseGradients Dense { get; }

    /// <summary>Of the wide table, if there is one.</summary>
    public RowGradients? Wide { get; }

    /// <summary>Of the hidden units' table, if there is one.</summary>
    public RowGradients? Mixture { get; }

    /// <summary>Of the token vectors, if there are any.</summary>
    public RowGradients? Embedding { get; }

    /// <summary>Sets all to zero.</summary>
    public void Clear()
    {
        Dense.Clear();
        Wide?.Clear();
        Mixture?.Clear();
        Embedding?.Clear();
    }
}
