using System.Globalization;

namespace Deeplia.Identity.Spf;

/// <summary>What the macro letters stand for during one evaluation (RFC 7208 §7.2, §7.3).</summary>
/// <param name="LocalPart">Macro l.</param>
/// <param name="SenderDomain">Macro o.</param>
/// <param name="Helo">Macro h.</param>
/// <param name="Client">Macros i, c and v.</param>
/// <param name="Receiver">Macro r.</param>
/// <param name="Clock">Macro t.</param>
internal sealed record MacroFacts(
    string LocalPart, string SenderDomain, string Helo, ClientAddress Client, string Receiver, TimeProvider Clock)
{
    /// <summary>The value of a letter.</summary>
    /// <param name="letter">The letter in lower case.</param>
    /// <param name="domain">Macro d.</param>
    /// <param name="clientName">Macro p.</param>
    public string Of(char letter, string domain, string clientName) => letter switch
    {
        's' => LocalPart + "@" + SenderDomain,
        'l' => LocalPart,
        'o' => SenderDomain,
        'd' => domain,
        'i' => Client.Dotted(),
        'p' => clientName,
        'v' => Client.Is4 ? "in-addr" : "ip6",
        'h' => Helo,
        'c' => Client.Address.ToString(),
        'r' => Receiver,
        't' => Clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        _ => "", // the reader lets no other letter through
    };
}
