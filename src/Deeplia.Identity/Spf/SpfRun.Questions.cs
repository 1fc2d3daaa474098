using System.Net;
using Deeplia.Mail.Dns;

namespace Deeplia.Identity.Spf;

/// <content>Questions to DNS, their limits, and the trace.</content>
internal sealed partial class SpfRun(IDnsResolver dns, MacroFacts facts, CancellationToken cancellationToken)
{
    private static readonly Query<string> Txt = static (dns, name, token) => dns.QueryTxtAsync(name, token);
    private static readonly Query<string> Ptr = static (dns, name, token) => dns.QueryPtrAsync(name, token);
    private static readonly Query<IPAddress> A = static (dns, name, token) => dns.QueryAAsync(name, token);
    private static readonly Query<IPAddress> Aaaa = static (dns, name, token) => dns.QueryAaaaAsync(name, token);
    private static readonly Query<MxRecord> Mx = static (dns, name, token) => dns.QueryMxAsync(name, token);

    private readonly MacroFacts _facts = facts;
    private readonly long _started = facts.Clock.GetTimestamp();

    private delegate ValueTask<DnsAnswer<T>> Query<T>(IDnsResolver dns, string name, CancellationToken cancellationToken);

    private ValueTask<DnsAnswer<IPAddress>?> AskAddressesAsync(string name, string domain, int depth) => _facts.Client.Is4
        ? AskAsync(A, "A", name, domain, depth)
        : AskAsync(Aaaa, "AAAA", name, domain, depth);

    /// <summary>Asks; null when the evaluation stopped instead.</summary>
    private async ValueTask<DnsAnswer<T>?> AskAsync<T>(Query<T> query, string type, string name, string domain, int depth)
    {
        if (_facts.Clock.GetElapsedTime(_started) > SpfLimits.Time)
        {
            var reason = $"the evaluation took more than {SpfLimits.Time.TotalSeconds} seconds";
            _ = StopAt(AuthenticationResult.TempError, depth, domain, reason);
            return null;
        }

        var answer = await query(dns, name, cancellationToken);
        if (answer.Status == DnsStatus.NotAsked)
        {
            _ = StopAt(AuthenticationResult.NotChecked, depth, domain, "DNS is off");
            return null;
        }

        Add(new SpfStep { Kind = SpfStepKind.Question, Depth = depth, Domain = domain, Note = type, Name = name, Answer = answer });
        return answer;
    }

    /// <summary>The name a term speaks of; null when the evaluation stopped.</summary>
    private async ValueTask<string?> TargetAsync(SpfRecord record, int place, string domain, int depth, bool counts = true)
    {
        var (start, length) = (record.Terms[place].SpecStart, record.Terms[place].SpecLength);
        if (length == 0)
        {
            return domain;
        }

        var name = Unknown;
        if (MacroExpander.NeedsClientName(record.Text.AsSpan(start, length)))
        {
            // "The number of PTR records queried is included" (RFC 7208 §4.6.4); the explanation is not subject to the limit.
            if ((counts && _names is null && !CountLookup()) || await ClientNameAsync(domain, depth) is not { } found)
            {
                return null;
            }

            name = found;
        }

        return MacroExpander.Target(record.Text.AsSpan(start, length), _facts, domain, name);
    }

    private bool CountLookup()
    {
        if (_lookups < SpfLimits.Lookups)
        {
            _lookups++;
            return true;
        }

        _ = StopAt(AuthenticationResult.PermError, 0, _facts.SenderDomain, $"it takes more than {SpfLimits.Lookups} look-ups");
        return false;
    }

    private Match CountVoid(string domain, int depth)
    {
        _why = "nothing is there";
        return ++_voids <= SpfLimits.VoidLookups
            ? Match.No
            : StopAt(AuthenticationResult.PermError, depth, domain, $"more than {SpfLimits.VoidLookups} look-ups found nothing");
    }

    private AuthenticationResult Stop(AuthenticationResult result)
    {
        _mechanism = null;
        return _stopped = result;
    }

    private Match StopAt(AuthenticationResult result, int depth, string domain, string reason)
    {
        _ = Stop(result);
        _reason = reason;
        Add(new SpfStep { Kind = SpfStepKind.End, Depth = depth, Domain = domain, Note = reason });
        return Match.Stop;
    }

    private void Say(int depth, string reason)
    {
        if (depth == 0)
        {
            _mechanism = null;
            _reason = reason;
        }
    }

    private void Note(SpfStepKind kind, SpfRecord record, int place, string domain, int depth, string? target) => Add(new SpfStep
    {
        Kind = kind,
        Depth = depth,
        Domain = domain,
        Record = record.Text,
        Start = place < 0 ? 0 : record.Terms[place].Start,
        Length = place < 0 ? 0 : record.Terms[place].Length,
        Name = target,
        Note = kind == SpfStepKind.NoMatch ? _why : null,
    });

    private void Add(in SpfStep step)
    {
        if (_steps.Count < SpfLimits.Steps)
        {
            _steps.Add(step);
        }
    }
}
