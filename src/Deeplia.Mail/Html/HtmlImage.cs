namespace Deeplia.Mail.Html;

/// <summary>One <c>&lt;img&gt;</c>.</summary>
/// <param name="Source">The address, cleaned as a browser does; at most 16,384 characters.</param>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Width">Declared width in CSS pixels; a style wins over an attribute.</param>
/// <param name="Height">Declared height in CSS pixels.</param>
/// <param name="Alt">The alternative text.</param>
/// <param name="Hidden">The reader cannot see it, whatever its size.</param>
/// <param name="LinkTarget">Where a click on it goes.</param>
public sealed record HtmlImage(
    string Source,
    ImageSourceKind Kind,
    int? Width,
    int? Height,
    string Alt,
    bool Hidden,
    string? LinkTarget);
