using System.Globalization;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Cues;
using Deeplia.Guardian.Extract;
using Deeplia.Mail.Attachments;
using Deeplia.Mail.Text;

namespace Deeplia.Guardian.Observe.Harm.Extortion;

/// <summary>Takes blackmail letters apart: structure, claims with or without proof, demand, deadline, wallet.</summary>
internal sealed class ExtortionDetector : IDetector
{
    // Shorter quotations hold no letter; reading them would cost every reply.
    private const int MinQuotedChars = 120;
    private const int MaxQuotedChars = 20_000;

    // Blackmail leads to a wallet or to an answer, never to many sites; newsletters that ask for money do.
    private const int NewsletterLinks = 5;
    private const string Claim = "harm.extortion.claim";

    private static readonly (string Kind, string Id)[] Pressures =
    [
        (ExtortionCues.Shame, "harm.extortion.shame"),
        (ExtortionCues.Publish, "harm.extortion.publish"),
        (ExtortionCues.Secrecy, "harm.extortion.secrecy"),
        (ExtortionCues.Promise, "harm.extortion.promise"),
        (ExtortionCues.Physical, "harm.extortion.physical"),
    ];

    public DetectorCard Card { get; } = new(
        "harm.extortion",
        "Blackmail, with or without a wallet, in any of the languages of data/cues/extortion",
        Question.Harm,
        "structure of such letters: a claim, a pressure and a demand",
        DetectorCost.Text,
        [
            "harm.sextortion.structure", "harm.extortion.structure", Claim, "harm.extortion.no-proof",
            "harm.extortion.proof-attached", "harm.extortion.demand", "harm.extortion.demand-unnamed", "harm.extortion.deadline",
            "harm.extortion.wallet", "harm.quoted.attack", .. Pressures.Select(p => p.Id),
        ]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        var facts = file.Extracted;
        var matches = OwnMatches(file);
        var letter = ExtortionLetter.Read(
            matches,
            facts.Wallets.Any(w => w.ChecksumOk != false),
            !facts.Money.IsEmpty,
            !facts.Deadlines.IsEmpty,
            !facts.Passwords.IsEmpty);
        if (!letter.HasWallet && file.Message.Html?.Links.Count >= NewsletterLinks)
        {
            return [];
        }

        if (!letter.IsSextortion && !letter.IsExtortion && !letter.IsPartial)
        {
            return letter.HasStructure || QuotesALetter(file, matches) ? [Finding.Of("harm.quoted.attack")] : [];
        }

        return Describe(file, letter);
    }

    private static IEnumerable<Finding> Describe(CaseFile file, ExtortionLetter letter)
    {
        if (letter.IsSextortion || letter.IsExtortion)
        {
            yield return Finding.Of(
                letter.IsSextortion ? "harm.sextortion.structure" : "harm.extortion.structure",
                ("kinds", letter.Kinds.ToString(CultureInfo.InvariantCulture)));
        }

        var proof = HasProof(file);
        var claims = 0;
        foreach (var (kind, claim) in ExtortionCues.Claims.Where(c => letter.Has(c.Kind)))
        {
            claims++;
            yield return Finding.Seen(Claim, Quote(file, letter.First(kind)), ("claim", claim), ("proof", proof ? "attached" : "none"));
        }

        if (claims > 0)
        {
            yield return Finding.Of(proof ? "harm.extortion.proof-attached" : "harm.extortion.no-proof");
        }

        foreach (var finding in Pressures.Where(p => letter.Has(p.Kind))
            .Select(p => Finding.Seen(p.Id, Quote(file, letter.First(p.Kind))))
            .Concat(Demands(file, letter)))
        {
            yield return finding;
        }
    }

