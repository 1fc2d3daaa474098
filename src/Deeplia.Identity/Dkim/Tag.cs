namespace Deeplia.Identity.Dkim;

/// <summary>Where one tag lies in its list.</summary>
/// <param name="Name">Start of the name.</param>
/// <param name="NameLength">Length of the name.</param>
/// <param name="After">First byte after the equals sign.</param>
/// <param name="End">First byte after the tag: its semicolon, or the end of the list.</param>
internal readonly record struct Tag(int Name, int NameLength, int After, int End);
