namespace Deeplia.Identity.Bimi;

/// <summary>What sort of mark a certificate vouches for.</summary>
public enum MarkKind
{
    /// <summary>The certificate does not say.</summary>
    Unknown,

    /// <summary>A registered or governmental mark: Verified Mark Certificate.</summary>
    Verified,

    /// <summary>A mark that has only been in use: Common Mark Certificate.</summary>
    Common,
}
