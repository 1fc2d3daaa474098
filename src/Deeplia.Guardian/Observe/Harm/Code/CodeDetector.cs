using Deeplia.Guardian.Case;
using Deeplia.Guardian.Cues;
using Deeplia.Guardian.Observe.Harm.Link;
using Deeplia.Mail.Links;
using Deeplia.Mail.Pictures;

namespace Deeplia.Guardian.Observe.Harm.Code;

/// <summary>Says where QR codes lead, and finds those that hide from filters, know their reader, or stand in for a log-in link.</summary>
internal sealed class CodeDetector : IDetector
{
    private const int MaxQuote = 120;
    private const int MaxSeen = 3;

    private static readonly string[] CoinSchemes =
        ["bitcoin", "bitcoincash", "ethereum", "litecoin", "monero", "dogecoin", "tron", "tether"];

    private static readonly Lazy<CueLexicon> Lexicon = new(() => CueLexicon.Load("code"));

    public DetectorCard Card { get; } = new(
        "harm.code",
        "QR codes",
        Question.Harm,
        "ISO/IEC 18004; phishing by QR code, split, nested and drawn codes included",
        DetectorCost.Text,
        [
            "harm.code.seen", "harm.code.drawn", "harm.code.pieces", "harm.code.stranger", "harm.code.marked", "harm.code.ask",
            "harm.code.wallet",
        ]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        var codes = file.Message.Pictures.Codes;
        return codes.IsEmpty ? [] : Places(file).Concat(Hiding(codes)).Concat(Money(codes));
    }

    private static IEnumerable<Finding> Places(CaseFile file)
    {
        var links = file.Links.Where(l => l is { Source: LinkSource.QrCode, Site: not null }).ToArray();
        foreach (var link in links.Take(MaxSeen))
        {
            yield return Seen("harm.code.seen", link);
        }

        if (Array.Find(links, l => IsStrange(file, l)) is not { } strange)
        {
            yield break;
        }

        yield return Seen("harm.code.stranger", strange, ("author", file.Message.Author?.Domain?.Unicode ?? "?"));
        if (Array.Find(links, l => IsStrange(file, l) && ReaderMark.IsIn(l.Raw, file.OwnerAddresses)) is { } marked)
        {
            yield return Seen("harm.code.marked", marked);
        }

        if (!LinkOwner.IsBulk(file) && Lexicon.Value.Match(file.Tokens) is var cues && cues.First("scan") is { } scan && cues.Has("reason"))
        {
            yield return Finding.Seen("harm.code.ask", Passage.Around(file, scan.Start, scan.Length), ("target", strange.Site!.ShownHost));
        }
    }

    // Filters read text and links; who draws a code with letters or cuts it up draws it past them.
    private static IEnumerable<Finding> Hiding(IEnumerable<SeenCode> codes)
    {
        foreach (var code in codes.Where(c => c.Form is CodeForm.Characters or CodeForm.Cells).Take(1))
        {
            yield return Finding.Seen("harm.code.drawn", Cut(code.Text));
        }

        foreach (var code in codes.Where(c => c.Form is CodeForm.Pieces).Take(1))
        {
            yield return Finding.Seen("harm.code.pieces", Cut(code.Text));
        }
    }

    // BIP 21 and its kin name the wallet to pay into.
    private static IEnumerable<Finding> Money(IEnumerable<SeenCode> codes) =>
        codes.Where(c => CoinSchemes.Contains(c.Text.Split(':', 2)[0], StringComparer.OrdinalIgnoreCase))
            .Take(1)
            .Select(c => Finding.Seen("harm.code.wallet", Cut(c.Text)));

    private static bool IsStrange(CaseFile file, MailLink link) =>
        link.Site is { } site && !LinkOwner.IsAuthors(file, site)
        && !(site.Domain is { } host && file.Message.Author?.Domain is { } author && Houses.Share(host, author));

    private static Finding Seen(string id, MailLink link, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        Finding.Seen(id, Cut(link.Raw), [("target", link.Site!.ShownHost), .. arguments]);

    private static string Cut(string text) => text.Length <= MaxQuote ? text : text[..(MaxQuote - 1)] + "…";
}
