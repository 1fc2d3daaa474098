using System.Buffers;

namespace Deeplia.Mail.Links;

/// <summary>Redirectors that no list knows: the path says that they send on, a parameter says where to.</summary>
public static class OpenRedirect
{
    private static readonly SearchValues<string> Paths = SearchValues.Create(
        ["redir", "/out", "/away", "/goto", "/go/", "/go.", "/link", "/jump", "/exit", "/leave", "/forward", "/click", "/url"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Names =
    [
        "url", "u", "uri", "redirect", "redirect_url", "redirect_uri", "redir", "r", "to", "target", "dest", "destination", "goto", "go",
        "next", "continue", "return", "returnurl", "return_to", "link", "out", "location",
    ];

    /// <summary>Where such an address most likely sends its visitor on to; null when it does not look like one.</summary>
    /// <param name="url">The address, unwrapped.</param>
    public static WebUrl? TargetOf(WebUrl url)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (url is not { IsWeb: true, Query: { } query } || !query.Contains("http", StringComparison.OrdinalIgnoreCase)
            || !url.Path.AsSpan().ContainsAny(Paths))
        {
            return null;
        }

        foreach (var name in Names)
        {
            if (UrlQuery.Value(query, name) is { } value && WebUrl.TryParse(value, out var target) && target.IsWeb)
            {
                return target;
            }
        }

        return null;
    }
}
