using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Deeplia.Mail.Names;

namespace Deeplia.Identity.MtaSts;

/// <summary>The policy of a domain, fetched over HTTPS by whoever sends to it (RFC 8461 §3.2).</summary>
/// <param name="Mode">What to do when a host does not fit.</param>
/// <param name="Mx">Patterns of the hosts, lower case; a first label <c>*</c> stands for any one label. Empty only in mode none.</param>
/// <param name="MaxAge">How long the policy may be kept; at most a year.</param>
public sealed record MtaStsPolicy(MtaStsMode Mode, ImmutableArray<string> Mx, TimeSpan MaxAge)
{
    /// <summary>Reads a policy. A field that comes again is passed over, unknown fields too (RFC 8461 §3.2).</summary>
    /// <param name="text">The body of the answer.</param>
    /// <param name="policy">The policy, when it is well formed.</param>
    /// <param name="reason">What is wrong, when it is not.</param>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out MtaStsPolicy? policy, [NotNullWhen(false)] out string? reason)
    {
        ArgumentNullException.ThrowIfNull(text);
        return MtaStsPolicyReader.TryRead(text, out policy, out reason);
    }

    /// <summary>Whether a host fits one of the patterns (RFC 8461 §4.1).</summary>
    /// <param name="host">Name of the host, as its MX record says.</param>
    public bool Allows(string host)
    {
        ArgumentNullException.ThrowIfNull(host);
        if (!DomainName.TryParse(host, out var name))
        {
            return false;
        }

        foreach (var pattern in Mx)
        {
            if (Fits(name.Ascii, pattern))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Fits(ReadOnlySpan<char> name, ReadOnlySpan<char> pattern)
    {
        if (!pattern.StartsWith("*."))
        {
            return name.SequenceEqual(pattern);
        }

        var dot = name.IndexOf('.');
        return dot > 0 && name[dot..].SequenceEqual(pattern[1..]);
    }
}
