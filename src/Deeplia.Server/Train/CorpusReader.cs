using System.Collections.Concurrent;
using Deeplia.Guardian;
using Deeplia.Guardian.Learn;
using Deeplia.Guardian.Threat;
using Deeplia.Mail.Dns;
using Deeplia.Mail.Message;
using Deeplia.Server.Inputs;

namespace Deeplia.Server.Train;

/// <summary>Reads corpora into labelled messages: examines each message and keeps numbers and finding ids, no text.</summary>
internal sealed class CorpusReader(int jobs)
{
    private const int LetterCopies = 2;
    private readonly Guardian.Guardian _guardian = new(new GuardianOptions(), new OffResolver(), TimeProvider.System);

    /// <summary>Reads one corpus, in its order.</summary>
    /// <param name="path">An archive, a folder, or a <c>.jsonl.zst</c> of texts.</param>
    /// <param name="report">Told what could not be read.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public IEnumerable<LabelledMessage> Read(string path, Action<InputError> report, CancellationToken cancellationToken)
    {
        var file = Path.GetFileName(path.TrimEnd('/'));
        var items = Directory.Exists(Path.Combine(path, "letters")) ? Letters(path)
            : path.EndsWith(".jsonl.zst", StringComparison.Ordinal) ? TextCorpus.Read(path)
            : LabelledCorpus.Read(path);
        foreach (var chunk in Messages(items, report).Chunk(512))
        {
            var results = new LabelledMessage[chunk.Length];
            Parallel.ForEach(Partitioner.Create(0, chunk.Length, 16), new ParallelOptions { MaxDegreeOfParallelism = jobs }, range =>
            {
                for (var i = range.Item1; i < range.Item2; i++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    results[i] = Examine(chunk[i].Label, chunk[i].Bytes, file);
                }
            });
            foreach (var result in results)
            {
                yield return result;
            }
        }
    }

    private static IEnumerable<(CorpusLabel? Label, InputItem Item)> Letters(string folder)
    {
        var blanks = new Blanks(File.ReadLines(Path.Combine(folder, "blanks.txt")));
        return Directory.GetFiles(Path.Combine(folder, "letters"), "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(file => TextBank.Read(file, LetterCopies, blanks));
    }

    private static IEnumerable<(CorpusLabel Label, byte[] Bytes)> Messages(
        IEnumerable<(CorpusLabel? Label, InputItem Item)> items, Action<InputError> report)
    {
        foreach (var (label, item) in items)
        {
            if (item is InputMessage message && label is not null)
            {
                yield return (label, message.Bytes);
            }
            else if (item is InputError error)
            {
                report(error);
            }
        }
    }

    private LabelledMessage Examine(CorpusLabel label, byte[] bytes, string file)
    {
        // Nothing in an examination without DNS waits, so the task is complete when it is returned.
        var task = _guardian.ExamineAsync(new RawMail(bytes, Envelope.Unknown), CancellationToken.None);
        var examination = task.IsCompletedSuccessfully ? task.Result : task.AsTask().GetAwaiter().GetResult();
        var encoded = MessageEncoder.Encode(examination.File, !label.IsSynthetic);
        var findings = examination.Verdict.Findings.Select(w => w.Finding.Id).Distinct(StringComparer.Ordinal)
            .Where(id => !label.IsSynthetic || !id.StartsWith("identity.", StringComparison.Ordinal));
        return new LabelledMessage
        {
            Source = label.Source.Length > 0 ? label.Source : file,
            Id = label.File,
            File = file,
            IsSpam = label.IsSpam,
            Kind = label.Kind,
            Language = label.Language,
            Cluster = label.Cluster,
            Sender = label.IsSynthetic ? "" : examination.File.Message.Author?.Key ?? "",
            IsSynthetic = label.IsSynthetic,
            IsDev = label.IsDev,
            Input = encoded.Input,
            Findings = [.. findings],
        };
    }
}
