namespace Deeplia.Mail.Html;

/// <summary>The declarations that win for one element; one instance serves all elements in turn.</summary>
internal sealed class DeclaredStyle
{
    private readonly CssDeclaration[] slots = new CssDeclaration[(int)CssProperty.MsoHide + 1];

    /// <summary>Which properties are set, one bit each.</summary>
    public uint Present { get; private set; }

    public CssDeclaration? this[CssProperty property] => Has(property) ? slots[(int)property] : null;

    public void Clear() => Present = 0;

    /// <summary>Adds declarations of a stronger origin than those added before.</summary>
    public void Apply(CssDeclaration[] declarations)
    {
        foreach (ref readonly var declaration in declarations.AsSpan())
        {
            Apply(declaration);
        }
    }

    /// <summary>Adds one declaration of a stronger origin.</summary>
    public void Apply(in CssDeclaration declaration)
    {
        var property = declaration.Property;
        if (!Has(property) || declaration.Important || !slots[(int)property].Important)
        {
            slots[(int)property] = declaration;
            Present |= Bit(property);
        }
    }

    public bool Is(CssProperty property, int code) => Has(property) && slots[(int)property].Code == code;

    public double Pixels(CssProperty property, double missing) =>
        Has(property) && slots[(int)property] is { Unit: CssUnit.Pixels } set ? set.Number : missing;

    /// <summary>The bit of a property in <see cref="Present"/>.</summary>
    public static uint Bit(CssProperty property) => 1u << (int)property;

    private bool Has(CssProperty property) => (Present & Bit(property)) != 0;
}
