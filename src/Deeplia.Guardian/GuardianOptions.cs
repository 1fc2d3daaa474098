using System.Collections.Immutable;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Case.Memory;
using Deeplia.Guardian.Explain;
using Deeplia.Guardian.Judge;
using Deeplia.Guardian.Threat;
using Deeplia.Mail.Dns;

namespace Deeplia.Guardian;

/// <summary>What a guardian is told once, before the first message.</summary>
public sealed record GuardianOptions
{
    /// <summary>What is known of the mailbox's owner. Default: nothing.</summary>
    public OwnerKnowledge Owner { get; init; } = OwnerKnowledge.Nobody;

    /// <summary>What is remembered of mailboxes; it is read, never written. Default: none.</summary>
    public IMailboxMemory? Memory { get; init; }

    /// <summary>Whose memory is read. Default: nobody's.</summary>
    public MailboxId? Mailbox { get; init; }

    /// <summary>Receivers whose Authentication-Results are believed. Default: none.</summary>
    public ImmutableArray<string> TrustedAuthservIds { get; init; } = [];

    /// <summary>ARC sealers whose word outweighs a DMARC failure. Default: none.</summary>
    public ImmutableArray<string> TrustedSealers { get; init; } = [];

    /// <summary>The language of the sentences. Default: English.</summary>
    public SpokenLanguage Language { get; init; } = SpokenLanguage.English;

    /// <summary>How long all DNS questions of one message may take together. Default 5 s; after it they are temporary failures.</summary>
    public TimeSpan DnsDeadline { get; init; } = DeadlineResolver.DefaultLimit;

    /// <summary>Reads the words in pictures of messages that hold no others. Default: nobody, and the report says so.</summary>
    public IPictureRecogniser? Recogniser { get; init; }

    /// <summary>The learned model. Default: none, the findings alone decide.</summary>
    public ThreatModel? Model { get; init; }

    /// <summary>What each finding weighs. Default: the weights set by hand; a model brings its own.</summary>
    public WeightTable Weights { get; init; } = WeightTable.Shipped;

    /// <summary>Whether detectors look for evidence. Default true; without, the model alone decides and no reason can be given.</summary>
    public bool UseEvidence { get; init; } = true;

    /// <summary>Where the judge draws its lines.</summary>
    public JudgeOptions Judge { get; init; } = new();

    /// <summary>What is done with each class.</summary>
    public DispositionPolicy Policy { get; init; } = new();
}
