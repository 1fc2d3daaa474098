using Deeplia.Guardian;
using Deeplia.Guardian.Explain;

namespace Deeplia.Server.Output;

/// <summary>Writes reports in one of the formats of <c>check</c>. Formatting is thread-safe, writing is not.</summary>
internal sealed class ReportWriter
{
    private readonly TextWriter _output;
    private readonly Func<string, Examination, string> _format;
    private readonly (string Before, string Between, string After) _frame;
    private bool _any;

    private ReportWriter(TextWriter output, Func<string, Examination, string> format, (string, string, string) frame)
    {
        _output = output;
        _format = format;
        _frame = frame;
    }

    /// <summary>Makes the writer for a format: text, json or jsonl.</summary>
    public static ReportWriter Create(string format, TextWriter output, SpokenLanguage language) => format switch
    {
        "json" => new ReportWriter(output, JsonReport.Format, ("[", ",\n", "]\n")),
        "jsonl" => new ReportWriter(output, (name, e) => JsonReport.Format(name, e) + "\n", ("", "", "")),
        _ => new ReportWriter(output, new TextPage(language, Paint.ForStandardOutput()).Format, ("", "\n", "")),
    };

    public void Begin() => _output.Write(_frame.Before);

    public FormattedReport Format(string name, Examination examination) =>
        new(_format(name, examination), examination.Verdict.Class);

    public void Write(FormattedReport report)
    {
        _output.Write(_any ? _frame.Between : "");
        _output.Write(report.Text);
        _output.Flush();
        _any = true;
    }

    public void End()
    {
        _output.Write(_frame.After);
        _output.Flush();
    }
}
