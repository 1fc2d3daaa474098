using System.Collections.Immutable;
using System.Security.Cryptography;
using Deeplia.Guardian.Learn;
using Deeplia.Server.Inputs;

namespace Deeplia.Server.Train;

/// <summary>All that a training reads, with the hashes of its files.</summary>
internal sealed record TrainingSet
{
    public required ImmutableArray<LabelledMessage> Messages { get; init; }

    /// <summary>Name, SHA-256 and number of messages of each corpus.</summary>
    public required ImmutableArray<(string Name, string Hash, int Count)> Files { get; init; }

    /// <summary>Reads the corpora in the order given; the order of what was read decides nothing else.</summary>
    public static TrainingSet Read(IEnumerable<string> corpora, int jobs, Action<InputError> report, CancellationToken cancellationToken)
    {
        var reader = new CorpusReader(jobs);
        var messages = ImmutableArray.CreateBuilder<LabelledMessage>();
        var files = ImmutableArray.CreateBuilder<(string, string, int)>();
        foreach (var corpus in corpora)
        {
            var before = messages.Count;
            messages.AddRange(reader.Read(corpus, report, cancellationToken).Where(m => !SourceFamily.IsCopy(m)));
            files.Add((Path.GetFileName(corpus.TrimEnd('/')), HashOf(corpus), messages.Count - before));
        }

        return new TrainingSet { Messages = messages.ToImmutable(), Files = files.ToImmutable() };
    }

    // Of a folder, the hash of the hashes of its files in the order of their names.
    private static string HashOf(string path)
    {
        if (File.Exists(path))
        {
            using var stream = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }

        var hashes = !Directory.Exists(path) ? [] : Directory.GetFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(f => SHA256.HashData(File.ReadAllBytes(f)));
        return Convert.ToHexStringLower(SHA256.HashData([.. hashes]));
    }
}
