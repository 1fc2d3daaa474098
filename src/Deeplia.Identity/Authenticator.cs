using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using Deeplia.Identity.AuthResults;
using Deeplia.Identity.Message;
using Deeplia.Mail.Dns;
using Deeplia.Mail.Message;
using Deeplia.Mail.Path;

namespace Deeplia.Identity;

/// <summary>Says what is proved about the sender. Safe for many threads.</summary>
/// <param name="options">What may be believed.</param>
/// <param name="clock">Tells what has expired.</param>
/// <remarks>
/// What could not be evaluated here is taken from the Authentication-Results of a trusted receiver, and is else reported as not checked,
/// never as failed.
/// </remarks>
public sealed class Authenticator(AuthenticatorOptions options, TimeProvider clock)
{
    private const int MaxHeaders = 50;
    private static readonly Meter Meter = new("deeplia.identity");
    private static readonly Counter<long> Overrides = Meter.CreateCounter<long>("deeplia.identity.overrides", "{message}");

    /// <summary>Reports on one message.</summary>
    /// <param name="mail">The bytes: signatures are over them.</param>
    /// <param name="message">The message as read from them.</param>
    /// <param name="dns">Whom to ask; <see cref="OffResolver"/> for nobody.</param>
    /// <param name="cancellationToken">Ends the look-ups early.</param>
    public async ValueTask<IdentityReport> AuthenticateAsync(
        RawMail mail, MailMessage message, IDnsResolver dns, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mail);
        ArgumentNullException.ThrowIfNull(message);
        var unsigned = message.Headers.All("DKIM-Signature").All(string.IsNullOrWhiteSpace);
        var told = Told(message);
        if (dns is OffResolver)
        {
            return told is not null
                ? told with { IsSigned = !unsigned }
                : new IdentityReport { IsSigned = !unsigned, Dkim = unsigned ? [] : [MethodReport.NotChecked] };
        }

        var evaluated = await new MessageAuthenticator(options, dns, clock).AuthenticateAsync(
            RawMessage.Parse(mail.Bytes), SessionOf(message), AuthorsOf(message), cancellationToken);
        Overrides.Add(evaluated.Override is null ? 0 : 1);
        return Merge(evaluated, told) with { IsSigned = !unsigned };
    }

    /// <summary>The SMTP dialogue: the envelope, and what it lacks from the trusted part of the Received path.</summary>
    /// <param name="message">The message.</param>
    public static SmtpSession SessionOf(MailMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var envelope = message.Envelope;
        var origin = message.Path.Origin;
        if (envelope.ClientAddress is { } client)
        {
            return new SmtpSession(client, envelope.Helo ?? (client.Equals(origin?.Ip) ? origin.Helo : null), message.ReturnPath);
        }

        // A private address says that the path ends inside; SPF has nothing to say there.
        var isOutside = origin?.Ip is not null && message.OriginClass.Class is not (HostClass.Private or HostClass.Own);
        return new SmtpSession(isOutside ? origin!.Ip : null, envelope.Helo ?? origin?.Helo, message.ReturnPath);
    }

    private static ImmutableArray<Author> AuthorsOf(MailMessage message)
    {
        var authors = ImmutableArray.CreateBuilder<Author>(message.From.Length);
        foreach (var address in message.From)
        {
            var at = address.Address.LastIndexOf('@');
            authors.Add(new Author(address.Domain?.Ascii ?? address.Address[(at + 1)..], at > 0 ? address.Address[..at] : null));
        }

        return authors.MoveToImmutable();
    }

    private static IdentityReport Merge(Authentication own, IdentityReport? told)
    {
        var dkim = ImmutableArray.CreateRange(own.Dkim, d => new MethodReport(d.Result, d.Domain, d.Reason));
        var report = new IdentityReport
        {
            IsSigned = false,
            Spf = new MethodReport(own.Spf.Result, own.Spf.Domain, own.Spf.Reason),
            Dkim = dkim,
            Dmarc = new MethodReport(own.Dmarc.Result, own.Dmarc.AuthorDomain, own.Dmarc.Reason),
            Arc = new MethodReport(own.Arc.Result, own.Arc.Sealers is [.., var last] ? last : null, own.Arc.Reason),
            Evaluated = own,
        };
        return told is null ? report : report with
        {
            Spf = Or(report.Spf, told.Spf),
            Dkim = dkim.Any(d => d.Result == AuthenticationResult.NotChecked) ? told.Dkim : dkim,
            Dmarc = Or(report.Dmarc, told.Dmarc),
            Arc = Or(report.Arc, told.Arc),
            ToldBy = told.ToldBy,
        };
    }

    private static MethodReport Or(MethodReport own, MethodReport told) => own.Result == AuthenticationResult.NotChecked ? told : own;

    // Only the topmost header of a trusted receiver counts: one further down may have been written by the sender (RFC 8601 §5).
    private IdentityReport? Told(MailMessage message)
    {
        if (options.TrustedAuthservIds.IsEmpty)
        {
            return null;
        }

        foreach (var value in message.Headers.All("Authentication-Results").Take(MaxHeaders))
        {
            // A broken value of a trusted receiver still counts as the topmost: skipping it would let the one below speak.
            var header = AuthenticationResultsHeader.Read(value);
            if (header.AuthservId is { } id && options.TrustedAuthservIds.Contains(id, StringComparer.OrdinalIgnoreCase))
            {
                return new IdentityReport
                {
                    IsSigned = false,
                    Spf = header.Of("spf").FirstOrDefault(MethodReport.NotChecked),
                    Dkim = [.. header.Of("dkim").Where(d => d.Result != AuthenticationResult.None)],
                    Dmarc = header.Of("dmarc").FirstOrDefault(MethodReport.NotChecked),
                    Arc = header.Of("arc").FirstOrDefault(MethodReport.NotChecked),
                    ToldBy = id,
                };
            }
        }

        return null;
    }
}
