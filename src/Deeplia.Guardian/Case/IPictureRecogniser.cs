namespace Deeplia.Guardian.Case;

/// <summary>Reads the words in a picture. Asked only for messages that say nothing outside their pictures.</summary>
public interface IPictureRecogniser
{
    /// <summary>Reads one picture.</summary>
    /// <param name="picture">A grey picture as a PGM file (netpbm, P5, 8 bits), at most 9 million pixels.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The words; null when they could not be read.</returns>
    ValueTask<string?> ReadAsync(ReadOnlyMemory<byte> picture, CancellationToken cancellationToken);
}
