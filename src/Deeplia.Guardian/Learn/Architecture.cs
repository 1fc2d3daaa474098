using System.Collections.Immutable;
using Deeplia.Guardian.Threat;
using Deeplia.Neural;
using Deeplia.Neural.Training;

namespace Deeplia.Guardian.Learn;

/// <summary>A network and how it is trained.</summary>
/// <param name="Name">What it is called in reports.</param>
/// <param name="Shape">The sizes of the network.</param>
/// <param name="Options">How it is trained.</param>
public sealed record Architecture(string Name, NetworkShape Shape, TrainingOptions Options)
{
    private const int WideRows = 1 << 20;
    private const int FewestFeatures = 30;

    /// <summary>The one that ships.</summary>
    public static Architecture Shipped => All[0];

    /// <summary>All that were compared; the table is in <c>docs/measures.md</c>.</summary>
    public static ImmutableArray<Architecture> All { get; } =
    [
        Make("wide+units+max", WideRows, HeadKind.Max, units: 16),
        Make("wide+max", WideRows, HeadKind.Max),
        Make("wide", WideRows, HeadKind.None),
        Make("wide+units", WideRows, HeadKind.None, units: 16),
        Make("wide+attention", WideRows, HeadKind.Attention),
        Make("units", 0, HeadKind.None, units: 16),
        Make("max", 0, HeadKind.Max),
        Make("attention", 0, HeadKind.Attention),
        Make("mean", 0, HeadKind.Mean, width: 1),
    ];

    private static Architecture Make(string name, int wideRows, HeadKind head, int units = 0, int width = 3) => new(
        name,
        new NetworkShape
        {
            Outputs = ThreatModel.Outputs, WideRows = wideRows, FewestFeatures = FewestFeatures, Head = head, Units = units, Width = width,
            Dimension = 32, Filters = 32,
        },
        new TrainingOptions
        {
            // Without a deep part the table may be passed over more often before it fits its sources too well.
            Epochs = head == HeadKind.None ? 6 : 3, WideRate = 0.3f, EmbeddingRate = 0.03f, DenseRate = 0.002f,
            FeatureDropout = 0.5f, TokenDropout = 0.3f, LabelSmoothing = 0.05f,
        });
}
