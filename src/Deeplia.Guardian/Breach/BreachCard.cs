using System.Collections.Immutable;

namespace Deeplia.Guardian.Breach;

/// <summary>What is said of a breach when it is imported.</summary>
/// <param name="Name">Its name: letters, digits, blanks, dots, hyphens and underscores.</param>
/// <param name="Date">A year, a month (<c>2021-03</c>) or a day (<c>2021-03-15</c>); null when unknown.</param>
/// <param name="Classes">The kinds of data it holds; empty: those that the table's first line names.</param>
public sealed record BreachCard(string Name, string? Date, ImmutableArray<string> Classes)
{
    /// <summary>Longest name.</summary>
    public const int MaxNameChars = 80;

    private static readonly string[] DateShapes = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    /// <summary>Whether a name can be printed anywhere and listed with commas.</summary>
    /// <param name="name">The name.</param>
    public static bool IsName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Trim().Length is > 0 and <= MaxNameChars && name.All(c => char.IsLetterOrDigit(c) || c is ' ' or '.' or '-' or '_');
    }

    /// <summary>Whether a date is a year, a month or a day.</summary>
    /// <param name="date">The date.</param>
    public static bool IsDate(string date) => DateShapes.Any(shape => DateOnly.TryParseExact(
        date, shape, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _));
}
