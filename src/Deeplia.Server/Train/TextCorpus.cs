using System.Text;
using System.Text.Json;
using Deeplia.Server.Inputs;

namespace Deeplia.Server.Train;

/// <summary>Reads a corpus of texts without headers (<c>.jsonl.zst</c>, one object a line with label, source, subject and text).</summary>
internal static class TextCorpus
{
    private const int MaxLine = 4 * 1024 * 1024;

    /// <summary>Streams the texts as messages that have a subject and a body only; their headers count as invented.</summary>
    public static IEnumerable<(CorpusLabel? Label, InputItem Item)> Read(string path)
    {
        using var file = File.OpenRead(path);
        var (head, whole) = HeadStream.Peek(file, MailSniffer.HeadBytes);
        using var plain = Decompression.Open(whole, head);
        using var reader = new StreamReader(plain, Encoding.UTF8);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            yield return line.Length <= MaxLine && Parse(line) is var (label, bytes)
                ? (label, new InputMessage($"{path}:{number}", bytes))
                : (null, new InputError($"{path}:{number}", "is not a labelled text"));
        }
    }

    private static (CorpusLabel Label, byte[] Bytes)? Parse(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            string Field(string name) => json.RootElement.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
            if (Field("label") is not ("ham" or "spam"))
            {
                return null;
            }

            var subject = Convert.ToBase64String(Encoding.UTF8.GetBytes(Field("subject").ReplaceLineEndings(" ")));
            var text = $"Subject: =?utf-8?B?{subject}?=\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{Field("text")}";
            var label = new CorpusLabel(Field("id"), Field("label") == "spam", Field("source"), Field("kind"))
            {
                Language = Field("lang"),
                IsSynthetic = true,
            };
            return (label, Encoding.UTF8.GetBytes(text));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
