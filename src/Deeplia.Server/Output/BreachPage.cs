using System.Globalization;
using System.Text;
using Deeplia.Guardian.Breach;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Explain;

namespace Deeplia.Server.Output;

/// <summary>The answers of the breach index as a person reads them.</summary>
internal static class BreachPage
{
    private const int Width = 79;

    public static string Import(PhraseBook book, string name, ImportReport report) =>
        book.Say(report.BadRows == 0 ? "breach.imported" : "breach.imported.bad", place => place switch
        {
            "name" => name,
            "rows" => Number(report.Rows),
            "bad" => Number(report.BadRows),
            _ => null,
        });

    public static string Address(PhraseBook book, string address, IReadOnlyCollection<AddressLeak> leaks)
    {
        var page = new StringBuilder(book.Say(leaks.Count == 0 ? "breach.address.none" : "breach.address.listed", place => place switch
        {
            "address" => PlainText.OneLine(address),
            "count" => Number(leaks.Count),
            _ => null,
        }));
        foreach (var leak in leaks)
        {
            Append(page, $"{leak.Date ?? "?"} {leak.Breach}: {book.NamesOf(leak.Classes)}");
        }

        return page.ToString();
    }

    public static string Password(PhraseBook book, in PasswordStanding standing)
    {
        var (count, breaches) = (standing.Count, standing.Breaches);
        var text = book.Say("breach.password." + BreachJson.NameOf(standing.Answer), place => place switch
        {
            "count" => Number(count),
            "breaches" => string.Join(", ", breaches),
            _ => null,
        });
        return string.Join('\n', PlainText.Wrap(text, Width, "", ""));
    }

    public static string Own(PhraseBook book, int count, int refused) =>
        book.Say(refused == 0 ? "breach.own" : "breach.own.refused", place => place switch
        {
            "count" => Number(count),
            "refused" => Number(refused),
            _ => null,
        });

    public static string Size(PhraseBook book, BreachIndex index) => book.Say("breach.size", place => place switch
    {
        "breaches" => Number(index.Sources.Count),
        "addresses" => Number(index.Addresses),
        "domains" => Number(index.Domains),
        "passwords" => Number(index.Passwords),
        "megabytes" => (index.Bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture),
        _ => null,
    });

    private static void Append(StringBuilder page, string line)
    {
        foreach (var part in PlainText.Wrap(line, Width, "  - ", "    "))
        {
            page.Append('\n').Append(part);
        }
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
