using Deeplia.Guardian.Case;
using Deeplia.Guardian.Case.Memory;
using Deeplia.Guardian.Cues;
using Deeplia.Guardian.Explain;
using Deeplia.Guardian.Observe;
using Deeplia.Identity;
using Deeplia.Mail.Dns;
using Deeplia.Mail.Message;

namespace Deeplia.Guardian;

/// <summary>Examines messages: reads, authenticates, observes, judges, explains. It does not act and writes nothing.</summary>
/// <remarks>Every front calls this one method. Safe for several threads.</remarks>
public sealed class Guardian
{
    /// <summary>The version shown while the weights are set by hand and no learned model is at work.</summary>
    public const string HandSetModel = "hand-set-1";

    private readonly GuardianOptions _options;
    private readonly TimeProvider _clock;
    private readonly MailReader _reader;
    private readonly Authenticator _authenticator;
    private readonly Observatory _observatory;
    private readonly Judge.Judge _judge;
    private readonly Narrator _narrator;
    private readonly IDnsResolver _dns;
    private readonly bool _dnsAllowed;

    /// <summary>Makes a guardian.</summary>
    /// <param name="options">What it is told.</param>
    /// <param name="dns">Whom it asks; <see cref="OffResolver"/> for nobody.</param>
    /// <param name="clock">Times the examination.</param>
    public Guardian(GuardianOptions options, IDnsResolver dns, TimeProvider clock)
    {
        CueLexicon.Preload("extortion", "lure", "ask", "parts", "approach", "bulk", "poison");
        _options = options;
        _clock = clock;
        _dns = dns;
        _dnsAllowed = dns is not OffResolver;
        _reader = new MailReader(new ReaderOptions { OwnHosts = options.Owner.OwnHosts });
        _authenticator = new Authenticator(
            new AuthenticatorOptions { TrustedAuthservIds = options.TrustedAuthservIds, TrustedSealers = options.TrustedSealers }, clock);
        _observatory = new Observatory(
            options.UseEvidence ? DetectorCatalogue.Detectors : [],
            options.UseEvidence && _dnsAllowed ? DetectorCatalogue.NetworkDetectors : []);
        _judge = new Judge.Judge(options.Weights, options.Judge, options.Policy);
        _narrator = new Narrator(options.Language);
    }

    /// <summary>Examines one message.</summary>
    /// <param name="mail">The bytes and the envelope.</param>
    /// <param name="cancellationToken">Ends the examination.</param>
    public async ValueTask<Examination> ExamineAsync(RawMail mail, CancellationToken cancellationToken)
    {
        var started = _clock.GetTimestamp();
        using var deadline = new DeadlineResolver(_dns, _options.DnsDeadline, _clock);
        IDnsResolver dns = _dnsAllowed ? deadline : _dns;
        var message = await PictureWords.AddAsync(_reader.Read(mail), _options.Recogniser, cancellationToken);
        var identity = await _authenticator.AuthenticateAsync(mail, message, dns, cancellationToken);
        var past = await RecallAsync(mail, message, cancellationToken);
        var file = new CaseFile(message, identity, _options.Owner, past);
        var findings = await _observatory.ObserveAsync(file, dns, cancellationToken);
        var (opinion, words) = ModelWords.Ask(file, _options.Model);
        findings = words is null ? findings : findings.Add(words);
        var verdict = _judge.Decide(file, findings, opinion);
        var explanation = _narrator.Tell(verdict);
        var limits = LimitsReached.List(file);
        return new Examination
        {
            File = file,
            Verdict = verdict,
            Opinion = opinion,
            Explanation = explanation,
            NotChecked = NotChecked.List(file, findings, limits, new ChecksMade(_dnsAllowed, opinion is not null)),
            Limits = limits,
            Model = _options.Model?.Version ?? HandSetModel,
            Elapsed = _clock.GetElapsedTime(started),
        };
    }

    private ValueTask<PastMail?> RecallAsync(RawMail mail, MailMessage message, CancellationToken cancellationToken) =>
        _options is { Memory: { } memory, Mailbox: { } mailbox }
            ? memory.RecallAsync(mailbox, MemoryQuestion.Of(mail, message, _clock.GetUtcNow()), cancellationToken)
            : ValueTask.FromResult<PastMail?>(null);
}
