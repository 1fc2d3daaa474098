using System.Buffers;
using Deeplia.Guardian.Case;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Harm.Lure;

/// <summary>Where the links of a message lead, compared with its author.</summary>
internal static class LinkFacts
{
    private const int MaxLinks = 200;
    private static readonly SearchValues<char> AfterLink = SearchValues.Create(" \t\r\n<>\"'");

    /// <summary>The web targets of the message with the text shown for each; plain text addresses included.</summary>
    public static IEnumerable<(string Shown, Uri Target)> Of(CaseFile file)
    {
        foreach (var link in (file.Message.Html?.Links ?? []).Take(MaxLinks))
        {
            if (Uri.TryCreate(link.Target, UriKind.Absolute, out var target) && target.Scheme is "http" or "https")
            {
                yield return (link.ShownText, target);
            }
        }

        if (file.Message.Html is null)
        {
            foreach (var target in InText(file.Message.Text.Own).Take(MaxLinks))
            {
                yield return ("", target);
            }
        }
    }

    /// <summary>Whether a host belongs to the author's organization.</summary>
    public static bool IsAuthors(CaseFile file, Uri target) => file.Message.Author?.Domain is { } domain
        && DomainName.TryParse(target.Host, out var host) && host.SharesOrganizationWith(domain);

    private static IEnumerable<Uri> InText(string text)
    {
        for (var at = text.IndexOf("http", StringComparison.OrdinalIgnoreCase); at >= 0;
            at = text.IndexOf("http", at + 4, StringComparison.OrdinalIgnoreCase))
        {
            var end = text.AsSpan(at).IndexOfAny(AfterLink);
            var word = end < 0 ? text[at..] : text.Substring(at, end);
            if (Uri.TryCreate(word.TrimEnd('.', ',', ')', ';'), UriKind.Absolute, out var target) && target.Scheme is "http" or "https")
            {
                yield return target;
            }
        }
    }
}
