using System.Net;

namespace Deeplia.Mail.Dns;

/// <summary>Notices resolvers that lie about lists, and lists that do not serve us, by the entries that RFC 5782 §5 prescribes.</summary>
/// <remarks>Keeps nothing: over a <see cref="CachingResolver"/> a look costs two questions per time to live.</remarks>
public static class ResolverHealth
{
    private const string ListedAddress = "2.0.0.127."; // RFC 5782 §5: 127.0.0.2 MUST be listed
    private const string UnlistedAddress = "1.0.0.127."; // RFC 5782 §5: 127.0.0.1 MUST NOT be listed
    private const string ListedName = "test."; // RFC 5782 §5, lists of names
    private const string UnlistedName = "invalid.";

    /// <summary>Looks whether a list of addresses works.</summary>
    /// <param name="resolver">Who is asked.</param>
    /// <param name="list">The zone of the list.</param>
    /// <param name="codes">How it says "listed".</param>
    /// <param name="cancellationToken">Ends the look.</param>
    public static ValueTask<ListState> CheckAddressListAsync(
        IDnsResolver resolver, string list, ListCodes codes, CancellationToken cancellationToken) =>
        CheckAsync(resolver, ListedAddress + list, UnlistedAddress + list, codes, cancellationToken);

    /// <summary>Looks whether a list of domain names works.</summary>
    /// <param name="resolver">Who is asked.</param>
    /// <param name="list">The zone of the list.</param>
    /// <param name="codes">How it says "listed".</param>
    /// <param name="cancellationToken">Ends the look.</param>
    public static ValueTask<ListState> CheckNameListAsync(
        IDnsResolver resolver, string list, ListCodes codes, CancellationToken cancellationToken) =>
        CheckAsync(resolver, ListedName + list, UnlistedName + list, codes, cancellationToken);

    /// <summary>Tells whether an answer says "listed"; addresses that are none of the list's codes never count.</summary>
    /// <param name="answer">The list's answer.</param>
    /// <param name="codes">How it says "listed".</param>
    public static bool IsListed(DnsAnswer<IPAddress> answer, ListCodes codes)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(codes);
        return answer.Records.Any(codes.Contains);
    }

    private static async ValueTask<ListState> CheckAsync(
        IDnsResolver resolver, string listed, string unlisted, ListCodes codes, CancellationToken cancellationToken)
    {
        var both = await Task.WhenAll(
            resolver.QueryAAsync(listed, cancellationToken).AsTask(), resolver.QueryAAsync(unlisted, cancellationToken).AsTask());
        var (must, mustNot) = (both[0], both[1]);
        if (must.Status is DnsStatus.TempFail or DnsStatus.NotAsked || mustNot.Status is DnsStatus.TempFail or DnsStatus.NotAsked)
        {
            return ListState.Silent;
        }

        if (!IsListed(must, codes))
        {
            return ListState.Blocked; // also where a refusal code answers everything
        }

        return mustNot.Status == DnsStatus.Found ? ListState.Lying : ListState.Working;
    }
}
