namespace Deeplia.Identity.Bimi;

/// <summary>What the check of a mark certificate found.</summary>
public enum MarkResult
{
    /// <summary>No trust anchors are configured, or there is no certificate to look at.</summary>
    NotChecked,

    /// <summary>A trusted authority vouches for the logo and the domain.</summary>
    Pass,

    /// <summary>It does not.</summary>
    Fail,
}
