using System.Collections.Immutable;
using Deeplia.Guardian.Judge;

namespace Deeplia.Guardian.Explain;

/// <summary>Turns a verdict into sentences. It adds nothing: every sentence stands for a finding or an answer.</summary>
/// <param name="language">The language spoken.</param>
public sealed class Narrator(SpokenLanguage language)
{
    // How much of what a mail knows of its reader is known to have leaked: all, some, none.
    private static readonly string[] Coverages = [".leaked", ".partly-leaked", ".not-leaked"];

    private readonly PhraseBook _book = PhraseBook.Of(language);

    /// <summary>Every key the narrator may ask for besides finding ids.</summary>
    internal static ImmutableArray<string> Keys { get; } =
    [
        .. Enum.GetValues<ThreatKind>().Select(k => "summary.threat." + ThreatNames.NameOf(k)),
        .. Enum.GetValues<ThreatKind>().Select(k => "answer.harm." + ThreatNames.NameOf(k)),
        "summary.threat.sextortion.proof", "summary.threat.extortion.proof", "summary.suspicious",
        .. Coverages.Select(c => "summary.threat.spear-phishing" + c),
        "summary.wanted.self", "summary.wanted.quoted-attack",
        .. Enum.GetValues<MailClass>().Where(c => c != MailClass.Threat).Select(c => "summary." + Lower(c)),
        .. Enum.GetValues<MailClass>().Where(c => c != MailClass.Threat).Select(c => "summary." + Lower(c) + ".unsure"),
        .. Enum.GetValues<IdentityStatus>().Select(s => "answer.identity." + Lower(s)),
        "answer.harm.none", "answer.harm.suspicious",
        .. Enum.GetValues<SpyingStatus>().Select(s => "answer.spying." + Lower(s)),
        .. Enum.GetValues<InterestStatus>().Select(s => "answer.interest." + Lower(s)),
        .. NotChecked.All.Select(n => "not-checked." + n),
    ];

    /// <summary>Tells a verdict.</summary>
    /// <param name="verdict">The verdict.</param>
    public Explanation Tell(Verdict verdict) => new()
    {
        Summary = _book[SummaryKey(verdict)],
        Identity = _book["answer.identity." + Lower(verdict.Identity)],
        Harm = _book["answer.harm." + (verdict.Threat is { } kind ? ThreatNames.NameOf(kind) : Lower(verdict.Harm))],
        Spying = _book["answer.spying." + Lower(verdict.Spying)],
        Interest = _book["answer.interest." + Lower(verdict.Interest)],
        Facts = [.. verdict.Findings.Select(w => new SpokenFact(w, _book.Say(w.Finding)))],
    };

    /// <summary>What was not checked, in words.</summary>
    /// <param name="item">One of <see cref="NotChecked.All"/>.</param>
    public string TellNotChecked(string item) => _book["not-checked." + item];

    // What to do comes first, whatever else is known.
    private static string SummaryKey(Verdict verdict)
    {
        if (verdict.Threat is { } kind)
        {
            var proof = kind is ThreatKind.Sextortion or ThreatKind.Extortion && Saw(verdict, "harm.extortion.proof-attached");
            return "summary.threat." + ThreatNames.NameOf(kind) + (proof ? ".proof" : kind == ThreatKind.SpearPhishing
                ? Coverages.FirstOrDefault(c => Saw(verdict, "harm.facts" + c), "") : "");
        }

        if (verdict.Harm == HarmStatus.Suspicious)
        {
            return "summary.suspicious";
        }

        if (verdict.Class == MailClass.Wanted && verdict.Identity == IdentityStatus.Self)
        {
            return "summary.wanted.self";
        }

        return verdict.Class == MailClass.Wanted && Saw(verdict, "harm.quoted.attack")
            ? "summary.wanted.quoted-attack"
            : "summary." + Lower(verdict.Class) + (verdict.Unsure ? ".unsure" : "");
    }

    private static bool Saw(Verdict verdict, string id) => verdict.Findings.Any(w => w.Finding.Id == id);

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
