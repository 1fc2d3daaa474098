using System.Globalization;

namespace Deeplia.Server.Inputs;

/// <summary>Words for what can go wrong while reading.</summary>
internal static class ReadFailure
{
    /// <summary>Whether an exception comes from the disk or from broken data, and so is an ordinary answer.</summary>
    public static bool IsExpected(Exception exception) => exception is IOException or UnauthorizedAccessException
        or ZstdSharp.ZstdException or InvalidDataException or NotSupportedException or ArgumentException
        or System.Security.SecurityException;

    /// <summary>Says in a few words what went wrong.</summary>
    public static string Describe(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "does not exist",
        UnauthorizedAccessException or System.Security.SecurityException => "may not be read (no permission)",
        ZstdSharp.ZstdException or InvalidDataException or EndOfStreamException => "is broken: its compressed data is damaged or cut short",
        PathTooLongException => "has too long a name",
        ArgumentException => "is not a possible path",
        _ => "cannot be read",
    };

    /// <summary>Says that a message is over the limit.</summary>
    public static string TooLarge(InputLimits limits) =>
        string.Create(CultureInfo.InvariantCulture, $"is larger than {limits.MaxMessageBytes / 1_000_000d:0.###} MB");
}
