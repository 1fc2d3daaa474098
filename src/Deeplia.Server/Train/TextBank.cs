using System.Text;
using Deeplia.Neural;
using Deeplia.Server.Inputs;

namespace Deeplia.Server.Train;

/// <summary>
/// Reads the letters written for training in many languages (<c>training/letters</c>): honest ones and attacks that use the same words.
/// Blanks such as <c>{name}</c> are filled by chance, seeded.
/// </summary>
internal static class TextBank
{
    /// <summary>The source of all of them begins so.</summary>
    public const string SourcePrefix = "letters:";

    private const string Mark = "== ";

    /// <summary>Reads one file, named after its language.</summary>
    /// <param name="path">The file.</param>
    /// <param name="copies">How often each letter is filled in anew.</param>
    /// <param name="blanks">What stands in the blanks.</param>
    public static IEnumerable<(CorpusLabel? Label, InputItem Item)> Read(string path, int copies, Blanks blanks)
    {
        var language = Path.GetFileNameWithoutExtension(path);
        language = language.Length > 2 ? language[..2] : language;
        var number = 0;
        foreach (var (head, text) in Blocks(File.ReadLines(path, Encoding.UTF8)))
        {
            number++;
            if (head.Split(' ') is not [_, "honest" or "attack", var kind] || !text.StartsWith("Subject:", StringComparison.Ordinal))
            {
                yield return (null, new InputError($"{path}: {head}", "is not '== honest|attack KIND' with a subject"));
                continue;
            }

            for (var copy = 0; copy < copies; copy++)
            {
                var seed = SplitMix.Mix((ulong)((number * 1000) + copy) + (ulong)language[0] + ((ulong)language[1] << 8));
                var isAttack = head.Contains(" attack ", StringComparison.Ordinal);
                var label = new CorpusLabel($"{language}-{number}-{copy}", isAttack, SourcePrefix + language, kind)
                {
                    Language = language,
                    Cluster = $"{SourcePrefix}{language}-{number}",
                    IsSynthetic = true,
                };
                yield return (label, new InputMessage($"{path}#{number}", ToMail(blanks.Fill(text, language, kind, new SplitMix(seed)))));
            }
        }
    }

    private static IEnumerable<(string Head, string Text)> Blocks(IEnumerable<string> lines)
    {
        var head = "";
        var text = new StringBuilder();
        foreach (var line in lines.Append(Mark))
        {
            if (line.StartsWith(Mark, StringComparison.Ordinal))
            {
                if (head.Length > 0)
                {
                    yield return (head, text.ToString());
                }

                head = line;
                text.Clear();
            }
            else if (head.Length > 0)
            {
                text.Append(line).Append('\n');
            }
        }
    }

    private static byte[] ToMail(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var subject = Convert.ToBase64String(Encoding.UTF8.GetBytes(text["Subject:".Length..end].Trim()));
        return Encoding.UTF8.GetBytes(
            $"Subject: =?utf-8?B?{subject}?=\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text[end..].Trim()}\r\n");
    }
}
