namespace Deeplia.Guardian.Observe.Identity;

/// <summary>How a stranger's name resembles one that is known, the plainest deceit first.</summary>
internal enum CousinKind
{
    /// <summary>The eye reads the same: look-alike letters, rn for m, 0 for o.</summary>
    ReadsAlike,

    /// <summary>One letter was added, dropped, changed or swapped with its neighbour.</summary>
    Slip,

    /// <summary>A word was tied to it.</summary>
    Word,

    /// <summary>Other accents or hyphens, or another top-level domain. Houses often own such a second name.</summary>
    Variant,
}
