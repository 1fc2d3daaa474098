namespace Deeplia.Mail.Text.Segments;

/// <summary>A passage of a text, so that it can be located and quoted.</summary>
/// <param name="Start">Index of the first character.</param>
/// <param name="Length">Length in UTF-16 characters.</param>
public readonly record struct TextRange(int Start, int Length)
{
    /// <summary>The index after the last character.</summary>
    public int End => Start + Length;
}
