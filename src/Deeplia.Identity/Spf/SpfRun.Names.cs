using Deeplia.Mail.Dns;

namespace Deeplia.Identity.Spf;

/// <content>The names of the client that lead back to it: mechanism <c>ptr</c> and macro <c>p</c> (RFC 7208 §5.5, §7.3).</content>
internal sealed partial class SpfRun
{
    /// <summary>What a macro says when there is nothing to say.</summary>
    public const string Unknown = "unknown";

    private static readonly SpfTerm SameAddress = new() { Kind = SpfTermKind.A, Start = 0, Length = 0, Prefix4 = 32, Prefix6 = 128 };

    private DnsAnswer<string>? _names;
    private bool?[] _leadsBack = [];

    private async ValueTask<Match> MatchPtrAsync(string target, string domain, int depth)
    {
        if (await AskNamesAsync(domain, depth) is not { } names)
        {
            return Match.Stop;
        }

        if (names.Status is DnsStatus.NoData or DnsStatus.NoDomain)
        {
            return CountVoid(domain, depth);
        }

        // A failed question is no match (RFC 7208 §5.5): it has no records. Only names that would match are followed back.
        for (var i = 0; i < _leadsBack.Length; i++)
        {
            if (SpfName.IsWithin(names.Records[i], target))
            {
                if (await LeadsBackAsync(i, domain, depth) is not { } good)
                {
                    return Match.Stop;
                }

                if (good)
                {
                    return Match.Yes;
                }
            }
        }

        return Match.No;
    }

    /// <summary>The domain itself, else a name below it, else any name that leads back; null when the evaluation stopped.</summary>
    private async ValueTask<string?> ClientNameAsync(string domain, int depth)
    {
        if (await AskNamesAsync(domain, depth) is not { } names)
        {
            return null;
        }

        for (var rank = 0; rank < 3; rank++)
        {
            for (var i = 0; i < _leadsBack.Length; i++)
            {
                if (RankOf(names.Records[i], domain) != rank)
                {
                    continue;
                }

                if (await LeadsBackAsync(i, domain, depth) is not { } good)
                {
                    return null;
                }

                if (good)
                {
                    return names.Records[i];
                }
            }
        }

        return Unknown;
    }

    private static int RankOf(string name, string domain) =>
        !SpfName.IsWithin(name, domain) ? 2 : name.Length == domain.Length ? 0 : 1;

    private async ValueTask<DnsAnswer<string>?> AskNamesAsync(string domain, int depth)
    {
        if (_names is null)
        {
            _names = await AskAsync(Ptr, "PTR", ReverseName.Of(_facts.Client.Address), domain, depth);
            _leadsBack = new bool?[Math.Min(_names?.Records.Length ?? 0, SpfLimits.PtrNames)];
        }

        return _names;
    }

    // Void answers are not counted here: the owner of the address, not of the domain, decides how many there are.
    private async ValueTask<bool?> LeadsBackAsync(int place, string domain, int depth)
    {
        var name = _names!.Records[place];
        if (_leadsBack[place] is null && SpfName.CanBeAsked(name))
        {
            if (await AskAddressesAsync(name, domain, depth) is not { } answer)
            {
                return null;
            }

            _leadsBack[place] = IsAmong(answer.Records, SameAddress);
        }

        return _leadsBack[place] ??= false;
    }
}
