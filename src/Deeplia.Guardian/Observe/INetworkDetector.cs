using System.Collections.Immutable;
using Deeplia.Guardian.Case;
using Deeplia.Mail.Dns;

namespace Deeplia.Guardian.Observe;

/// <summary>
/// A detector that asks the network. It runs only when look-ups are allowed, and always within the deadline of the
/// message.
/// </summary>
public interface INetworkDetector
{
    /// <summary>What the detector is and all it may find.</summary>
    DetectorCard Card { get; }

    /// <summary>Returns what was seen; nothing when the network did not answer.</summary>
    /// <param name="file">The case.</param>
    /// <param name="dns">The resolver to ask.</param>
    /// <param name="cancellationToken">The deadline of the message.</param>
    ValueTask<ImmutableArray<Finding>> ObserveAsync(CaseFile file, IDnsResolver dns, CancellationToken cancellationToken);
}
