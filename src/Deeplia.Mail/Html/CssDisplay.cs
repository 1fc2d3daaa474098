namespace Deeplia.Mail.Html;

/// <summary>Codes of the <c>display</c> property.</summary>
internal static class CssDisplay
{
    public const int Inline = 0;
    public const int None = 1;
    public const int Block = 2;
    public const int Cell = 3;
}
