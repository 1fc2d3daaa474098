using System.Globalization;
using System.Text;
using Deeplia.Identity;
using Deeplia.Identity.Bimi;
using Deeplia.Identity.Dkim;

namespace Deeplia.Server.Output;

/// <summary>The page a person reads: one block a method, what it says and why. 80 columns.</summary>
internal sealed class AuthenticationPage(Paint paint)
{
    private const int Width = 79;
    private const string Indent = "          ";

    public string Format(IdentityReport report, IndicatorReport indicator)
    {
        var page = new StringBuilder(1024);
        if (report.Evaluated is not { } own)
        {
            return page.AppendLine("Nothing was checked: DNS is off.").ToString();
        }

        Method(page, "SPF", own.Spf.Result, own.Spf.Domain, own.Spf.Reason);
        if (own.Dkim.IsEmpty)
        {
            Method(page, "DKIM", AuthenticationResult.None, null, "the message is not signed");
        }

        foreach (var signature in own.Dkim)
        {
            Method(page, "DKIM", signature.Result, signature.Domain, signature.Reason);
            Line(page, $"selector {signature.Selector ?? "?"}, {signature.Algorithm ?? "unknown algorithm"}{KeyOf(signature)}");
            if (signature.Warnings != DkimWarnings.None)
            {
                Line(page, "note: " + NotesOf(signature));
            }
        }

        Method(page, "ARC", own.Arc.Result, own.Arc.Sealers.IsDefaultOrEmpty ? null : own.Arc.Sealers[^1], own.Arc.Reason);
        Method(page, "DMARC", own.Dmarc.Result, own.Dmarc.AuthorDomain, own.Dmarc.Reason);
        Dmarc(page, own);
        page.Append("BIMI".PadRight(Indent.Length - 1)).Append(' ');
        var bimi = own.Bimi;
        page.AppendLine(bimi.Result == BimiResult.Pass ? $"{bimi.Record?.Location}" : Lower(bimi.Result) + ": " + bimi.Reason);
        if (bimi.Result == BimiResult.Pass)
        {
            Line(page, $"logo {Lower(indicator.Status)}: {indicator.Reason}");
        }

        return page.ToString();
    }

    private static void Dmarc(StringBuilder page, Authentication own)
    {
        if (own.Dmarc.RecordDomain is { } place)
        {
            Line(page, $"record at {place}, policy {Lower(own.Dmarc.Policy)}, to be done: {Lower(own.Dmarc.Disposition)}");
        }

        if (own.Dmarc.Legacy is { } legacy)
        {
            Line(page, $"RFC 7489 would have said {Lower(legacy.Result)}, policy {Lower(legacy.Policy)}");
        }

        if (own.Override is { } trusted)
        {
            Line(page, $"outweighed: {trusted.Sealer}, a trusted sealer, saw {trusted.Saw} pass");
        }
    }

    private void Method(StringBuilder page, string name, AuthenticationResult result, string? domain, string reason)
    {
        var word = SpfJson.WordOf(result).ToUpperInvariant();
        page.Append(name.PadRight(Indent.Length - 1)).Append(' ').Append(Colour(result, word));
        page.AppendLine(domain is null ? "" : "  " + PlainText.OneLine(domain));
        Line(page, reason);
    }

    private static void Line(StringBuilder page, string text)
    {
        foreach (var line in PlainText.Wrap(PlainText.OneLine(text), Width, Indent, Indent))
        {
            page.AppendLine(line);
        }
    }

    private static string KeyOf(DkimReport signature) =>
        signature.KeyBits is { } bits ? string.Create(CultureInfo.InvariantCulture, $", key of {bits} bits") : "";

    private static string NotesOf(DkimReport signature) => string.Join("; ", Enum.GetValues<DkimWarnings>()
        .Where(w => w != DkimWarnings.None && signature.Warnings.HasFlag(w)).Select(w => NoteOf(w, signature)));

    private static string NoteOf(DkimWarnings warning, DkimReport signature) => warning switch
    {
        DkimWarnings.BodyTail => string.Create(
            CultureInfo.InvariantCulture, $"the last {signature.UnsignedBodyBytes} bytes of the body are not signed"),
        DkimWarnings.ShortKey => "the key is too short to prove anything",
        DkimWarnings.WeakKey => "the key is shorter than 2048 bits",
        DkimWarnings.Expired => "expired",
        DkimWarnings.FutureTimestamp => "signed in the future",
        DkimWarnings.TestMode => "the domain is testing DKIM",
        DkimWarnings.FromNotOversigned => "a further From could be added unseen",
        DkimWarnings.UnsignedFrom => "a From is not signed",
        DkimWarnings.Sha1 => "SHA-1",
        DkimWarnings.Ed25519 => "Ed25519, which not all receivers know",
        DkimWarnings.UnsignedHeaders => "Subject, Date or To is not signed",
        DkimWarnings.None or _ => "",
    };

    private string Colour(AuthenticationResult result, string word) => result switch
    {
        AuthenticationResult.Pass => paint.Good(word),
        AuthenticationResult.Fail => paint.Bad(word),
        AuthenticationResult.None or AuthenticationResult.Neutral or AuthenticationResult.NotChecked => paint.Faint(word),
        _ => paint.Warn(word),
    };

    private static string Lower<T>(T value) => value?.ToString()?.ToLowerInvariant() ?? "none";
}
