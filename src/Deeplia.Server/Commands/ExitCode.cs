namespace Deeplia.Server.Commands;

/// <summary>What the process says to the shell.</summary>
internal static class ExitCode
{
    /// <summary>All messages are deliverable.</summary>
    public const int Deliverable = 0;

    /// <summary>At least one spam or greyspam.</summary>
    public const int Unwanted = 1;

    /// <summary>Bad arguments, or an input that could not be read.</summary>
    public const int Failed = 2;

    /// <summary>At least one threat.</summary>
    public const int Threat = 3;
}
