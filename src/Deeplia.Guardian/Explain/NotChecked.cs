using System.Collections.Immutable;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Observe;
using Deeplia.Identity;
using Deeplia.Mail.Links;

namespace Deeplia.Guardian.Explain;

/// <summary>Names what a check left out, so that silence is never taken for an all-clear.</summary>
public static class NotChecked
{
    /// <summary>Everything that may be left out.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        "dns", "spf", "dkim", "dmarc", "sent-folder", "breaches", "own-passwords", "image-text", "link-targets", "memory", "domain-dates",
        "detector", "beyond-limits", "model",
    ];

    /// <summary>Lists what was not checked for one case.</summary>
    /// <param name="file">The case.</param>
    /// <param name="findings">What was seen.</param>
    /// <param name="limits">The bounds that the message went beyond.</param>
    /// <param name="made">What could be asked.</param>
    public static ImmutableArray<string> List(
        CaseFile file, ImmutableArray<Finding> findings, ImmutableArray<string> limits, ChecksMade made)
    {
        var list = ImmutableArray.CreateBuilder<string>();
        Add(list, "dns", !made.Dns);
        Add(list, "spf", IsOpen(file.Identity.Spf));
        Add(list, "dkim", file.Identity.Dkim.Any(IsOpen));
        Add(list, "dmarc", IsOpen(file.Identity.Dmarc));
        Add(list, "sent-folder", file.Owner.Sent is null);
        var breaches = file.Owner.Breaches is not null;
        Add(list, "breaches", !breaches && (Has(findings, "harm.password.claimed") || Has(findings, "harm.facts.stated")));
        Add(list, "own-passwords", findings.Any(f => f["own"] == "unknown"));
        Add(list, "image-text", Has(findings, "harm.image.only"));
        Add(list, "link-targets", file.Links.Any(l => l.Target?.Opaque is not null || l.HostKind == LinkHostKind.Shortener));
        Add(list, "detector", Has(findings, Observatory.FailedId));
        Add(list, "beyond-limits", !limits.IsEmpty);
        Add(list, "model", !made.Model);
        Add(list, "memory", file.Past is null);
        Add(list, "domain-dates", file.Owner.Dates is null);
        return list.ToImmutable();
    }

    // A temporary error is no answer either (RFC 8601 §2.7).
    private static bool IsOpen(MethodReport method) =>
        method.Result is AuthenticationResult.NotChecked or AuthenticationResult.TempError;

    private static bool Has(ImmutableArray<Finding> findings, string id) => findings.Any(f => f.Id == id);

    private static void Add(ImmutableArray<string>.Builder list, string item, bool missing)
    {
        if (missing)
        {
            list.Add(item);
        }
    }
}
