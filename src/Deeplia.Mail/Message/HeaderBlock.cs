using System.Collections.Immutable;

namespace Deeplia.Mail.Message;

/// <summary>The header fields of a message, in order, looked up without regard to case.</summary>
/// <param name="fields">The fields, top to bottom.</param>
public sealed class HeaderBlock(ImmutableArray<HeaderField> fields)
{
    /// <summary>The fields, top to bottom.</summary>
    public ImmutableArray<HeaderField> Fields { get; } = fields;

    /// <summary>The value of the topmost field of this name, or null.</summary>
    /// <param name="name">The field's name.</param>
    public string? First(string name)
    {
        foreach (var field in Fields)
        {
            if (field.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return field.Value;
            }
        }

        return null;
    }

    /// <summary>The values of all fields of this name, top to bottom.</summary>
    /// <param name="name">The field's name.</param>
    public IEnumerable<string> All(string name) =>
        Fields.Where(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(f => f.Value);

    /// <summary>Whether a field of this name exists.</summary>
    /// <param name="name">The field's name.</param>
    public bool Has(string name) => First(name) is not null;
}
