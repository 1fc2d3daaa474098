using Deeplia.Guardian.Judge;
using Deeplia.Guardian.Learn;
using Deeplia.Mail.Message;
using Deeplia.Server.Inputs;
using Deeplia.Server.Output;

namespace Deeplia.Server.Commands;

/// <summary>Examines a stream of inputs on several threads and reports in input order; memory stays flat.</summary>
internal sealed class CheckRun(Guardian.Guardian guardian, Envelope envelope, ReportWriter report, int jobs)
{
    private readonly Queue<Task<object>> _pending = new();
    private bool _unwanted;
    private bool _threat;
    private bool _failed;

    /// <summary>Keeps what was seen, message by message and oldest first; null when the run writes nothing.</summary>
    public Recorder? Recorder { get; init; }

    /// <summary>Examines everything; returns the exit status.</summary>
    public async Task<int> ExamineAsync(IEnumerable<InputItem> items, ProgressBar progress, CancellationToken cancellationToken)
    {
        report.Begin();
        if (Recorder is not null)
        {
            foreach (var task in DateOrder.Start([.. items], m => ExamineOneAsync(m, cancellationToken)))
            {
                _pending.Enqueue(task);
            }

            items = [];
        }

        foreach (var item in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _pending.Enqueue(item is InputMessage message
                ? Task.Run(() => ExamineOneAsync(message, cancellationToken), cancellationToken)
                : Task.FromResult<object>(item));
            if (_pending.Count > jobs)
            {
                await WriteNextAsync(progress);
            }
        }

        while (_pending.Count > 0)
        {
            await WriteNextAsync(progress);
        }

        report.End();
        return _failed ? ExitCode.Failed : _threat ? ExitCode.Threat : _unwanted ? ExitCode.Unwanted : ExitCode.Deliverable;
    }

    private async Task<object> ExamineOneAsync(InputMessage message, CancellationToken cancellationToken)
    {
        try
        {
            var mail = new RawMail(message.Bytes, envelope);
            var examination = await guardian.ExamineAsync(mail, cancellationToken);
            if (Recorder is not null)
            {
                await Recorder.RememberAsync(mail, examination, cancellationToken);
            }

            return report.Format(message.Name, examination);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Going on is safe: nothing is shared between messages, and the failure is reported by name.
            return new InputError(message.Name, $"could not be examined ({e.GetType().Name}: {e.Message})");
        }
    }

    private async Task WriteNextAsync(ProgressBar progress)
    {
        switch (await _pending.Dequeue())
        {
            case FormattedReport formatted:
                progress.Clear();
                report.Write(formatted);
                _threat |= formatted.Class == MailClass.Threat;
                _unwanted |= formatted.Class is MailClass.Spam or MailClass.Greyspam;
                break;
            case InputError error:
                progress.Clear();
                await Console.Error.WriteLineAsync($"deeplia: {PlainText.OneLine(error.Name)}: {PlainText.OneLine(error.Reason)}");
                _failed = true;
                break;
        }

        progress.Advance();
    }
}
