using System.Collections.Immutable;
using System.Net;
using Deeplia.Mail.Dns;

namespace Deeplia.Identity.Spf;

/// <content>The mechanisms (RFC 7208 §5).</content>
internal sealed partial class SpfRun
{
    private async ValueTask<Match> MatchAsync(SpfRecord record, int place, string domain, int depth)
    {
        var kind = record.Terms[place].Kind;
        var match = kind switch
        {
            SpfTermKind.All => Match.Yes,
            SpfTermKind.Ip4 or SpfTermKind.Ip6 => MatchNetwork(record.Terms[place]),
            _ => await MatchByDnsAsync(record, place, domain, depth),
        };
        if (match != Match.Stop)
        {
            Note(match == Match.Yes ? SpfStepKind.Match : SpfStepKind.NoMatch, record, place, domain, depth, null);
            _why = null;
        }

        return match;
    }

    private Match MatchNetwork(in SpfTerm term)
    {
        var is4 = term.Kind == SpfTermKind.Ip4;
        return is4 == _facts.Client.Is4 && _facts.Client.IsIn(term.Network, is4 ? term.Prefix4 : term.Prefix6) ? Match.Yes : Match.No;
    }

    private async ValueTask<Match> MatchByDnsAsync(SpfRecord record, int place, string domain, int depth)
    {
        if (!CountLookup() || await TargetAsync(record, place, domain, depth) is not { } target)
        {
            return Match.Stop;
        }

        var term = record.Terms[place];
        if (term.Kind == SpfTermKind.Include)
        {
            return await MatchIncludeAsync(target, depth);
        }

        // Macros can write names that cannot exist: then nothing is asked, and nothing matches (RFC 7208 §4.8).
        if (!SpfName.CanBeAsked(target))
        {
            _why = "the name it speaks of cannot exist";
            return Match.No;
        }

        return term.Kind switch
        {
            SpfTermKind.A => await MatchAddressesAsync(term, target, domain, depth),
            SpfTermKind.Mx => await MatchMxAsync(term, target, domain, depth),
            SpfTermKind.Ptr => await MatchPtrAsync(target, domain, depth),
            _ => await MatchExistsAsync(target, domain, depth),
        };
    }

    // The table of RFC 7208 §5.2.
    private async ValueTask<Match> MatchIncludeAsync(string target, int depth)
    {
        var result = await CheckAsync(target, depth + 1);
        switch (result)
        {
            case AuthenticationResult.Pass:
                return Match.Yes;
            case AuthenticationResult.Fail or AuthenticationResult.SoftFail or AuthenticationResult.Neutral:
                _mechanism = null;
                _why = result switch
                {
                    AuthenticationResult.Fail => "it says fail",
                    AuthenticationResult.SoftFail => "it says softfail",
                    _ => "it says neutral",
                };
                return Match.No;
            case AuthenticationResult.None:
                _ = Stop(AuthenticationResult.PermError);
                return Match.Stop;
            default:
                return Match.Stop;
        }
    }

    private async ValueTask<Match> MatchAddressesAsync(SpfTerm term, string target, string domain, int depth)
    {
        if (await AskAddressesAsync(target, domain, depth) is not { } answer)
        {
            return Match.Stop;
        }

        return answer.Status switch
        {
            DnsStatus.Found => IsAmong(answer.Records, term) ? Match.Yes : Match.No,
            DnsStatus.TempFail => TempFail(_facts.Client.Is4 ? "A" : "AAAA", target, domain, depth),
            _ => CountVoid(domain, depth),
        };
    }

    private async ValueTask<Match> MatchMxAsync(SpfTerm term, string target, string domain, int depth)
    {
        if (await AskAsync(Mx, "MX", target, domain, depth) is not { } hosts)
        {
            return Match.Stop;
        }

        if (hosts.Status != DnsStatus.Found)
        {
            return hosts.Status == DnsStatus.TempFail ? TempFail("MX", target, domain, depth) : CountVoid(domain, depth);
        }

        // Counted before the first host is asked: so the answer does not hang on the order of the records.
        if (hosts.Records.Length > SpfLimits.MxHosts)
        {
            return StopAt(AuthenticationResult.PermError, depth, domain,
                $"{SpfProblemText.Clean(target)} has more than {SpfLimits.MxHosts} MX hosts");
        }

        var isVoid = false;
        foreach (var host in hosts.Records)
        {
            if (!SpfName.CanBeAsked(host.Host))
            {
                continue; // the root: the domain takes no mail (RFC 7505)
            }

            if (await AskAddressesAsync(host.Host, domain, depth) is not { } answer)
            {
                return Match.Stop;
            }

            if (answer.Status == DnsStatus.TempFail)
            {
                return TempFail(_facts.Client.Is4 ? "A" : "AAAA", host.Host, domain, depth);
            }

            if (IsAmong(answer.Records, term))
            {
                return Match.Yes;
            }

            isVoid |= answer.Status != DnsStatus.Found;
        }

        // "The number of terms for which DNS queries return" nothing (RFC 7208 §4.6.4): one term counts once, however
        // many of its hosts lack an address of the client's family.
        return isVoid ? CountVoid(domain, depth) : Match.No;
    }

    private async ValueTask<Match> MatchExistsAsync(string target, string domain, int depth)
    {
        // Always IPv4, whatever the client's family (RFC 7208 §5.7).
        if (await AskAsync(A, "A", target, domain, depth) is not { } answer)
        {
            return Match.Stop;
        }

        return answer.Status switch
        {
            DnsStatus.Found => Match.Yes,
            DnsStatus.TempFail => TempFail("A", target, domain, depth),
            _ => CountVoid(domain, depth),
        };
    }

    private bool IsAmong(ImmutableArray<IPAddress> addresses, in SpfTerm term)
    {
        foreach (var address in addresses)
        {
            if (_facts.Client.IsNear(address, term))
            {
                return true;
            }
        }

        return false;
    }

    private Match TempFail(string type, string name, string domain, int depth) =>
        StopAt(AuthenticationResult.TempError, depth, domain, $"DNS did not answer for {type} of {SpfProblemText.Clean(name)}");
}
