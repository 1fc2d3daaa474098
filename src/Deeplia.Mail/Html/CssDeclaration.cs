namespace Deeplia.Mail.Html;

/// <summary>One declaration, reduced to what the reader needs.</summary>
/// <param name="Property">Which property.</param>
/// <param name="Unit">Whether <paramref name="Number"/> counts pixels or is a factor of the parent's value.</param>
/// <param name="Number">The value, when it is a number.</param>
/// <param name="Code">A colour (see <see cref="CssColor"/>) or a keyword (1 = the one that hides or keeps, 0 = any other).</param>
/// <param name="Important">Marked <c>!important</c>.</param>
internal readonly record struct CssDeclaration(CssProperty Property, CssUnit Unit, double Number, int Code, bool Important);
