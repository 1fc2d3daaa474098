namespace Deeplia.Identity.Bimi;

/// <summary>How fetching a file ended.</summary>
public enum FetchStatus
{
    /// <summary>Fetching is off: nothing was asked of anybody.</summary>
    NotFetched,

    /// <summary>The file is here.</summary>
    Fetched,

    /// <summary>It cannot be had: not there, too large, or the server's certificate is not good.</summary>
    Refused,

    /// <summary>No answer now; a later try may succeed.</summary>
    Unavailable,
}
