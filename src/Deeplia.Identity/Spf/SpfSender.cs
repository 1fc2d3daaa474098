using Deeplia.Mail.Names;

namespace Deeplia.Identity.Spf;

/// <summary>Who is checked: the MAIL FROM, or postmaster at the HELO name for the null sender (RFC 7208 §2.4, §4.3).</summary>
/// <param name="LocalPart">Before the at sign.</param>
/// <param name="Written">The domain as the macros show it: A-labels, the case as it came.</param>
/// <param name="Domain">The domain in lower case, or null when it is none: then there is nothing to check.</param>
internal sealed record SpfSender(string LocalPart, string Written, string? Domain)
{
    private const string DefaultLocalPart = "postmaster";

    public static SpfSender Of(SpfQuestion question)
    {
        var sender = question.MailFrom.AsSpan().Trim();
        if (sender.Length > 1 && sender[0] == '<' && sender[^1] == '>')
        {
            sender = sender[1..^1];
        }

        if (sender.IsEmpty)
        {
            return Of(DefaultLocalPart, question.Helo.AsSpan().Trim());
        }

        var at = sender.LastIndexOf('@');
        return Of(at > 0 ? sender[..at].ToString() : DefaultLocalPart, sender[(at + 1)..]);
    }

    private static SpfSender Of(string localPart, ReadOnlySpan<char> domain)
    {
        domain = domain.EndsWith(".") ? domain[..^1] : domain;
        if (localPart.Length + domain.Length > SpfLimits.SenderLength
            || !DomainName.TryParse(domain, out var name) || !name.Ascii.Contains('.', StringComparison.Ordinal))
        {
            return new SpfSender("", "", null);
        }

        var written = System.Text.Ascii.IsValid(domain) ? domain.ToString() : name.Ascii;
        return new SpfSender(localPart, written, name.Ascii);
    }
}
