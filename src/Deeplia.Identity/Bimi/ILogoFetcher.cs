namespace Deeplia.Identity.Bimi;

/// <summary>Fetches logos and evidence documents, which BIMI publishes on the web. Safe for many threads.</summary>
/// <remarks>A failure is an answer, never an exception; only a cancelled token throws. Private networks must not be reached.</remarks>
public interface ILogoFetcher
{
    /// <summary>Fetches one file over https.</summary>
    /// <param name="address">The address, always https.</param>
    /// <param name="maxBytes">Largest file taken; a larger one is refused.</param>
    /// <param name="cancellationToken">Ends the fetching early.</param>
    ValueTask<FetchedFile> FetchAsync(Uri address, int maxBytes, CancellationToken cancellationToken);
}
