using System.CommandLine;
using System.Globalization;
using System.Text;
using Deeplia.Guardian.Explain;
using Deeplia.Guardian.Judge;
using Deeplia.Guardian.Observe;

namespace Deeplia.Server.Commands;

/// <summary><c>deeplia detectors</c>: the catalogue as a Markdown page; <c>docs/detectors.md</c> is its output.</summary>
internal static class DetectorsCommand
{
    public static Command Create()
    {
        var command = new Command("detectors", "List what Deeplia looks for, as a Markdown page.");
        command.SetAction(_ => Console.Out.Write(Page()));
        return command;
    }

    /// <summary>The page.</summary>
    public static string Page()
    {
        var book = PhraseBook.Of(SpokenLanguage.English);
        var page = new StringBuilder();
        page.Append("# Detectors\n\nWritten by `./deeplia detectors`; do not edit by hand. "
            + "Weights are natural log-odds towards unwanted, threat and bulk.\n");
        foreach (var card in DetectorCatalogue.Cards)
        {
            page.Append(CultureInfo.InvariantCulture,
                $"\n## `{card.Id}`: {card.Title}\n\nQuestion: {card.Question}. Cost: {card.Cost}. Source: {card.Source}.\n\n");
            page.Append("| finding | unwanted | threat | bulk | says |\n|---|---|---|---|---|\n");
            foreach (var id in card.Findings)
            {
                var weight = WeightTable.Shipped[id];
                page.Append(CultureInfo.InvariantCulture,
                    $"| `{id}` | {weight.Unwanted} | {weight.Threat} | {weight.Bulk} | {Escape(book[id])} |\n");
            }
        }

        return page.ToString();
    }

    private static string Escape(string cell) => cell.Replace("|", "\\|", StringComparison.Ordinal);
}
