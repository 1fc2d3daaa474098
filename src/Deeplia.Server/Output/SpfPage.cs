using System.Globalization;
using System.Text;
using Deeplia.Identity;
using Deeplia.Identity.Spf;

namespace Deeplia.Server.Output;

/// <summary>The page a person reads: the result, why, what it cost, then every step. 80 columns.</summary>
internal sealed class SpfPage(Paint paint)
{
    private const int Width = 79;

    public string Format(SpfQuestion question, SpfReport report)
    {
        var page = new StringBuilder(1024);
        var word = SpfJson.WordOf(report.Result).ToUpperInvariant();
        page.Append(Colour(report.Result, word)).Append("  ");
        page.AppendLine(CultureInfo.InvariantCulture, $"{report.Domain ?? "no domain"} from {question.Client}");
        Lines(page, $"Why: {report.Reason}.", "", "  ");
        if (report.Explanation is { } explanation)
        {
            Lines(page, $"The domain says: « {explanation} »", "", "  ");
        }

        page.AppendLine(CultureInfo.InvariantCulture,
            $"{report.Lookups} of {SpfLimits.Lookups} look-ups, {report.VoidLookups} of {SpfLimits.VoidLookups} void.");
        if (report.Trace.Count > 0)
        {
            page.AppendLine().AppendLine("Step by step");
        }

        foreach (var step in report.Trace)
        {
            var indent = new string(' ', 2 + (2 * step.Depth));
            Lines(page, step.Text, indent + "- ", indent + "    ");
        }

        return page.ToString();
    }

    private static void Lines(StringBuilder page, string text, string first, string next)
    {
        foreach (var line in PlainText.Wrap(PlainText.OneLine(text), Width, first, next))
        {
            page.AppendLine(line);
        }
    }

    private string Colour(AuthenticationResult result, string word) => result switch
    {
        AuthenticationResult.Pass => paint.Good(word),
        AuthenticationResult.Fail => paint.Bad(word),
        AuthenticationResult.None or AuthenticationResult.Neutral or AuthenticationResult.NotChecked => paint.Faint(word),
        _ => paint.Warn(word),
    };
}
