using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Deeplia.Mail.Dns;

/// <summary>Finds the names of an address.</summary>
public static class ReverseName
{
    /// <summary>Gives the name whose PTR records name the address (RFC 1035 §3.5, RFC 3596 §2.5).</summary>
    /// <param name="address">An IPv4 or IPv6 address; an IPv4 address mapped into IPv6 counts as IPv4.</param>
    public static string Of(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = plain.GetAddressBytes();
        Array.Reverse(bytes);
        if (plain.AddressFamily == AddressFamily.InterNetwork)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{bytes[0]}.{bytes[1]}.{bytes[2]}.{bytes[3]}.in-addr.arpa");
        }

        const string Digits = "0123456789abcdef";
        var name = new StringBuilder(72);
        foreach (var octet in bytes)
        {
            name.Append(Digits[octet & 15]).Append('.').Append(Digits[octet >> 4]).Append('.');
        }

        return name.Append("ip6.arpa").ToString();
    }

    /// <summary>Asks for the names of an address.</summary>
    /// <param name="resolver">Who is asked.</param>
    /// <param name="address">An IPv4 or IPv6 address.</param>
    /// <param name="cancellationToken">Ends the question early.</param>
    public static ValueTask<DnsAnswer<string>> QueryPtrAsync(
        this IDnsResolver resolver, IPAddress address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(resolver);
        return resolver.QueryPtrAsync(Of(address), cancellationToken);
    }
}
