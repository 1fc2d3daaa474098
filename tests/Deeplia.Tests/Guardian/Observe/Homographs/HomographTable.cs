using System.Text;

namespace Deeplia.Tests.Guardian.Observe.Homographs;

/// <summary>A table of what was found, a kind a line and a place a column.</summary>
internal static class HomographTable
{
    public static string Of(Homograph[] items, Homograph[] missed)
    {
        var table = new StringBuilder("| kind | display | address | domain | link | all |\n|---|---|---|---|---|---|\n");
        foreach (var kind in items.Select(i => i.Kind.Kind).Distinct(StringComparer.Ordinal))
        {
            table.Append($"| {kind} |").Append(Row(items, missed, h => h.Kind.Kind == kind)).Append('\n');
        }

        return table.Append("| **all** |").Append(Row(items, missed, _ => true)).Append('\n').ToString();
    }

    private static string Row(Homograph[] items, Homograph[] missed, Func<Homograph, bool> isOf)
    {
        var cells = Enum.GetValues<Place>().Select(p => Cell(items, missed, h => isOf(h) && h.Place == p));
        return string.Concat(cells.Append(Cell(items, missed, isOf)).Select(c => $" {c} |"));
    }

    private static string Cell(Homograph[] items, Homograph[] missed, Func<Homograph, bool> isOf)
    {
        var all = items.Count(isOf);
        return all == 0 ? "–" : $"{all - missed.Count(isOf)}/{all}";
    }
}
