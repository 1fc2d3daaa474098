namespace Deeplia.Mail.Html;

/// <summary>Adds the declarations that one written property stands for.</summary>
internal readonly record struct CssDeclarationWriter(List<CssDeclaration> Found, bool Important)
{
    public void Code(CssProperty property, int code) => Found.Add(new(property, CssUnit.Keyword, 0, code, Important));

    public void Length(CssProperty property, ReadOnlySpan<char> text)
    {
        if (CssText.TryLength(text, out var number, out var unit))
        {
            Found.Add(new(property, unit, number, 0, Important));
        }
    }

    public void Colour(CssProperty property, ReadOnlySpan<char> text)
    {
        var colour = CssColor.Parse(text);
        if (colour != CssColor.Invalid)
        {
            Code(property, colour);
        }
    }

    public void Background(ReadOnlySpan<char> text)
    {
        var picture = text.Contains("url(", StringComparison.OrdinalIgnoreCase)
            || text.Contains("gradient(", StringComparison.OrdinalIgnoreCase);
        Code(CssProperty.BackgroundImage, picture ? 1 : 0);
        Code(CssProperty.Background, picture ? CssColor.Unknown : CssText.FirstColour(text));
    }

    public void Font(ReadOnlySpan<char> text)
    {
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            var slash = word.IndexOf('/');
            word = slash > 0 ? word[..slash] : word;
            if (!word.IsEmpty && (char.IsAsciiDigit(word[0]) || word[0] == '.') && (word[^1] is not '0' || slash > 0 || word.Length == 1))
            {
                Length(CssProperty.FontSize, word);
            }
        }
    }

    public void Margin(ReadOnlySpan<char> text)
    {
        Span<Range> parts = stackalloc Range[5];
        var count = text.Split(parts, ' ', StringSplitOptions.RemoveEmptyEntries);
        if (count > 0)
        {
            Length(CssProperty.MarginTop, text[parts[0]]);
            Length(CssProperty.MarginLeft, text[parts[count == 4 ? 3 : count > 1 ? 1 : 0]]);
        }
    }
}
