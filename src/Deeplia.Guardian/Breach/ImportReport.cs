using System.Collections.Immutable;

namespace Deeplia.Guardian.Breach;

/// <summary>What one import brought.</summary>
public sealed record ImportReport
{
    /// <summary>Rows or hashes taken in.</summary>
    public required long Rows { get; init; }

    /// <summary>Rows or lines that could not be read.</summary>
    public required long BadRows { get; init; }

    /// <summary>The first bad lines: file, line and reason, never their content.</summary>
    public required ImmutableArray<string> Faults { get; init; }

    /// <summary>What else the owner should know, for example a column that was left unread.</summary>
    public required ImmutableArray<string> Notes { get; init; }
}
