using Deeplia.Guardian.Case;
using Deeplia.Guardian.Observe;
using Deeplia.Guardian.Threat;
using Deeplia.Identity;
using Deeplia.Mail.Message;
using Deeplia.Server.Train;

namespace Deeplia.Benchmarks;

/// <summary>What the learned model costs: CPU time a message over the samples, in the mean and in the least disturbed batch.</summary>
internal static class ModelLoop
{
    private const int Batches = 20;
    private const int Rounds = 50;

    public static void Run()
    {
        var cpu = Environment.CpuUsage.TotalTime;
        var model = ModelFiles.Shipped.Read()!.Value.Model;
        Console.WriteLine($"loading: {(Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds:F0} ms CPU");
        var files = Samples().ToArray();
        Measure("encoding", files, f => MessageEncoder.Encode(f).Input.Tokens.Length);
        Measure("encoding and reading", files, f => model.Read(f).Logits.Unwanted);
        Measure("with the words quoted", files, f => ModelWords.Ask(f, model).Opinion!.Logits.Unwanted);
    }

    // What every detector shares (folding, words, extracted facts) is made before the clock starts.
    private static IEnumerable<CaseFile> Samples()
    {
        var reader = new MailReader(ReaderOptions.Default);
        foreach (var path in Directory.GetFiles("samples", "*.eml").Order(StringComparer.Ordinal))
        {
            var message = reader.Read(new RawMail(File.ReadAllBytes(path), Envelope.Unknown));
            var file = new CaseFile(message, new IdentityReport { IsSigned = false }, OwnerKnowledge.Nobody);
            _ = (file.Tokens, file.Extracted);
            yield return file;
        }
    }

    private static void Measure(string name, CaseFile[] files, Func<CaseFile, double> run)
    {
        var (best, all, sum) = (double.MaxValue, 0.0, 0.0);
        for (var batch = -Batches; batch < Batches; batch++)
        {
            var cpu = Environment.CpuUsage.TotalTime;
            for (var round = 0; round < Rounds; round++)
            {
                sum += files.Sum(run);
            }

            var each = (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / (Rounds * files.Length);
            if (batch >= 0)
            {
                (best, all) = (Math.Min(best, each), all + each);
            }
        }

        Console.WriteLine($"{name}: {all / Batches:F1} µs CPU (best batch {best:F1}), checksum {sum:F0}");
    }
}
