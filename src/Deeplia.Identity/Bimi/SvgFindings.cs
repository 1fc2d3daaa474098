using System.Globalization;

namespace Deeplia.Identity.Bimi;

/// <summary>Collects what a check finds, up to a number.</summary>
internal sealed class SvgFindings
{
    private const int MaxFindings = 20;

    private readonly List<string> errors = [];
    private readonly List<string> warnings = [];

    /// <summary>Whether anything forbids the image.</summary>
    public bool HasErrors => errors.Count > 0;

    /// <summary>Adds what forbids the image; the line is null where there is none.</summary>
    public void Error(string sentence, int? line) => Add(
        errors, line is > 0 ? string.Create(CultureInfo.InvariantCulture, $"Line {line}: {sentence}") : sentence);

    /// <summary>Adds what is only not recommended.</summary>
    public void Warning(string sentence) => Add(warnings, sentence);

    public SvgReport ToReport(string? title, ReadOnlyMemory<byte> image) => new()
    {
        Errors = [.. errors],
        Warnings = [.. warnings],
        Title = title,
        Image = image,
    };

    private static void Add(List<string> list, string sentence)
    {
        if (list.Count < MaxFindings && !list.Contains(sentence))
        {
            list.Add(sentence);
        }
    }
}
