using System.Xml;

namespace Deeplia.Identity.Bimi;

/// <summary>Checks an image against SVG Tiny Portable/Secure, the profile of brand indicators (SVG Tiny PS draft).</summary>
/// <remarks>
/// Nothing is fetched and no entity is resolved. A missing <c>version</c> or <c>viewBox</c> and an image that is not square are warnings:
/// many published logos have them, and they endanger nobody.
/// </remarks>
public static class SvgValidator
{
    /// <summary>Largest image read, unpacked, in bytes.</summary>
    public const int MaxBytes = 512 * 1024;

    /// <summary>Deepest element.</summary>
    public const int MaxDepth = 100;

    /// <summary>Most elements.</summary>
    public const int MaxElements = 20_000;

    private const int RecommendedBytes = 32 * 1024; // SVG Tiny PS draft

    /// <summary>Checks one image; packed images (SVGZ) are unpacked.</summary>
    /// <param name="image">The file.</param>
    public static SvgReport Check(byte[] image)
    {
        ArgumentNullException.ThrowIfNull(image);
        var findings = new SvgFindings();
        if (BoundedGzip.Unpack(image, MaxBytes) is not { } plain)
        {
            findings.Error($"The file is broken or larger than {MaxBytes / 1024} KiB.", null);
            return findings.ToReport(null, default);
        }

        if (plain.Length > RecommendedBytes)
        {
            findings.Warning("The file is larger than the recommended 32 KiB.");
        }

        var walk = new SvgWalk(findings);
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(plain), Settings());
            walk.Read(reader);
        }
        catch (XmlException exception)
        {
            findings.Error(
                exception.Message.Contains("DTD", StringComparison.Ordinal)
                    ? "A document type declaration is not allowed."
                    : "The file is not well-formed XML.",
                exception.LineNumber);
        }

        walk.Finish();
        return findings.ToReport(walk.Title, plain);
    }

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxBytes,
        MaxCharactersFromEntities = 1_024,
        CloseInput = true,
    };
}
