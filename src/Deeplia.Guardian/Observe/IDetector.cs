using Deeplia.Guardian.Case;

namespace Deeplia.Guardian.Observe;

/// <summary>
/// Looks at a case and says what it sees: no score, no action, no sentence, no log. Stateless and safe for several
/// threads.
/// </summary>
public interface IDetector
{
    /// <summary>What the detector is and all it may find.</summary>
    DetectorCard Card { get; }

    /// <summary>Returns what was seen, in the order of the message; nothing when there is nothing to say.</summary>
    /// <param name="file">The case.</param>
    IEnumerable<Finding> Observe(CaseFile file);
}
