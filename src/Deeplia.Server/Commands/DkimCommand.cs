using System.CommandLine;

namespace Deeplia.Server.Commands;

/// <summary><c>deeplia dkim</c>: makes keys and signs mail (RFC 6376).</summary>
internal static class DkimCommand
{
    public static Command Create() => new("dkim", "Make DKIM keys and sign mail.")
    {
        DkimKeygenCommand.Create(),
        DkimSignCommand.Create(),
    };
}
