namespace Deeplia.Mail.Html;

/// <summary>Reads the declarations of one style attribute or one rule.</summary>
internal static class CssParser
{
    private const int MaxDeclarations = 200;
    private const int MaxPropertyName = 24;

    /// <summary>Reads declarations; what it does not know it leaves out.</summary>
    public static CssDeclaration[] Parse(ReadOnlySpan<char> style)
    {
        if (style.Contains("/*", StringComparison.Ordinal) || style.Contains('\\'))
        {
            style = CssText.Simplify(style);
        }

        var found = new List<CssDeclaration>(8);
        while (!style.IsEmpty && found.Count < MaxDeclarations)
        {
            var end = CssText.IndexOutside(style, ';');
            var one = end < 0 ? style : style[..end];
            style = end < 0 ? [] : style[(end + 1)..];
            var colon = one.IndexOf(':');
            if (colon > 0)
            {
                Add(one[..colon].Trim(), one[(colon + 1)..].Trim(), found);
            }
        }

        return [.. found];
    }

    private static void Add(ReadOnlySpan<char> name, ReadOnlySpan<char> value, List<CssDeclaration> found)
    {
        if (name.Length is 0 or > MaxPropertyName || value.IsEmpty)
        {
            return;
        }

        var important = false;
        var mark = value.LastIndexOf('!');
        if (mark >= 0)
        {
            important = value[(mark + 1)..].Trim().Equals("important", StringComparison.OrdinalIgnoreCase);
            value = value[..mark].TrimEnd();
        }

        Span<char> lower = stackalloc char[MaxPropertyName];
        name.ToLowerInvariant(lower);
        AddNamed(lower[..name.Length], value, new CssDeclarationWriter(found, important));
    }

    private static void AddNamed(ReadOnlySpan<char> name, ReadOnlySpan<char> value, CssDeclarationWriter to)
    {
        switch (name)
        {
            case "display": to.Code(CssProperty.Display, Display(value)); break;
            case "visibility": to.Code(CssProperty.Visibility, Is(value, "hidden") || Is(value, "collapse") ? 1 : 0); break;
            case "opacity": to.Length(CssProperty.Opacity, value); break;
            case "font-size": to.Length(CssProperty.FontSize, value); break;
            case "font": to.Font(value); break;
            case "color": to.Colour(CssProperty.Color, value); break;
            case "-webkit-text-fill-color": to.Colour(CssProperty.TextFill, value); break;
            case "background-color": to.Colour(CssProperty.Background, value); break;
            case "background": to.Background(value); break;
            case "background-image": to.Code(CssProperty.BackgroundImage, Is(value, "none") ? 0 : 1); break;
            case "text-indent": to.Length(CssProperty.TextIndent, value); break;
            case "left": to.Length(CssProperty.Left, value); break;
            case "top": to.Length(CssProperty.Top, value); break;
            case "margin-left": to.Length(CssProperty.MarginLeft, value); break;
            case "margin-top": to.Length(CssProperty.MarginTop, value); break;
            case "margin": to.Margin(value); break;
            case "position": to.Code(CssProperty.Position, Is(value, "static") ? 0 : 1); break;
            case "height": to.Length(CssProperty.Height, value); break;
            case "max-height": to.Length(CssProperty.MaxHeight, value); break;
            case "width": to.Length(CssProperty.Width, value); break;
            case "max-width": to.Length(CssProperty.MaxWidth, value); break;
            case "overflow": to.Code(CssProperty.Overflow, Is(value, "hidden") || Is(value, "clip") ? 1 : 0); break;
            case "clip" or "clip-path": to.Code(CssProperty.Clip, CssText.ClipsAll(value) ? 1 : 0); break;
            case "transform": to.Code(CssProperty.Transform, CssText.ScalesAway(value) ? 1 : 0); break;
            case "white-space": to.Code(CssProperty.WhiteSpace, value.StartsWith("pre", StringComparison.OrdinalIgnoreCase) ? 1 : 0); break;
            case "mso-hide": to.Code(CssProperty.MsoHide, Is(value, "all") ? 1 : 0); break;
            default: break;
        }
    }

    private static int Display(ReadOnlySpan<char> value) =>
        Is(value, "none") ? CssDisplay.None
        : Is(value, "table-cell") ? CssDisplay.Cell
        : value.StartsWith("inline", StringComparison.OrdinalIgnoreCase) ? CssDisplay.Inline
        : CssDisplay.Block;

    private static bool Is(ReadOnlySpan<char> value, string word) => value.Equals(word, StringComparison.OrdinalIgnoreCase);
}
