namespace Deeplia.Mail.Html;

/// <summary>The rules of the style sheets of one mail, found by the class, id or tag that a selector ends in.</summary>
internal sealed class StyleSheet
{
    private const int MaxRules = 2_000;
    private const int MaxApplications = 200_000;
    private const int MaxCss = 64 * 1024;

    private readonly RuleIndex byTag = new();
    private readonly RuleIndex byId = new();
    private readonly RuleIndex byClass = new();
    private readonly List<CssRule> matched = [];
    private int count;
    private int applications;
    private int chars;

    /// <summary>The bounds that were reached.</summary>
    public HtmlLimits Limits { get; private set; }

    /// <summary>There is no rule.</summary>
    public bool IsEmpty => count == 0;

    /// <summary>Reads one style sheet.</summary>
    public void Add(ReadOnlySpan<char> css)
    {
        if (chars + css.Length > MaxCss)
        {
            Limits |= HtmlLimits.CssChars;
            css = css[..Math.Max(0, MaxCss - chars)];
        }

        chars += css.Length;
        if (css.Contains("/*", StringComparison.Ordinal))
        {
            css = CssText.Simplify(css);
        }

        if (css.Contains("<!--", StringComparison.Ordinal) || css.Contains("-->", StringComparison.Ordinal))
        {
            css = css.ToString().Replace("<!--", " ", StringComparison.Ordinal).Replace("-->", " ", StringComparison.Ordinal);
        }

        ReadRules(css, false, 0);
    }

    /// <summary>Applies the rules that fit one element; answers whether a sheet for another screen shows it.</summary>
    public bool Apply(ReadOnlySpan<char> tag, ReadOnlySpan<char> id, ReadOnlySpan<char> classes, DeclaredStyle style)
    {
        matched.Clear();
        Collect(byTag, tag, tag);
        if (!id.IsEmpty)
        {
            Collect(byId, id, tag);
        }

        if (!classes.IsEmpty)
        {
            foreach (var range in classes.SplitAny(" \t\r\n"))
            {
                Collect(byClass, classes[range], tag);
            }
        }

        return matched.Count > 0 && Apply(style);
    }

    private bool Apply(DeclaredStyle style)
    {
        if (matched.Count > 1)
        {
            matched.Sort(static (a, b) => a.Weight != b.Weight ? a.Weight.CompareTo(b.Weight) : a.Order.CompareTo(b.Order));
        }

        var toggled = false;
        foreach (var rule in matched)
        {
            if (rule.OtherScreen)
            {
                toggled |= Array.Exists(rule.Declarations, d => d.Property is CssProperty.Display or CssProperty.MaxHeight && d.Code != 1);
            }
            else
            {
                style.Apply(rule.Declarations);
            }
        }

        return toggled;
    }

    private void Collect(RuleIndex index, ReadOnlySpan<char> key, ReadOnlySpan<char> tag)
    {
        foreach (var rule in index.Find(key))
        {
            if (++applications > MaxApplications)
            {
                Limits |= HtmlLimits.CssRules;
                return;
            }

            if (rule.Tag is null || tag.Equals(rule.Tag, StringComparison.OrdinalIgnoreCase))
            {
                matched.Add(rule);
            }
        }
    }

    private void ReadRules(ReadOnlySpan<char> css, bool otherScreen, int depth)
    {
        while (!css.IsEmpty)
        {
            var open = css.IndexOf('{');
            var semicolon = css.IndexOf(';');
            if (semicolon >= 0 && (open < 0 || semicolon < open) && css.TrimStart().StartsWith("@"))
            {
                css = css[(semicolon + 1)..];
                continue;
            }

            if (open < 0)
            {
                return;
            }

            var head = css[..open].Trim();
            var nested = head.StartsWith("@media", StringComparison.OrdinalIgnoreCase)
                || head.StartsWith("@supports", StringComparison.OrdinalIgnoreCase);
            var close = nested ? BlockEnd(css[open..]) : css[open..].IndexOf('}');
            var body = close < 0 ? css[(open + 1)..] : css[(open + 1)..(open + close)];
            css = close < 0 ? [] : css[(open + close + 1)..];
            if (nested && depth == 0)
            {
                ReadRules(body, !IsEveryScreen(head), 1);
            }
            else if (!head.StartsWith("@"))
            {
                AddRules(head, body, otherScreen);
            }
        }
    }

    private void AddRules(ReadOnlySpan<char> selectors, ReadOnlySpan<char> body, bool otherScreen)
    {
        var declarations = CssParser.Parse(body);
        if (declarations.Length == 0)
        {
            return;
        }

        foreach (var range in selectors.Split(','))
        {
            if (CssSelector.TryParse(selectors[range].Trim()) is not { } selector)
            {
                continue;
            }

            if (++count > MaxRules)
            {
                Limits |= HtmlLimits.CssRules;
                return;
            }

            var index = selector.Id is not null ? byId : selector.Class is not null ? byClass : byTag;
            index.Add(selector.Id ?? selector.Class ?? selector.Tag!, new CssRule(selector.Tag, declarations, otherScreen,
                selector.Weight, count));
        }
    }

    private static bool IsEveryScreen(ReadOnlySpan<char> head) =>
        !head.Contains('(') && !head.Contains("print", StringComparison.OrdinalIgnoreCase);

    private static int BlockEnd(ReadOnlySpan<char> css)
    {
        var depth = 0;
        for (var i = 0; i < css.Length; i++)
        {
            depth += css[i] == '{' ? 1 : css[i] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
