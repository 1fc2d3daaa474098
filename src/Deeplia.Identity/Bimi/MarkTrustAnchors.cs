using System.Collections.Immutable;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Deeplia.Identity.Bimi;

/// <summary>The root certificates of the authorities whose mark certificates are believed. They live as long as the program.</summary>
public sealed class MarkTrustAnchors
{
    private const int MaxAnchors = 100;
    private const int MaxFileBytes = 1024 * 1024;

    private MarkTrustAnchors(ImmutableArray<X509Certificate2> certificates) => Certificates = certificates;

    /// <summary>No anchors: no certificate is checked.</summary>
    public static MarkTrustAnchors None { get; } = new([]);

    /// <summary>The certificates.</summary>
    public ImmutableArray<X509Certificate2> Certificates { get; }

    /// <summary>Uses certificates already loaded.</summary>
    /// <param name="certificates">The roots.</param>
    public static MarkTrustAnchors Of(IEnumerable<X509Certificate2> certificates) => new([.. certificates]);

    /// <summary>Reads files, each in PEM (one or more certificates) or DER (one).</summary>
    /// <param name="paths">The files.</param>
    /// <param name="error">One line that says which file is wrong and how; null when all are good.</param>
    /// <returns>The anchors of all good files.</returns>
    public static MarkTrustAnchors Load(IEnumerable<string> paths, out string? error)
    {
        ArgumentNullException.ThrowIfNull(paths);
        error = null;
        var all = new List<X509Certificate2>();
        foreach (var path in paths)
        {
            try
            {
                var file = new FileInfo(path);
                var bytes = file.Length <= MaxFileBytes ? File.ReadAllBytes(path) : [];
                var found = new List<X509Certificate2>();
                if (PemCertificates.TryRead(Encoding.ASCII.GetString(bytes), MaxAnchors, found) || PemCertificates.TryLoad(bytes, found))
                {
                    all.AddRange(found);
                }
                else
                {
                    error ??= $"{path} holds no certificate";
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
            {
                error ??= $"{path} cannot be read: {exception.Message}";
            }
        }

        return Of(all);
    }
}
