using System.Globalization;
using System.Text;
using Deeplia.Guardian.Breach;
using Deeplia.Guardian.Explain;

namespace Deeplia.Server.Output;

/// <summary>The page that tells what a stranger can know: the kinds of data, where they leaked, and what that means for mail.</summary>
internal static class ExposurePage
{
    private const int Width = 79;

    public static string Format(PhraseBook book, ExposureProfile profile)
    {
        var page = new StringBuilder();
        var who = profile.IsDomain ? "profile.domain" : "profile.person";
        var subjects = string.Join(", ", profile.Subjects.Select(PlainText.OneLine));
        if (profile.Breaches.IsEmpty)
        {
            Lines(page, book.Say("profile.none", _ => subjects), "", "");
            return page.ToString().TrimEnd('\n');
        }

        Lines(page, book.Say(who, place => place switch
        {
            "subject" => subjects,
            "count" => profile.Breaches.Length.ToString(CultureInfo.InvariantCulture),
            _ => null,
        }), "", "");
        foreach (var exposed in profile.Exposed)
        {
            Lines(page, $"{book.NameOf(exposed.Class)} ({string.Join(", ", exposed.Breaches)})", "  - ", "    ");
        }

        WriteBreaches(page, book, profile);
        Lines(page.Append('\n'), book["profile.meaning"], "", "");
        if (profile.Exposed.Any(e => e.Class == DataClasses.Password))
        {
            Lines(page, book["profile.password"], "", "");
        }

        return page.ToString().TrimEnd('\n');
    }

    private static void WriteBreaches(StringBuilder page, PhraseBook book, ExposureProfile profile)
    {
        page.Append('\n').Append(book["profile.breaches"]).Append('\n');
        foreach (var leak in profile.Breaches)
        {
            var rows = profile.IsDomain
                ? " (" + book.Say("profile.rows", _ => leak.Rows.ToString(CultureInfo.InvariantCulture)) + ")"
                : "";
            Lines(page, $"{leak.Date ?? "?"} {leak.Breach}{rows}", "  - ", "    ");
        }
    }

    private static void Lines(StringBuilder page, string text, string first, string next)
    {
        foreach (var line in PlainText.Wrap(text, Width, first, next))
        {
            page.Append(line).Append('\n');
        }
    }
}
