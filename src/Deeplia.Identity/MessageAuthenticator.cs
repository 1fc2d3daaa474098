using System.Collections.Immutable;
using Deeplia.Identity.Arc;
using Deeplia.Identity.Bimi;
using Deeplia.Identity.Dkim;
using Deeplia.Identity.Dmarc;
using Deeplia.Identity.Message;
using Deeplia.Identity.Spf;
using Deeplia.Mail.Dns;
using Deeplia.Mail.Names;

namespace Deeplia.Identity;

/// <summary>Evaluates SPF, DKIM, ARC, DMARC and BIMI of one message. Safe for many threads; keeps nothing between messages.</summary>
/// <param name="options">How signatures are judged and whom to trust.</param>
/// <param name="dns">Answers the questions; <see cref="OffResolver"/> makes every result "not checked".</param>
/// <param name="clock">Tells what has expired.</param>
public sealed class MessageAuthenticator(AuthenticatorOptions options, IDnsResolver dns, TimeProvider clock)
{
    private const int MaxEarlyAuthors = DmarcEvaluator.MaxAuthorDomains;

    private static readonly SpfReport NoClient = Unchecked("the client's address is not known");
    private static readonly SpfReport NoSender = Unchecked("the reverse-path is not known");
    private static readonly ArcReport NoChain = new(AuthenticationResult.None, 0, "the message carries no ARC chain");

    private readonly SpfEvaluator _spf = new(dns, clock);
    private readonly DkimVerifier _dkim = new(dns, clock, options.Dkim);
    private readonly ArcValidator _arc = new(dns);
    private readonly BimiDiscovery _bimi = new(dns);
    private readonly SealerTrust _trust = new(options.TrustedSealers);

    /// <summary>Evaluates one message. Look-ups of the first three methods run side by side.</summary>
    /// <param name="message">The bytes.</param>
    /// <param name="session">The SMTP dialogue.</param>
    /// <param name="authors">The address in each From field, as written.</param>
    /// <param name="cancellationToken">Ends the evaluation early.</param>
    public async ValueTask<Authentication> AuthenticateAsync(
        RawMessage message, SmtpSession session, ImmutableArray<Author> authors, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(session);
        var early = AskEarly(authors, cancellationToken);
        var spfTask = SpfAsync(session, cancellationToken).AsTask();
        var dkimTask = _dkim.VerifyAsync(message, cancellationToken).AsTask();
        var arc = message.CountOf("arc-seal"u8) + message.CountOf("arc-message-signature"u8)
            + message.CountOf("arc-authentication-results"u8) == 0 ? NoChain : await _arc.ValidateAsync(message, cancellationToken);
        var (spf, dkim) = (await spfTask, await dkimTask);
        var dmarc = await DmarcAsync(early, spf, dkim, authors, cancellationToken);
        var bimi = await BimiAsync(message, dmarc, authors, cancellationToken);
        var trusted = dmarc.Result == AuthenticationResult.Fail ? _trust.Find(arc, dmarc.AuthorDomain) : null;
        return new Authentication(spf, dkim, arc, dmarc, bimi, trusted);
    }

    private async ValueTask<SpfReport> SpfAsync(SmtpSession session, CancellationToken cancellationToken)
    {
        if (session.Client is not { } client)
        {
            return NoClient;
        }

        if (session.MailFrom is null || (session.MailFrom.Length == 0 && string.IsNullOrEmpty(session.Helo)))
        {
            return NoSender;
        }

        return await _spf.EvaluateAsync(new SpfQuestion(client, session.Helo ?? "", session.MailFrom), cancellationToken);
    }

    // Where the policy of each author most likely stands.
    private EarlyAnswers AskEarly(ImmutableArray<Author> authors, CancellationToken cancellationToken)
    {
        var early = new EarlyAnswers(dns);
        for (var i = 0; i < authors.Length && i < MaxEarlyAuthors; i++)
        {
            if (DomainName.TryParse(authors[i].Domain, out var name))
            {
                early.Ask("_dmarc." + name.Ascii, cancellationToken);
                if (name.Registrable is { } registrable)
                {
                    early.Ask("_dmarc." + registrable.Ascii, cancellationToken);
                }
            }
        }

        return early;
    }

    // A failure that rests on a method nobody could check is none.
    private static async ValueTask<DmarcReport> DmarcAsync(
        EarlyAnswers early,
        SpfReport spf,
        ImmutableArray<DkimReport> dkim,
        ImmutableArray<Author> authors,
        CancellationToken cancellationToken)
    {
        var signatures = ImmutableArray.CreateBuilder<MethodReport>(dkim.Length);
        var isWhole = spf.Result != AuthenticationResult.NotChecked;
        foreach (var signature in dkim)
        {
            signatures.Add(new MethodReport(signature.Result, signature.Domain, signature.Reason));
            isWhole &= signature.Result != AuthenticationResult.NotChecked;
        }

        var report = await new DmarcEvaluator(early).EvaluateAsync(
            new DmarcQuestion
            {
                AuthorDomains = [.. authors.Select(a => a.Domain)],
                Spf = new MethodReport(spf.Result, spf.Domain, spf.Reason),
                Dkim = signatures.MoveToImmutable(),
            },
            cancellationToken);
        return report.Result == AuthenticationResult.Fail && !isWhole
            ? report with
            {
                Result = AuthenticationResult.NotChecked,
                Disposition = DmarcPolicy.None,
                Reason = "nothing that was checked aligns, and not all could be checked",
            }
            : report;
    }

    private ValueTask<BimiReport> BimiAsync(
        RawMessage message, DmarcReport dmarc, ImmutableArray<Author> authors, CancellationToken cancellationToken)
    {
        string? selector = null;
        foreach (var field in message.Fields)
        {
            if (message.HasName(field, "bimi-selector"u8))
            {
                selector = message.TextOf(field);
                break;
            }
        }

        var question = new BimiQuestion
        {
            Dmarc = dmarc,
            AuthorCount = authors.Length,
            LocalPart = authors is [{ LocalPart: { } local }] ? local : null,
            SelectorHeader = selector,
            RequireDkim = options.BimiRequiresDkim,
        };
        return _bimi.DiscoverAsync(question, cancellationToken);
    }

    private static SpfReport Unchecked(string reason) => new() { Result = AuthenticationResult.NotChecked, Reason = reason };
}
