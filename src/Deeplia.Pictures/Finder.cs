namespace Deeplia.Pictures;

/// <summary>A square in a square as it stands in three corners of a QR code (ISO/IEC 18004 §6.3.3).</summary>
/// <param name="X">Column of its centre.</param>
/// <param name="Y">Row of its centre.</param>
/// <param name="Module">Size of a module in pixels.</param>
internal readonly record struct Finder(double X, double Y, double Module)
{
    /// <summary>Whether another sighting is of the same square.</summary>
    /// <param name="other">The other.</param>
    public bool IsSame(Finder other) =>
        Math.Abs(X - other.X) <= 3 * Module && Math.Abs(Y - other.Y) <= 3 * Module && IsAlike(other);

    /// <summary>Whether another square may belong to the same code.</summary>
    /// <param name="other">The other.</param>
    public bool IsAlike(Finder other) => Module < other.Module * 1.7 && other.Module < Module * 1.7;
}
