using System.Text;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Observe;
using Deeplia.Identity;
using Deeplia.Mail.Dns;
using Deeplia.Mail.Message;

namespace Deeplia.Tests.Guardian.Observe.Identity;

/// <summary>Short letters to camille@owner.example and what a detector sees in them.</summary>
internal static class Letters
{
    public const string FromHome = "Received: from cpe-203-0-113-8.dynamic.amis.net (cpe-203-0-113-8.dynamic.amis.net [203.0.113.8])"
        + " by mx.owner.example (Postfix) with ESMTP id A; Sun, 12 Oct 2025 08:00:00 +0200\n";

    public const string FromServer = "Received: from web12.host.example (web12.host.example [192.0.2.140])"
        + " by mx.owner.example (Postfix) with ESMTPS id A; Sun, 12 Oct 2025 08:00:00 +0200\n";

    public static OwnerKnowledge Camille { get; } = new() { Addresses = ["camille@owner.example"] };

    public static string[] Ids(IDetector detector, string headers, OwnerKnowledge? owner = null, string body = "Hello.") =>
        [.. detector.Observe(Case(headers, owner, body)).Select(f => f.Id)];

    public static CaseFile Case(string headers, OwnerKnowledge? owner = null, string body = "Hello.", string? trusted = null)
    {
        var bytes = Encoding.UTF8.GetBytes(headers + "\nContent-Type: text/plain; charset=utf-8\n\n" + body);
        var mail = new RawMail(bytes, Envelope.Unknown);
        var message = new MailReader(ReaderOptions.Default).Read(mail);
        var options = new AuthenticatorOptions { TrustedAuthservIds = trusted is null ? [] : [trusted] };
        var report = new Authenticator(options, TimeProvider.System).AuthenticateAsync(mail, message, new OffResolver(), default);
        return new CaseFile(message, report.AsTask().GetAwaiter().GetResult(), owner ?? Camille); // complete at once: nothing is asked
    }

    public static SentFolderIndex Sent(params string[] recipients) => new(recipients.SelectMany(r =>
        Enumerable.Range(0, 2).Select(i => new SentRecord($"s{i}.{r}", Read(r), "Hi", null))));

    private static System.Collections.Immutable.ImmutableArray<Deeplia.Mail.Names.MailAddress> Read(string text) =>
        Deeplia.Mail.Names.MailAddress.TryParse(text, out var address) ? [address] : [];
}
