namespace Deeplia.Identity.Bimi;

/// <summary>What came of fetching one file.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Content">The file; empty unless the status is fetched. Nobody may change it.</param>
public sealed record FetchedFile(FetchStatus Status, ReadOnlyMemory<byte> Content)
{
    /// <summary>Fetching is off.</summary>
    public static FetchedFile Off { get; } = new(FetchStatus.NotFetched, default);
}
