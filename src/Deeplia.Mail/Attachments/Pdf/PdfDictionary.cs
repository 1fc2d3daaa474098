namespace Deeplia.Mail.Attachments.Pdf;

/// <summary>A dictionary of PDF, with the place of its stream when it has one.</summary>
internal sealed class PdfDictionary
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    /// <summary>Where the bytes of its stream start; -1 when there is none.</summary>
    public int StreamStart { get; set; } = -1;

    /// <summary>All values.</summary>
    public IEnumerable<KeyValuePair<string, object?>> Values => _values;

    /// <summary>A value as written, or null.</summary>
    public object? this[string key]
    {
        get => _values.GetValueOrDefault(key);
        set => _values[key] = value;
    }

    /// <summary>The name that stands as value; empty when there is none.</summary>
    public string Name(string key) => (this[key] as PdfName)?.Value ?? "";
}
