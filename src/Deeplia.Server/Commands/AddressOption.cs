using System.CommandLine;
using System.Net;

namespace Deeplia.Server.Commands;

/// <summary>The option <c>--ip</c>, refused in one line when it holds no address.</summary>
internal static class AddressOption
{
    public static Option<IPAddress?> Create() => new("--ip")
    {
        Description = "Address of the client that handed the mail in.",
        CustomParser = result =>
        {
            if (IPAddress.TryParse(result.Tokens[0].Value, out var address))
            {
                return address;
            }

            result.AddError($"--ip: '{result.Tokens[0].Value}' is not an IP address.");
            return null;
        },
    };
}
