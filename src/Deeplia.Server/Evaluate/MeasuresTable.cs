using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Deeplia.Server.Evaluate;

/// <summary>Writes measures as a table for people or as JSON for programs.</summary>
internal static class MeasuresTable
{
    private static readonly (string Title, string Key, Func<Measures, double?> Value, string Format)[] Columns =
    [
        ("spam", "spam", m => m.Spam, "0"),
        ("ham", "ham", m => m.Ham, "0"),
        ("recall", "recall", m => m.Recall, "0.0000"),
        ("FPR", "false_positive_rate", m => m.FalsePositiveRate, "0.0000"),
        ("threat", "threat_rate", m => m.ThreatRate, "0.0000"),
        ("false threat", "false_threat_rate", m => m.FalseThreatRate, "0.0000"),
        ("AUC", "auc", m => m.Auc, "0.0000"),
        ("R@0.1%", "recall_at_fpr_0_1_percent", m => m.RecallAtTenthPercent, "0.0000"),
        ("R@1%", "recall_at_fpr_1_percent", m => m.RecallAtOnePercent, "0.0000"),
        ("ECE", "calibration_error", m => m.CalibrationError, "0.0000"),
        ("unsure", "unsure_share", m => m.UnsureShare, "0.0000"),
        ("error there ×", "unsure_error_ratio", m => m.UnsureErrorRatio, "0.0"),
        ("CPU ms", "cpu_ms", m => m.CpuMilliseconds, "0.000"),
        ("AUC HTML", "auc_has_html", m => m.AucHtml, "0.0000"),
        ("AUC not English", "auc_not_english", m => m.AucForeign, "0.0000"),
    ];

    /// <summary>A Markdown table, one row a file or source.</summary>
    public static string ToText(IEnumerable<(string Name, Measures Measures)> rows)
    {
        var table = new StringBuilder("| set |");
        table.AppendJoin("|", Columns.Select(c =>
            $" {c.Title} ")).Append("|\n|---|").Insert(table.Length, "---|", Columns.Length).Append('\n');
        foreach (var (name, measures) in rows)
        {
            table.Append("| ").Append(name).Append(" |");
            foreach (var column in Columns)
            {
                table.Append(' ').Append(column.Value(measures)?.ToString(column.Format, CultureInfo.InvariantCulture) ?? "–").Append(" |");
            }

            table.Append('\n');
        }

        return table.ToString();
    }

    /// <summary>A JSON array, one object a file or source.</summary>
    public static string ToJson(IEnumerable<(string Name, Measures Measures)> rows)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartArray();
            foreach (var (name, measures) in rows)
            {
                json.WriteStartObject();
                json.WriteString("set", name);
                foreach (var column in Columns)
                {
                    if (column.Value(measures) is { } value)
                    {
                        json.WriteNumber(column.Key, Math.Round(value, 6));
                    }
                    else
                    {
                        json.WriteNull(column.Key);
                    }
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }
}
