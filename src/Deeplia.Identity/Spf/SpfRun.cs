namespace Deeplia.Identity.Spf;

/// <summary>One evaluation: what was found so far, and how much may still be asked.</summary>
internal sealed partial class SpfRun
{
    private readonly List<SpfStep> _steps = new(8);
    private AuthenticationResult _stopped;
    private string _reason = "";
    private string? _why;
    private SpfMechanism? _mechanism;
    private SpfRecord? _decidingRecord;
    private string _decidingDomain = "";
    private int _lookups;
    private int _voids;

    private enum Match
    {
        No,
        Yes,

        /// <summary>The evaluation ends with <see cref="_stopped"/>.</summary>
        Stop,
    }

    /// <summary>Evaluates a domain from the top (RFC 7208 §4).</summary>
    public async ValueTask<SpfReport> ReportAsync(string domain)
    {
        var result = await CheckAsync(_facts.SenderDomain, 0);
        var (reason, mechanism) = (_reason, _mechanism); // what goes wrong with the explanation changes neither
        var explanation = result == AuthenticationResult.Fail ? await ExplainAsync() : null;
        return new SpfReport
        {
            Result = result,
            Domain = domain,
            Explanation = explanation,
            Reason = reason,
            Mechanism = mechanism,
            Lookups = _lookups,
            VoidLookups = _voids,
            Trace = _steps,
        };
    }

    // check_host(): includes call it again, a redirect goes round the loop. Both use up look-ups, which bounds depth and turns.
    private async ValueTask<AuthenticationResult> CheckAsync(string domain, int depth)
    {
        for (var redirected = false; ; redirected = true)
        {
            if (await FindRecordAsync(domain, depth) is not { } record)
            {
                // A redirect to nowhere is the publisher's error (RFC 7208 §6.1).
                return _stopped == AuthenticationResult.None && redirected ? Stop(AuthenticationResult.PermError) : _stopped;
            }

            for (var i = 0; i < record.Terms.Length; i++)
            {
                if (!record.Terms[i].IsMechanism)
                {
                    continue;
                }

                var match = await MatchAsync(record, i, domain, depth);
                if (match == Match.Stop)
                {
                    return _stopped;
                }

                if (match == Match.Yes)
                {
                    return Decide(record, i, domain, depth);
                }
            }

            if (record.Redirect < 0)
            {
                Say(depth, $"no term in the record of {SpfProblemText.Clean(domain)} matches {_facts.Client.Address}");
                return AuthenticationResult.Neutral; // RFC 7208 §4.7
            }

            if (!CountLookup() || await TargetAsync(record, record.Redirect, domain, depth) is not { } target)
            {
                return _stopped;
            }

            Note(SpfStepKind.Redirect, record, record.Redirect, domain, depth, target);
            domain = target;
        }
    }

    private AuthenticationResult Decide(SpfRecord record, int place, string domain, int depth)
    {
        var matched = record.Terms[place];
        var inside = matched.Kind == SpfTermKind.Include ? _mechanism : null;
        _mechanism = new SpfMechanism(record.Text.Substring(matched.Start, matched.Length), domain, record.Text, inside);
        if (depth == 0)
        {
            (_decidingRecord, _decidingDomain) = (record, domain);
            var found = _mechanism.Innermost;
            var (term, holder) = (SpfProblemText.Clean(found.Term), SpfProblemText.Clean(found.Domain));
            _reason = $"{term} in the record of {holder} matches {_facts.Client.Address}";
        }

        return matched.Result;
    }

    private async ValueTask<string?> ExplainAsync()
    {
        var record = _decidingRecord!;
        if (record.Explanation < 0 || await TargetAsync(record, record.Explanation, _decidingDomain, 0, counts: false) is not { } target
            || !SpfName.CanBeAsked(target) || await AskAsync(Txt, "TXT", target, _decidingDomain, 0) is not { Records: [var text] }
            || !System.Text.Ascii.IsValid(text))
        {
            return null; // any error is as if there were no exp (RFC 7208 §6.2)
        }

        var name = MacroExpander.NeedsClientName(text) ? await ClientNameAsync(_decidingDomain, 0) ?? Unknown : Unknown;
        return MacroExpander.Explanation(text, _facts, _decidingDomain, name);
    }
}
