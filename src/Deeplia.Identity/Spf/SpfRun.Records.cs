using System.Collections.Immutable;
using Deeplia.Mail.Dns;

namespace Deeplia.Identity.Spf;

/// <content>Finding the one record of a domain (RFC 7208 §4.3 to §4.6).</content>
internal sealed partial class SpfRun
{
    /// <summary>The checked record of a domain; null when the evaluation stopped.</summary>
    private async ValueTask<SpfRecord?> FindRecordAsync(string domain, int depth)
    {
        if (!SpfName.CanHoldRecord(domain))
        {
            return NoRecord(AuthenticationResult.None, domain, depth, "is no full domain name");
        }

        if (await AskAsync(Txt, "TXT", domain, domain, depth) is not { } answer)
        {
            return null;
        }

        if (answer.Status == DnsStatus.TempFail)
        {
            _ = TempFail("TXT", domain, domain, depth);
            return null;
        }

        return Select(answer.Records, out var several) is { } text ? Check(SpfRecord.Parse(text), domain, depth)
            : several ? NoRecord(AuthenticationResult.PermError, domain, depth, "publishes several SPF records")
            : NoRecord(AuthenticationResult.None, domain, depth, "publishes no SPF record");
    }

    private static string? Select(ImmutableArray<string> texts, out bool several)
    {
        several = false;
        string? found = null;
        foreach (var text in texts)
        {
            if (SpfRecord.IsSpf(text))
            {
                several |= found is not null;
                found = text;
            }
        }

        return several ? null : found;
    }

    private SpfRecord? Check(SpfRecord record, string domain, int depth)
    {
        Note(SpfStepKind.Record, record, -1, domain, depth, null);
        if (record.Problem == SpfProblem.None)
        {
            return record;
        }

        var reason = $"the record of {SpfProblemText.Clean(domain)} is wrong: {SpfProblemText.Of(record)}";
        _ = StopAt(AuthenticationResult.PermError, depth, domain, reason);
        return null;
    }

    private SpfRecord? NoRecord(AuthenticationResult result, string domain, int depth, string why)
    {
        _ = StopAt(result, depth, domain, $"{SpfProblemText.Clean(domain)} {why}");
        return null;
    }
}
