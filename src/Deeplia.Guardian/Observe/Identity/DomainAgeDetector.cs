using System.Globalization;
using Deeplia.Guardian.Case;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Finds senders and links whose domain was registered a few days before the mail was sent, where a list tells.</summary>
internal sealed class DomainAgeDetector : IDetector
{
    private const int YoungDays = 30;

    public DetectorCard Card { get; } = new(
        "identity.domain",
        "Domains registered a few days ago",
        Question.Identity,
        "a local list of registration dates; never asked of the network",
        DetectorCost.Free,
        ["identity.domain.young", "harm.link.young"]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        if (file.Owner.Dates is not { } dates || file.Message.Date is not { } sent)
        {
            yield break;
        }

        var day = DateOnly.FromDateTime(sent.UtcDateTime);
        var from = file.Message.Author?.Domain;
        if (from is not null && AgeOf(dates, from, day) is { } age)
        {
            yield return Finding.Of("identity.domain.young", ("domain", (from.Registrable ?? from).Unicode), ("days", age));
        }

        foreach (var link in file.Links)
        {
            if (link.Site?.Domain is { } host && !(from is not null && host.SharesOrganizationWith(from))
                && AgeOf(dates, host, day) is { } linkAge)
            {
                yield return Finding.Of("harm.link.young", ("domain", (host.Registrable ?? host).Unicode), ("days", linkAge));
                yield break;
            }
        }
    }

    // A date after the mail is that of a later owner.
    private static string? AgeOf(DomainDates dates, DomainName name, DateOnly day) =>
        dates.Of(name) is { } born && day.DayNumber - born.DayNumber is >= 0 and < YoungDays and var age
            ? age.ToString(CultureInfo.InvariantCulture)
            : null;
}