    private static IEnumerable<Finding> Demands(CaseFile file, ExtortionLetter letter)
    {
        var facts = file.Extracted;
        var text = facts.PlainText;
        if (Demanded(facts) is { } money)
        {
            yield return Finding.Seen(
                "harm.extortion.demand",
                Passage.Around(file, text, money.Start, money.Length),
                ("amount", money.Amount.ToString(CultureInfo.InvariantCulture)),
                ("currency", money.Currency));
        }
        else if (letter.Demands)
        {
            var match = letter.First(ExtortionCues.Pay) ?? letter.First(ExtortionCues.Coin) ?? letter.First(ExtortionCues.Contact);
            yield return Finding.Seen("harm.extortion.demand-unnamed", Quote(file, match));
        }

        if (facts.Deadlines is [var deadline, ..])
        {
            yield return Finding.Seen(
                "harm.extortion.deadline",
                Passage.Around(file, text, deadline.Start, deadline.Length),
                ("hours", deadline.Hours.ToString(CultureInfo.InvariantCulture)));
        }

        foreach (var wallet in facts.Wallets.Take(3))
        {
            yield return Finding.Seen(
                "harm.extortion.wallet",
                wallet.Address,
                ("chain", wallet.Chain.ToString()),
                ("checksum", wallet.ChecksumOk switch { true => "ok", false => "wrong", null => "none" }));
        }
    }

    // Usual money rather than coins: "850 $ in bitcoin, that is 0.013 BTC" demands 850 $.
    private static Money? Demanded(ExtractedFacts facts) =>
        facts.Money.FirstOrDefault(m => m.Currency.Length == 3 && !CurrencyNames.IsCoin(m.Currency)) ?? facts.Money.FirstOrDefault();

    private static CueMatches OwnMatches(CaseFile file)
    {
        var matches = ExtortionCues.Lexicon.Match(file.Tokens);
        var segments = file.Message.Text.Segments;
        if (segments.ExampleRanges.Count == 0 || !matches.Has(ExtortionCues.About))
        {
            return matches;
        }

        // A passage shown as an example belongs to somebody else; what introduces it speaks about it.
        var visible = file.Message.Text.Visible;
        var examples = FoldedText.Fold(string.Join('\n', segments.ExampleRanges.Select(r => visible.Substring(r.Start, r.Length)))).Text;
        return new CueMatches(
            [.. matches.Items.Where(m => m.Kind == ExtortionCues.About
                || !examples.Contains(file.Tokens.Text.Substring(m.Start, m.Length), StringComparison.Ordinal))],
            matches.Truncated);
    }

    private static bool QuotesALetter(CaseFile file, CueMatches own)
    {
        var text = file.Message.Text;
        var segments = text.Segments;
        var quoted = segments.Quoted.Length + segments.Forwarded.Length > MinQuotedChars && text.Own.Length < text.Visible.Length
            ? segments.Quoted + "\n" + segments.Forwarded
            : segments.ExampleRanges.Count > 0 && own.Has(ExtortionCues.About)
                ? string.Join('\n', segments.ExampleRanges.Select(r => text.Visible.Substring(r.Start, r.Length)))
                : "";
        if (quoted.Length == 0)
        {
            return false;
        }

        var cut = quoted.Length > MaxQuotedChars ? quoted[..MaxQuotedChars] : quoted;
        var matches = ExtortionCues.Lexicon.Match(FoldedText.Fold(cut).Text);
        return ExtortionLetter.Read(matches, hasWallet: false, hasMoney: false, hasDeadline: false, hasPassword: false).HasStructure;
    }

    // Proof would have to be shown: a picture, a film, an archive or a document that is not part of the layout.
    private static bool HasProof(CaseFile file) => file.Message.Attachments.Any(a => !a.IsInline
        && (a.SniffedType is ContentKind.Image or ContentKind.Media or ContentKind.Zip or ContentKind.Archive
            || a.DeclaredType.StartsWith("image/", StringComparison.Ordinal)
                || a.DeclaredType.StartsWith("video/", StringComparison.Ordinal)));

    private static string? Quote(CaseFile file, CueMatch? match) =>
        match is { } seen ? Passage.Around(file, seen.Start, seen.Length) : null;
}
