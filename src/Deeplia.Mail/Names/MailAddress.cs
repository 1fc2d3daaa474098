using System.Buffers;
using System.Text;
using MimeKit.Utils;

namespace Deeplia.Mail.Names;

/// <summary>One mailbox as a header or an envelope names it (RFC 5322 §3.4).</summary>
public sealed record MailAddress
{
    /// <summary>Longest text read as one address with its display name, in characters; longer text is refused.</summary>
    public const int MaxLength = 2_000;

    private static readonly SearchValues<char> NotInDomain = SearchValues.Create(" \t\r\n<>@\"");
    private static readonly SearchValues<char> NotInLocalPart = SearchValues.Create(" \t\r\n<>\"(),;");

    private MailAddress(string displayName, string localPart, string domainText, DomainName? domain)
    {
        DisplayName = displayName;
        LocalPart = localPart;
        Domain = domain;
        Address = $"{localPart}@{domainText.ToLowerInvariant()}";
        Key = Address.ToLowerInvariant();
    }

    /// <summary>The name shown beside the address, decoded (RFC 2047); empty when there is none.</summary>
    public string DisplayName { get; private init; }

    /// <summary>What stands before the last at sign, as written, quotes included.</summary>
    public string LocalPart { get; }

    /// <summary>The domain, or null for an address literal such as <c>[192.0.2.1]</c> and for a broken name.</summary>
    public DomainName? Domain { get; }

    /// <summary>The address as written, the domain in lower case.</summary>
    public string Address { get; }

    /// <summary>The address in lower case, for look-ups.</summary>
    public string Key { get; }

    /// <summary>The same address under another display name.</summary>
    /// <param name="displayName">The name, decoded; empty for none.</param>
    public MailAddress Named(string displayName) => this with { DisplayName = displayName };

    /// <summary>Reads a bare or angle-bracketed address, with or without a display name.</summary>
    /// <param name="text">One mailbox; lists and groups are read elsewhere.</param>
    /// <param name="value">The address read; meaningful only when the result is true.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out MailAddress value)
    {
        value = null!;
        text = text.Trim();
        if (text.Length > MaxLength)
        {
            return false;
        }

        var display = ReadOnlySpan<char>.Empty;
        var open = IndexOutsideQuotes(text, '<');
        if (open >= 0)
        {
            display = text[..open].Trim();
            text = text[(open + 1)..];
            var close = IndexOutsideQuotes(text, '>');
            text = (close < 0 ? text : text[..close]).Trim();
        }

        var at = text.LastIndexOf('@');
        if (at <= 0 || at == text.Length - 1)
        {
            return false;
        }

        var local = text[..at].Trim();
        var domain = text[(at + 1)..].Trim();
        if (!IsLocalPart(local) || domain.IsEmpty || domain.ContainsAny(NotInDomain))
        {
            return false;
        }

        _ = DomainName.TryParse(domain, out var name);
        value = new MailAddress(Decode(display), local.ToString(), domain.TrimEnd('.').ToString(), name);
        return true;
    }

    private static bool IsLocalPart(ReadOnlySpan<char> local)
    {
        if (local.Length >= 2 && local[0] == '"' && local[^1] == '"')
        {
            return local.IndexOfAny('\r', '\n') < 0;
        }

        return !local.IsEmpty && !local.ContainsAny(NotInLocalPart);
    }

    private static int IndexOutsideQuotes(ReadOnlySpan<char> text, char wanted)
    {
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\':
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case var c when c == wanted && !quoted:
                    return i;
            }
        }

        return -1;
    }

    private static string Decode(ReadOnlySpan<char> display)
    {
        if (display.Length >= 2 && display[0] == '"' && display[^1] == '"')
        {
            display = display[1..^1];
        }

        var text = display.ToString().Replace("\\\"", "\"", StringComparison.Ordinal);
        return text.Contains("=?", StringComparison.Ordinal)
            ? Rfc2047.DecodePhrase(Encoding.UTF8.GetBytes(text)).Trim()
            : text;
    }
}
