using Deeplia.Guardian.Case;
using Deeplia.Guardian.Cues;

namespace Deeplia.Guardian.Threat;

/// <summary>
/// Turns a message into what the model reads: the sender's own visible words, folded (camouflage undone), and a few facts of structure.
/// Never the language, the recipient, whether there is HTML, or which headers are present: those tell corpora apart, not intentions.
/// </summary>
/// <remarks>Safe for several threads. Text that is hidden from the reader is not read.</remarks>
public static class MessageEncoder
{
    /// <summary>Most words read: the first of them and the last, since a letter may bury its purpose.</summary>
    public const int MaxTokens = HeadTokens + TailTokens;

    private const int HeadTokens = 384;
    private const int TailTokens = 128;

    [ThreadStatic]
    private static FeatureSet? _set;

    /// <summary>Encodes a message.</summary>
    /// <param name="file">The case.</param>
    /// <param name="withSender">Whether the author and the hosts of links are read; not where they were invented.</param>
    public static EncodedMessage Encode(CaseFile file, bool withSender = true)
    {
        ArgumentNullException.ThrowIfNull(file);
        var set = _set ??= new FeatureSet();
        set.Clear();
        var (words, ranges) = ReadWords(file.Tokens);
        var text = new EncodedWords(file.Tokens.Text, words, ranges);
        text.AddTo(set, 0, words.Length);
        var wordFeatures = set.Count;
        if (withSender)
        {
            AuthorFacts.AddTo(set, file);
        }

        StructureFacts.AddTo(set, file.Message, withSender);
        string[] facts = [.. set.Facts];
        ModelInput whole = new() { Features = [.. set.Features], Places = [.. set.Places], Tokens = text.Stems };
        whole = whole with { Passages = Passages.Of(text, whole, wordFeatures, set) };
        return new EncodedMessage { Input = whole, Facts = facts, Ranges = ranges };
    }

    private static (uint[] Tokens, (int Start, int End)[] Ranges) ReadWords(TokenizedText text)
    {
        var tokens = new List<uint>(Math.Min(text.Count, MaxTokens));
        var ranges = new List<(int, int)>(tokens.Capacity);
        var reader = new WordReader(text);
        var tail = 0;
        while (reader.Read())
        {
            if (tokens.Count < MaxTokens)
            {
                tokens.Add(reader.Word);
                ranges.Add((reader.Start, reader.End));
                continue;
            }

            // A ring behind the head keeps the last words.
            tokens[HeadTokens + tail] = reader.Word;
            ranges[HeadTokens + tail] = (reader.Start, reader.End);
            tail = (tail + 1) % TailTokens;
        }

        return (Unroll(tokens, tail), Unroll(ranges, tail));
    }

    private static T[] Unroll<T>(List<T> list, int tail) => tail == 0
        ? [.. list]
        : [.. list[..HeadTokens], .. list[(HeadTokens + tail)..], .. list[HeadTokens..(HeadTokens + tail)]];
}
