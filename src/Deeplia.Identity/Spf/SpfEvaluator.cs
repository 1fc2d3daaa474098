using Deeplia.Mail.Dns;

namespace Deeplia.Identity.Spf;

/// <summary>Answers whether a client may use a domain in MAIL FROM or HELO (RFC 7208). Safe for many threads; keeps nothing.</summary>
/// <remarks>Hostile senders and records are answered, never thrown; only a cancelled token throws.</remarks>
public sealed class SpfEvaluator
{
    private readonly IDnsResolver _dns;
    private readonly TimeProvider _clock;

    /// <summary>Makes an evaluator over the machine's clock.</summary>
    /// <param name="dns">Who answers the questions.</param>
    public SpfEvaluator(IDnsResolver dns)
        : this(dns, TimeProvider.System)
    {
    }

    /// <summary>Makes an evaluator.</summary>
    /// <param name="dns">Who answers the questions.</param>
    /// <param name="clock">Shows the time for the <c>t</c> macro, and measures how long an evaluation takes.</param>
    public SpfEvaluator(IDnsResolver dns, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(dns);
        ArgumentNullException.ThrowIfNull(clock);
        (_dns, _clock) = (dns, clock);
    }

    /// <summary>Evaluates one question.</summary>
    /// <param name="question">Who sends for whom.</param>
    /// <param name="cancellationToken">Ends the evaluation early.</param>
    public async ValueTask<SpfReport> EvaluateAsync(SpfQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var sender = SpfSender.Of(question);
        if (sender.Domain is null)
        {
            return new SpfReport { Result = AuthenticationResult.None, Reason = "the sender names no domain" };
        }

        var helo = question.Helo.Length > SpfLimits.SenderLength ? question.Helo[..SpfLimits.SenderLength] : question.Helo;
        var facts = new MacroFacts(
            sender.LocalPart,
            sender.Written,
            SpfName.ToAscii(helo),
            new ClientAddress(question.Client),
            question.Receiver is { Length: > 0 } receiver ? receiver : SpfRun.Unknown,
            _clock);
        return await new SpfRun(_dns, facts, cancellationToken).ReportAsync(sender.Domain);
    }
}
