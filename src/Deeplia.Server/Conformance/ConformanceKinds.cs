namespace Deeplia.Server.Conformance;

/// <summary>What <c>deeplia conformance</c> can answer: a line a kind.</summary>
internal static class ConformanceKinds
{
    private static readonly Dictionary<string, AnswerCase> Known = new(StringComparer.Ordinal)
    {
        ["arc"] = ArcKind.AnswerAsync,
        ["arc-sign"] = ArcSignKind.AnswerAsync,
        ["canon"] = CanonKind.AnswerAsync,
        ["dkim"] = DkimKind.AnswerAsync,
        ["psl"] = PslKind.AnswerAsync,
    };

    public static AnswerCase? Find(string kind) => Known.GetValueOrDefault(kind);
}
