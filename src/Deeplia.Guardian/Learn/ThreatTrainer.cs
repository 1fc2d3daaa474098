using Deeplia.Neural;
using Deeplia.Neural.Training;

namespace Deeplia.Guardian.Learn;

/// <summary>Trains the network of a threat model on labelled messages.</summary>
/// <param name="architecture">The sizes of the network and how it is trained.</param>
public sealed class ThreatTrainer(Architecture architecture)
{
    /// <summary>Trains on all messages given.</summary>
    /// <param name="messages">What is learnt.</param>
    /// <param name="progress">Told after each pass the number of passes and the mean loss.</param>
    /// <param name="cancellationToken">Ends the training.</param>
    public WideDeepNetwork Train(
        IReadOnlyList<LabelledMessage> messages, Action<int, double>? progress, CancellationToken cancellationToken)
    {
        var mask = FeatureFilter.Of(messages);
        var weights = ExampleWeights.Of(messages);
        var examples = messages.Select((m, i) =>
            new Example(mask.Known(m.Input.Features), mask.Blank(m.Input.Tokens), MailKind.TargetsOf(m), (float)weights[i])).ToArray();
        var network = new WideDeepNetwork(architecture.Shape) { Mask = mask };
        new Trainer(network, architecture.Options).Train(examples, progress, cancellationToken);
        return network;
    }
}
