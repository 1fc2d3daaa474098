using System.Collections.Immutable;

namespace Deeplia.Guardian.Extract;

/// <summary>Gathers secrets of one text: in reading order, without overlap, bounded.</summary>
internal sealed class PasswordHits
{
    private const int MaxAttempts = 800; // each costs up to some 3 µs; no honest text names passwords that often

    private readonly List<PasswordClaim> _claims = [];
    private int _attempts;

    /// <summary>True when a limit was reached: the scan stops.</summary>
    public bool IsFull => _attempts >= MaxAttempts || _claims.Count >= ScanLimits.MaxHits;

    /// <summary>Counts one look at the words around a name.</summary>
    public void CountAttempt() => _attempts++;

    /// <summary>Keeps a secret, unless a known one covers the same place.</summary>
    public void Add(PasswordClaim? claim)
    {
        if (claim is not { } found)
        {
            return;
        }

        foreach (var known in _claims)
        {
            if (found.Start < known.Start + known.Length && known.Start < found.Start + found.Length)
            {
                return;
            }
        }

        _claims.Add(found);
    }

    /// <summary>The secrets in reading order.</summary>
    public ImmutableArray<PasswordClaim> ToImmutable()
    {
        if (_claims.Count == 0)
        {
            return [];
        }

        _claims.Sort((a, b) => a.Start.CompareTo(b.Start));
        return [.. _claims];
    }
}
