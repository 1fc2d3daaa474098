using System.Text;
using System.Text.Json;

namespace Deeplia.Server.Inputs;

/// <summary>Reads a labelled corpus: a folder, or a .tar/.tar.zst, with an <c>index.jsonl</c> or a <c>labels.csv</c>.</summary>
internal static class LabelledCorpus
{
    // A list of labels is text about the messages; no corpus that fits on a disk here has a longer one.
    private const int MaxIndexBytes = 256 * 1024 * 1024;

    /// <summary>Streams the messages with their labels; what cannot be used comes as an error with a null label.</summary>
    /// <param name="path">The corpus.</param>
    public static IEnumerable<(CorpusLabel? Label, InputItem Item)> Read(string path)
    {
        if (Directory.Exists(path))
        {
            return ReadFolder(path);
        }

        return path.EndsWith(".jsonl.zst", StringComparison.Ordinal) || path.EndsWith(".jsonl", StringComparison.Ordinal)
            ? [(null, new InputError(path, "holds text without headers, not messages; it cannot be evaluated"))]
            : ReadArchive(path);
    }

    private static IEnumerable<(CorpusLabel? Label, InputItem Item)> ReadFolder(string folder)
    {
        var index = Path.Combine(folder, "index.jsonl");
        var csv = Path.Combine(folder, "labels.csv");
        var list = File.Exists(index) ? index : csv;
        var labels = ReadList(list, out var problem);
        if (problem is not null)
        {
            yield return (null, new InputError(list, problem));
        }
        else if (labels.Count == 0)
        {
            yield return (null, new InputError(folder, "has no index.jsonl or labels.csv with labels"));
        }

        foreach (var label in labels.Values)
        {
            if (!IsInside(label.File))
            {
                yield return (null, new InputError(label.File, "lies outside its corpus"));
                continue;
            }

            foreach (var item in MailInputs.Read([Path.Combine(folder, label.File)], Stream.Null, new InputLimits()))
            {
                yield return (label, item);
            }
        }
    }

    private static Dictionary<string, CorpusLabel> ReadList(string path, out string? problem)
    {
        problem = null;
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                return [];
            }

            problem = !FileKind.IsRegular(file) ? "is not an ordinary file" : file.Length > MaxIndexBytes ? "is too large a list" : null;
            return problem is not null ? []
                : file.Extension == ".csv" ? ParseCsv(File.ReadAllText(path))
                : ParseJsonLines(File.ReadAllBytes(path));
        }
        catch (Exception e) when (ReadFailure.IsExpected(e))
        {
            problem = ReadFailure.Describe(e);
            return [];
        }
    }

    // A list is as hostile as its messages: it may not send the reader elsewhere on the disk.
    private static bool IsInside(string file) =>
        !Path.IsPathRooted(file) && !file.Contains('\0', StringComparison.Ordinal) && !file.Split('/').Contains("..");

    private static IEnumerable<(CorpusLabel? Label, InputItem Item)> ReadArchive(string path)
    {
        Dictionary<string, CorpusLabel>? labels = null;
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in CorpusArchive.Members(path, new InputLimits().MaxMessageBytes, MaxIndexBytes))
        {
            var file = Path.GetFileName(member.Name);
            if (member.Bytes is null)
            {
                var where = member.Name.Length == 0 ? path : $"{path}!{member.Name}";
                yield return (null, new InputError(where, member.Problem ?? "cannot be read"));
            }
            else if (file == "index.jsonl")
            {
                labels ??= ParseJsonLines(member.Bytes);
            }
            else if (file == "labels.csv")
            {
                labels ??= ParseCsv(Encoding.UTF8.GetString(member.Bytes));
            }
            else if (labels is not null && labels.TryGetValue(file, out var label))
            {
                met.Add(file);
                yield return (label, MailBytes.ToItem($"{path}!{member.Name}", member.Bytes, strict: false));
            }
        }

        if (labels is null or { Count: 0 })
        {
            yield return (null, new InputError(path, "has no index.jsonl or labels.csv with labels before its messages"));
        }
        else if (met.Count < labels.Count)
        {
            yield return (null, new InputError(path, $"lacks {labels.Count - met.Count} of the {labels.Count} messages in its list"));
        }
    }

    private static Dictionary<string, CorpusLabel> ParseJsonLines(byte[] bytes)
    {
        var labels = new Dictionary<string, CorpusLabel>(StringComparer.Ordinal);
        foreach (var line in Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            try
            {
                using var json = JsonDocument.Parse(line);
                string Field(string name) => json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
                    ? value.GetString()!
                    : "";
                if (json.RootElement.ValueKind != JsonValueKind.Object || Field("label") is not ("ham" or "spam"))
                {
                    continue;
                }

                var file = Field("id").Length > 0 ? Field("id") + ".eml" : Path.GetFileName(Field("file"));
                if (file.Length > 0)
                {
                    labels[file] = new CorpusLabel($"eml/{file}", Field("label") == "spam", Field("source"), Field("kind"))
                    {
                        Language = Field("lang"),
                        Cluster = Field("cluster"),
                        IsDev = Field("split") == "dev",
                        IsSynthetic = IsTrue(json.RootElement, "synthetic"),
                    };
                }
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                // A damaged line (or, as InvalidOperationException, a lone surrogate) loses its own message only.
            }
        }

        return labels;
    }

    private static bool IsTrue(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static Dictionary<string, CorpusLabel> ParseCsv(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var columns = lines.Length == 0 ? [] : lines[0].Split(',');
        int Column(string name) => Array.IndexOf(columns, name);
        var (file, label, source, kind) = (Column("file"), Column("label"), Column("source"), Column("kind"));
        var labels = new Dictionary<string, CorpusLabel>(StringComparer.Ordinal);
        foreach (var fields in file < 0 || label < 0 ? [] : lines.Skip(1).Select(l => l.Split(',')))
        {
            string Field(int column) => column >= 0 && column < fields.Length ? fields[column] : "";
            if (Field(file).Length > 0 && Field(label) is "ham" or "spam")
            {
                labels[Path.GetFileName(Field(file))] = new CorpusLabel(Field(file), Field(label) == "spam", Field(source), Field(kind));
            }
        }

        return labels;
    }
}
