using System.Collections.Immutable;
using System.Net;
using Deeplia.Mail.Dns;

namespace Deeplia.Identity.Spf;

/// <summary>Writes a step as a line.</summary>
internal static class SpfStepText
{
    private const int MaxShown = 12;

    public static string Of(in SpfStep step) => step.Kind switch
    {
        SpfStepKind.Record => $"{step.Domain} publishes \"{step.Record}\"",
        SpfStepKind.Question => $"asked {step.Note} of {step.Name}: {Answer(step)}",
        SpfStepKind.Match => $"{step.Term} matches",
        SpfStepKind.NoMatch => $"{step.Term} does not match" + (step.Note is { } why ? $": {why}" : ""),
        SpfStepKind.Redirect => $"{step.Term}: nothing matched, on to {step.Name}",
        SpfStepKind.End => step.Note ?? "",
    };

    private static string Answer(in SpfStep step) => step.Answer switch
    {
        // The record step that follows shows the one text that counts.
        DnsAnswer<string> { Status: DnsStatus.Found } texts when step.Note == "TXT" =>
            texts.Records.Length == 1 ? "1 text" : $"{texts.Records.Length} texts",
        DnsAnswer<string> names => Answer(names.Status, names.Records, name => name),
        DnsAnswer<IPAddress> addresses => Answer(addresses.Status, addresses.Records, address => address.ToString()),
        DnsAnswer<MxRecord> hosts => Answer(hosts.Status, hosts.Records, host => host.Host.Length == 0 ? "no mail here" : host.Host),
        _ => "",
    };

    private static string Answer<T>(DnsStatus status, ImmutableArray<T> records, Func<T, string> text) => status switch
    {
        DnsStatus.Found => string.Join(", ", records.Take(MaxShown).Select(text))
            + (records.Length > MaxShown ? $" and {records.Length - MaxShown} more" : ""),
        DnsStatus.NoData => "no such records",
        DnsStatus.NoDomain => "no such name",
        DnsStatus.TempFail => "no answer",
        DnsStatus.NotAsked => "DNS is off",
    };
}
