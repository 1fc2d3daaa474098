using Deeplia.Mail.Dns;

namespace Deeplia.Identity.Dmarc;

/// <summary>What stands at <c>_dmarc.NAME</c>.</summary>
/// <param name="Status">Found: one record; NoData: none, several, or other texts; TempFail and NotAsked: not known.</param>
/// <param name="Record">The record when the status is Found.</param>
internal sealed record DmarcFinding(DnsStatus Status, DmarcRecord? Record)
{
    /// <summary>Whether DNS gave no answer.</summary>
    public bool IsUnknown => Status is DnsStatus.TempFail or DnsStatus.NotAsked;
}
