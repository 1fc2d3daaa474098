namespace Deeplia.Pictures;

/// <summary>What of a colour becomes brightness.</summary>
internal enum PlaneKind
{
    /// <summary>As an eye sees it (ITU-R BT.601 weights).</summary>
    Brightness,

    /// <summary>The least of the three channels: any strong colour is dark.</summary>
    Darkest,

    /// <summary>The red channel.</summary>
    Red,

    /// <summary>The green channel.</summary>
    Green,

    /// <summary>The blue channel.</summary>
    Blue,

    /// <summary>How much is covered, whatever the colour.</summary>
    Cover,
}
