namespace Deeplia.Identity.Bimi;

/// <summary>Fetches nothing, so no sender learns that a message was looked at. The default.</summary>
public sealed class OffLogoFetcher : ILogoFetcher
{
    /// <inheritdoc/>
    public ValueTask<FetchedFile> FetchAsync(Uri address, int maxBytes, CancellationToken cancellationToken) => new(FetchedFile.Off);
}
