namespace Deeplia.Mail.Html;

/// <summary>What an element hands down to its text and its children.</summary>
internal readonly record struct ElementStyle(
    HidingReason Box, bool Invisible, double FontPixels, double Opacity, int Text, int Ground, bool Pre, bool OutlookHidden)
{
    private const double TinyPixels = 2;
    private const double LeastOpacity = 0.05;
    private const double OffScreenPixels = -500;

    private static readonly uint BoxProperties = ~(
        DeclaredStyle.Bit(CssProperty.Visibility) | DeclaredStyle.Bit(CssProperty.FontSize) | DeclaredStyle.Bit(CssProperty.Color)
        | DeclaredStyle.Bit(CssProperty.TextFill) | DeclaredStyle.Bit(CssProperty.Background)
        | DeclaredStyle.Bit(CssProperty.BackgroundImage)
        | DeclaredStyle.Bit(CssProperty.WhiteSpace) | DeclaredStyle.Bit(CssProperty.MsoHide));

    public static ElementStyle Root { get; } = new(HidingReason.None, false, 16, 1, 0, CssColor.White, false, false);

    /// <summary>Why text of this element is not seen.</summary>
    public HidingReason Reason =>
        Box != HidingReason.None ? Box
        : Invisible ? HidingReason.Visibility
        : FontPixels < TinyPixels ? HidingReason.TinyFont
        : Text == CssColor.Transparent || CssColor.AreAlike(Text, Ground) ? HidingReason.TextColour
        : HidingReason.None;

    /// <summary>Why pictures of this element are not seen: colour and font size do not touch them.</summary>
    public HidingReason BoxReason => Box == HidingReason.None && Invisible ? HidingReason.Visibility : Box;

    /// <summary>Takes the declarations of one element into account.</summary>
    /// <param name="set">What the style says of the element.</param>
    /// <param name="toggled">A style sheet for another screen shows it.</param>
    /// <param name="isCell">A table cell or row, whose height a browser stretches.</param>
    public ElementStyle With(DeclaredStyle set, bool toggled, bool isCell)
    {
        if (set.Present == 0 && !toggled)
        {
            return this;
        }

        var opacity = Opacity * (set[CssProperty.Opacity]?.Number ?? 1);
        var box = Box != HidingReason.None ? Box : BoxOf(set, opacity, isCell);
        return new(
            box != Box && toggled ? HidingReason.MediaToggle : box,
            set[CssProperty.Visibility] is { } visibility ? visibility.Code == 1 : Invisible,
            set[CssProperty.FontSize] is { } font ? FontOf(font) : FontPixels,
            opacity,
            Colour(set[CssProperty.TextFill] ?? set[CssProperty.Color], Text),
            GroundOf(set),
            set[CssProperty.WhiteSpace] is { } space ? space.Code == 1 : Pre,
            OutlookHidden || set.Is(CssProperty.MsoHide, 1));
    }

    private double FontOf(CssDeclaration font) => font.Unit == CssUnit.Relative ? FontPixels * font.Number : font.Number;

    private static int Colour(CssDeclaration? set, int inherited) =>
        set is { } colour && colour.Code != CssColor.Inherit ? colour.Code : inherited;

    private int GroundOf(DeclaredStyle set) =>
        set.Is(CssProperty.BackgroundImage, 1) ? CssColor.Unknown
        : set[CssProperty.Background] is { } ground && ground.Code is not (CssColor.Transparent or CssColor.Inherit) ? ground.Code
        : Ground;

    private static HidingReason BoxOf(DeclaredStyle set, double opacity, bool isCell) =>
        (set.Present & BoxProperties) == 0 && opacity > LeastOpacity ? HidingReason.None
        : set.Is(CssProperty.Display, CssDisplay.None) ? HidingReason.DisplayNone
        : opacity <= LeastOpacity ? HidingReason.Opacity
        : IsZeroBox(set, isCell) ? HidingReason.ZeroBox
        : IsOffScreen(set) ? HidingReason.OffScreen
        : set.Is(CssProperty.Clip, 1) ? HidingReason.Clipped
        : set.Is(CssProperty.Transform, 1) ? HidingReason.ScaledAway
        : HidingReason.None;

    private static bool IsZeroBox(DeclaredStyle set, bool isCell) =>
        !isCell
        && set.Is(CssProperty.Overflow, 1)
        && (set.Pixels(CssProperty.MaxHeight, 9) <= 0
            || set.Pixels(CssProperty.Height, 9) <= 0
            || set.Pixels(CssProperty.MaxWidth, 9) <= 0
            || set.Pixels(CssProperty.Width, 9) <= 0);

    private static bool IsOffScreen(DeclaredStyle set) =>
        set.Pixels(CssProperty.TextIndent, 0) <= OffScreenPixels
        || set.Pixels(CssProperty.MarginLeft, 0) <= OffScreenPixels
        || set.Pixels(CssProperty.MarginTop, 0) <= OffScreenPixels
        || (set.Is(CssProperty.Position, 1)
            && (set.Pixels(CssProperty.Left, 0) <= OffScreenPixels || set.Pixels(CssProperty.Top, 0) <= OffScreenPixels));
}
