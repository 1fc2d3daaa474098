namespace Deeplia.Server.Conformance;

/// <summary>What <c>deeplia conformance</c> can answer: a line a kind.</summary>
internal static class ConformanceKinds
{
    private static readonly Dictionary<string, AnswerCase> Known = new(StringComparer.Ordinal)
    {
        ["mta-sts-match"] = MtaStsKinds.AnswerMatchAsync,
        ["mta-sts-policy"] = MtaStsKinds.AnswerPolicyAsync,
        ["mta-sts-record"] = MtaStsKinds.AnswerRecordAsync,
        ["auth-results"] = AuthResultsKind.AnswerAsync,
        ["bimi"] = BimiKind.AnswerAsync,
        ["bimi-svg"] = BimiSvgKind.AnswerAsync,
        ["dmarc"] = DmarcKind.AnswerAsync,
        ["dmarc-record"] = DmarcRecordKind.AnswerAsync,
        ["dmarc-report-authz"] = DmarcReportAuthzKind.AnswerAsync,
        ["arc"] = ArcKind.AnswerAsync,
        ["arc-sign"] = ArcSignKind.AnswerAsync,
        ["canon"] = CanonKind.AnswerAsync,
        ["dkim"] = DkimKind.AnswerAsync,
        ["psl"] = PslKind.AnswerAsync,
        ["spf"] = SpfKind.AnswerAsync,
        ["tlsrpt-record"] = TlsRptRecordKind.AnswerAsync,
    };

    public static AnswerCase? Find(string kind) => Known.GetValueOrDefault(kind);
}
