using Deeplia.Server.Inputs;

namespace Deeplia.Server.Output;

/// <summary>A progress line on stderr: only on a terminal, and only once more than 20 messages were seen.</summary>
internal sealed class ProgressBar : IDisposable
{
    private const int Quiet = 20;
    private const int Width = 30;
    private readonly TextWriter _output;
    private readonly bool _enabled;
    private readonly long? _total;
    private int _done;
    private bool _shown;

    private ProgressBar(TextWriter output, bool enabled, long? total)
    {
        _output = output;
        _enabled = enabled;
        _total = total;
    }

    /// <summary>Starts a bar for these inputs.</summary>
    public static ProgressBar Start(TextWriter output, IReadOnlyList<string> paths)
    {
        var enabled = !Console.IsErrorRedirected;
        return new ProgressBar(output, enabled, enabled ? MailInputs.Count(paths) : null);
    }

    public void Advance()
    {
        _done++;
        if (!_enabled || _done <= Quiet || _done % 10 != 0)
        {
            return;
        }

        var bar = _total is > 0 ? Bar(Math.Min(1, (double)_done / _total.Value)) : "";
        _output.Write($"\r{bar}{_done}{(_total is > 0 ? $"/{_total}" : "")} ");
        _shown = true;
    }

    /// <summary>Wipes the line, so that a report can be written.</summary>
    public void Clear()
    {
        if (_shown)
        {
            _output.Write("\r\u001b[K");
            _shown = false;
        }
    }

    public void Dispose() => Clear();

    private static string Bar(double share)
    {
        var full = (int)(share * Width);
        return "[" + new string('=', full) + new string(' ', Width - full) + "] ";
    }
}
