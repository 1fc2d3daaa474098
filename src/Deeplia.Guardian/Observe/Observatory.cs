using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using Deeplia.Guardian.Case;
using Deeplia.Mail.Dns;

namespace Deeplia.Guardian.Observe;

/// <summary>Lets every detector look at a case. A detector that fails is counted and reported; the others still speak.</summary>
/// <param name="detectors">Detectors that only look, in reading order.</param>
/// <param name="networkDetectors">Detectors that ask the network.</param>
public sealed class Observatory(ImmutableArray<IDetector> detectors, ImmutableArray<INetworkDetector> networkDetectors)
{
    /// <summary>The finding that stands for a detector that failed.</summary>
    public const string FailedId = "observatory.detector.failed";

    // No detector has more to say than this; a hostile message could otherwise repeat one fact without end.
    private const int MaxFindingsPerDetector = 100;
    // The message's DNS deadline ends sooner; this ends a detector that waits for something else.
    private static readonly TimeSpan NetworkDeadline = 2 * DeadlineResolver.DefaultLimit;
    private static readonly Meter Meter = new("deeplia.observatory");
    private static readonly Counter<long> Failures = Meter.CreateCounter<long>("deeplia.observatory.failures", "{failure}");

    /// <summary>Collects the findings of all detectors.</summary>
    /// <param name="file">The case.</param>
    /// <param name="dns">Whom the network detectors ask, within the message's deadline.</param>
    /// <param name="cancellationToken">Ends the look-ups; what was seen by then is returned.</param>
    public async ValueTask<ImmutableArray<Finding>> ObserveAsync(
        CaseFile file, IDnsResolver dns, CancellationToken cancellationToken)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var detector in detectors)
        {
            Run(detector, file, findings);
        }

        if (!networkDetectors.IsEmpty)
        {
            await AskNetworkAsync(file, dns, findings, cancellationToken);
        }

        return findings.ToImmutable();
    }

    private static void Run(IDetector detector, CaseFile file, ImmutableArray<Finding>.Builder findings)
    {
        try
        {
            findings.AddRange(detector.Observe(file).Take(MaxFindingsPerDetector));
        }
        catch (Exception)
        {
            // Going on is safe: a detector has no state, and the finding tells everybody what is missing.
            findings.Add(Failed(detector.Card.Id));
        }
    }

    private async ValueTask AskNetworkAsync(
        CaseFile file, IDnsResolver dns, ImmutableArray<Finding>.Builder findings, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(NetworkDeadline);
        foreach (var detector in networkDetectors)
        {
            try
            {
                findings.AddRange(await detector.ObserveAsync(file, dns, deadline.Token));
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // As above: no state, and the failure is said.
                findings.Add(Failed(detector.Card.Id));
            }
        }
    }

    /// <summary>Counts a failure and gives the finding that stands for it.</summary>
    /// <param name="detector">Who failed.</param>
    internal static Finding Failed(string detector)
    {
        Failures.Add(1, new KeyValuePair<string, object?>("detector", detector));
        return Finding.Of(FailedId, ("detector", detector));
    }
}
