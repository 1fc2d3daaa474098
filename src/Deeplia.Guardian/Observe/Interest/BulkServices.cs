using System.Collections.Frozen;
using Deeplia.Mail.Data;
using Deeplia.Mail.Message;

namespace Deeplia.Guardian.Observe.Interest;

/// <summary>Recognises services that send mail for others, from <c>data/bulk/services.txt</c>.</summary>
internal static class BulkServices
{
    private static readonly Lazy<(FrozenDictionary<string, string> Headers, FrozenDictionary<string, string> Hosts)> Lists = new(() =>
    {
        var lines = DataFile.ReadLines("bulk/services.txt").Select(l => l.Split('|')).Where(f => f.Length == 3).ToArray();
        return (
            lines.Where(f => f[0] == "header").DistinctBy(f => f[1]).ToFrozenDictionary(f => f[1], f =>
                f[2], StringComparer.OrdinalIgnoreCase),
            lines.Where(f => f[0] == "host").DistinctBy(f => f[1]).ToFrozenDictionary(f => f[1], f =>
                f[2], StringComparer.OrdinalIgnoreCase));
    });

    /// <summary>The service that sent the message, or null.</summary>
    public static string? Of(MailMessage message)
    {
        foreach (var field in message.Headers.Fields)
        {
            if (Lists.Value.Headers.TryGetValue(field.Name, out var service))
            {
                return service;
            }
        }

        return OfHost(DomainOf(message.ReturnPath)) ?? OfHost(DomainOf(message.MessageId)) ?? OfHost(message.OriginHost);
    }

    /// <summary>The service that a host name belongs to, or null.</summary>
    public static string? OfHost(string? host)
    {
        for (var rest = host; rest is not null; rest = rest.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot
            ? rest[(dot + 1)..] : null)
        {
            if (Lists.Value.Hosts.TryGetValue(rest, out var service))
            {
                return service;
            }
        }

        return null;
    }

    private static string? DomainOf(string? address) =>
        address is not null && address.LastIndexOf('@') is >= 0 and var at ? address[(at + 1)..].TrimEnd('>') : null;
}
