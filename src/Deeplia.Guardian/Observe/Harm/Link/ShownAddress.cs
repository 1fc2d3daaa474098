using System.Buffers;
using System.Collections.Frozen;
using Deeplia.Mail.Links;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Harm.Link;

/// <summary>Finds the site that a link's text names, if it names one.</summary>
internal static class ShownAddress
{
    private static readonly SearchValues<char> Dots = SearchValues.Create(".\u3002\uFF0E\uFF61");
    private static readonly SearchValues<string> Starts =
        SearchValues.Create(["http://", "https://", "www."], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n\u00A0<>\"'()[]{},;|");

    // A word with a dot names a file, a program or a sentence's end as often as a site of these countries.
    private static readonly FrozenSet<string> Doubtful = FrozenSet.Create(StringComparer.Ordinal,
        "ai", "am", "cat", "cc", "gs", "in", "io", "it", "md", "me", "mov", "no", "pl", "pm", "ps", "pub", "py", "rs", "sh", "so", "zip");

    /// <summary>The site named, or null: the text holds an address or is a host name, not a sentence that happens to hold a dot.</summary>
    public static WebUrl? In(string shown)
    {
        var text = shown.AsSpan().Trim();
        if (!text.ContainsAny(Dots))
        {
            return null;
        }

        var start = text.IndexOfAny(Starts);
        var isWhole = start < 0 || (start > 0 && char.IsAsciiLetterOrDigit(text[start - 1]));
        var word = isWhole ? text : text[start..];
        word = word.IndexOfAny(Ends) is >= 0 and var end ? word[..end] : word;
        if (word.EndsWith("…") || word.EndsWith("...") || (isWhole && word.Length != text.Length))
        {
            return null; // cut short, or a sentence
        }

        word = word.TrimEnd(".:!?*_");
        var hasScheme = word.StartsWith("http", StringComparison.OrdinalIgnoreCase) && word.Contains("://", StringComparison.Ordinal);
        return WebUrl.TryParse(hasScheme ? word : $"http://{word}", out var url) && url.UserName.Length == 0
            && url.Domain is { Registrable: not null } domain && IsSite(domain, isWhole) ? Unwrapped(url) : null;
    }

    // A gateway that rewrites links rewrites what is shown of them too.
    private static WebUrl? Unwrapped(WebUrl url) => LinkUnwrapper.Unwrap(url) is { Opaque: null } target ? target.Url : null;

    private static bool IsSite(DomainName domain, bool bare) =>
        PublicSuffixList.Default.Lists(domain.TopLevel) && !(bare && Doubtful.Contains(domain.TopLevel));
}
