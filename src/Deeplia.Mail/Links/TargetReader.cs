namespace Deeplia.Mail.Links;

/// <summary>Takes the target out of one wrapped address, by one rule.</summary>
internal static class TargetReader
{
    // Wrapped twice and percent-encoded at each turn, once more by the program that sent it.
    private const int MaxPercentTurns = 3;
    private const string TranslationParameter = "_x_tr_";

    /// <summary>The target, or null when there is none to be read.</summary>
    public static WebUrl? Read(WebUrl url, WrapperRule rule)
    {
        foreach (var name in rule.Names)
        {
            if (Find(url, rule, name) is { Length: > 0 } found && Decode(found, rule) is { } target)
            {
                return target;
            }
        }

        return null;
    }

    private static WebUrl? Decode(string found, WrapperRule rule)
    {
        var text = found;
        foreach (var coding in rule.Codings)
        {
            if (TargetDecoder.Decode(text, coding) is not { } decoded)
            {
                return null;
            }

            text = decoded;
        }

        for (var turn = 0; turn < MaxPercentTurns && !StartsAsWeb(text); turn++)
        {
            text = PercentCoding.Decode(text);
        }

        return StartsAsWeb(text) && WebUrl.TryParseLoose(text, out var target) && target.IsWeb ? target : null;
    }

    private static bool StartsAsWeb(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        return text.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("//") || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }

    private static string? Find(WebUrl url, WrapperRule rule, string name) => rule.Place switch
    {
        TargetPlace.Opaque => null,
        TargetPlace.Query => UrlQuery.Value(url.Query, name),
        TargetPlace.Raw => url.Query,
        TargetPlace.Segment => Segment(url.Path, name),
        TargetPlace.Value => Value(url.Path, name),
        TargetPlace.Rest => WithQuery(url)[Math.Min(rule.PathPrefix.Length, url.Path.Length)..],
        TargetPlace.Between => Between(WithQuery(url), name),
        TargetPlace.Host => FromHost(url, name),
    };

    private static string WithQuery(WebUrl url) => url.Query is null ? url.Path : $"{url.Path}?{url.Query}";

    private static string? Segment(string path, string number)
    {
        var segments = path.Split('/');
        var index = int.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
        index = index < 0 ? segments.Length + index : index;
        return index > 0 && index < segments.Length ? segments[index] : null;
    }

    private static string? Value(string path, string name) =>
        path.Split('/').FirstOrDefault(s => s.StartsWith(name, StringComparison.Ordinal))?[name.Length..];

    // The same mark on both sides.
    private static string? Between(string text, string mark)
    {
        var start = text.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        var end = text.LastIndexOf(mark, StringComparison.Ordinal);
        return start > mark.Length && end > start ? text[start..end] : null;
    }

    // bank-example.translate.goog: dots are written as dashes, dashes twice.
    private static string? FromHost(WebUrl url, string suffix)
    {
        if (url.Host.Length <= suffix.Length + 1 || !url.Host.EndsWith(suffix, StringComparison.Ordinal))
        {
            return null;
        }

        var host = url.Host[..^(suffix.Length + 1)].Replace("--", "\n", StringComparison.Ordinal).Replace('-', '.').Replace('\n', '-');
        var query = (url.Query ?? "").Split('&').Where(p => !p.StartsWith(TranslationParameter, StringComparison.Ordinal) && p.Length > 0);
        var own = string.Join('&', query);
        return $"https://{host}{url.Path}{(own.Length > 0 ? "?" + own : "")}";
    }
}
