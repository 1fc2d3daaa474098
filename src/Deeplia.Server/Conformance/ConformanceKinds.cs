namespace Deeplia.Server.Conformance;

/// <summary>What <c>deeplia conformance</c> can answer: a line a kind.</summary>
internal static class ConformanceKinds
{
    private static readonly Dictionary<string, AnswerCase> Known = new(StringComparer.Ordinal)
    {
        ["arc"] = ArcKind.AnswerAsync,
        ["arc-sign"] = ArcSignKind.AnswerAsync,
        ["auth"] = AuthKind.AnswerAsync,
        ["auth-results"] = AuthResultsKind.AnswerAsync,
        ["bimi"] = BimiKind.AnswerAsync,
        ["bimi-svg"] = BimiSvgKind.AnswerAsync,
        ["canon"] = CanonKind.AnswerAsync,
        ["dkim"] = DkimKind.AnswerAsync,
        ["dmarc"] = DmarcKind.AnswerAsync,
        ["dmarc-record"] = DmarcRecordKind.AnswerAsync,
        ["dmarc-report-authz"] = DmarcReportAuthzKind.AnswerAsync,
        ["mta-sts-match"] = MtaStsKinds.AnswerMatchAsync,
        ["mta-sts-policy"] = MtaStsKinds.AnswerPolicyAsync,
        ["mta-sts-record"] = MtaStsKinds.AnswerRecordAsync,
        ["psl"] = PslKind.AnswerAsync,
        ["spf"] = SpfKind.AnswerAsync,
        ["tlsrpt-record"] = TlsRptRecordKind.AnswerAsync,
    };

    public static AnswerCase? Find(string kind) => Known.GetValueOrDefault(kind);
}
