using Deeplia.Guardian;
using Deeplia.Mail.Dns;
using Deeplia.Mail.Message;
using Deeplia.Server.Evaluate.Attacks;
using Deeplia.Server.Inputs;

namespace Deeplia.Server.Evaluate;

/// <summary>Judges labelled corpora, one message at a time, so that the time of the process is the time of the message.</summary>
/// <param name="options">What the guardian is told.</param>
/// <param name="attack">How spam is dressed up: one attack, <c>all</c>, or null for not at all.</param>
/// <param name="devOnly">Whether only messages never trained on are judged.</param>
/// <param name="errors">Told what cannot be read.</param>
internal sealed class CorpusJudge(GuardianOptions options, string? attack, bool devOnly, ErrorCount errors)
{
    private const int Seed = 1;
    private readonly Guardian.Guardian _guardian = new(options, new OffResolver(), TimeProvider.System);
    private readonly IMailAttack[] _attacks = [.. MailAttacks.All.Where(a => attack == "all" || a.Name == attack)];

    /// <summary>The scores, in order; copies of an attack come in a file of their own.</summary>
    public async Task<IReadOnlyList<Score>> JudgeAsync(string[] corpora, CancellationToken cancellationToken)
    {
        var scores = new List<Score>();
        foreach (var corpus in corpora)
        {
            var file = Path.GetFileName(corpus.TrimEnd('/'));
            foreach (var (label, item) in LabelledCorpus.Read(corpus))
            {
                if (item is InputMessage message && label is not null)
                {
                    await AddAsync(scores, message.Bytes, label, file, cancellationToken);
                }
                else if (item is InputError error)
                {
                    errors.Add(error.Name, error.Reason);
                }
            }
        }

        return scores;
    }

    private async Task AddAsync(List<Score> scores, byte[] bytes, CorpusLabel label, string file, CancellationToken cancellationToken)
    {
        if (devOnly && !label.IsDev)
        {
            return;
        }

        if (_attacks.Length == 0)
        {
            scores.Add(await ScoreAsync(bytes, label, file, cancellationToken));
            return;
        }

        // Of each attack the plain messages it can dress, then the copies: the fall is the difference of two rows.
        foreach (var dress in label.IsSpam ? _attacks : [])
        {
            if (dress.Apply(bytes, new Random(Seed)) is { } copy)
            {
                scores.Add(await ScoreAsync(bytes, label, $"{file} plain for {dress.Name}", cancellationToken));
                scores.Add(await ScoreAsync(copy, label, $"{file} {dress.Name}", cancellationToken));
            }
        }
    }

    private async Task<Score> ScoreAsync(byte[] bytes, CorpusLabel label, string file, CancellationToken cancellationToken)
    {
        var before = Environment.CpuUsage.TotalTime;
        var examination = await _guardian.ExamineAsync(new RawMail(bytes, Envelope.Unknown), cancellationToken);
        var cpu = Environment.CpuUsage.TotalTime - before;
        var message = examination.File.Message;
        return new Score(
            label.Source,
            label.IsSpam,
            examination.Verdict.Class,
            examination.Verdict.Probabilities.Unwanted,
            message.Html is not null,
            message.Language.Code is not ("en" or "und"),
            cpu.TotalMilliseconds)
        {
            File = file,
            Language = label.Language.Length > 0 ? label.Language : message.Language.Code,
            Unsure = examination.Verdict.Unsure,
        };
    }
}
