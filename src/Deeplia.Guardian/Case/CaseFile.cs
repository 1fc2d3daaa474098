using System.Collections.Immutable;
using Deeplia.Guardian.Case.Facts;
using Deeplia.Guardian.Case.Memory;
using Deeplia.Guardian.Cues;
using Deeplia.Guardian.Extract;
using Deeplia.Identity;
using Deeplia.Mail.Message;

namespace Deeplia.Guardian.Case;

/// <summary>All that detectors may look at: the message, what was proved about its sender, and what is known of the owner.</summary>
/// <param name="message">The message as read.</param>
/// <param name="identity">What authentication proved.</param>
/// <param name="owner">What is known of the mailbox's owner.</param>
/// <param name="past">What the memory holds that may matter, or null when there is no memory.</param>
/// <remarks>The facts never change; the views are computed at the first look and kept. One case is read by one thread.</remarks>
public sealed class CaseFile(MailMessage message, IdentityReport identity, OwnerKnowledge owner, PastMail? past = null)
{
    private ExtractedFacts? _extracted;
    private TokenizedText? _tokens;
    private ImmutableHashSet<string>? _owners;
    private ImmutableArray<MailLink> _links;
    private ImmutableArray<PersonalFact>? _facts;
    private PasswordStanding? _standing;
    private Dictionary<Type, object>? _views;

    /// <summary>The message as read.</summary>
    public MailMessage Message { get; } = message;

    /// <summary>What authentication proved.</summary>
    public IdentityReport Identity { get; } = identity;

    /// <summary>What is known of the mailbox's owner.</summary>
    public OwnerKnowledge Owner { get; } = owner;

    /// <summary>What the memory of the mailbox holds that may matter, or null when there is no memory.</summary>
    public PastMail? Past { get; } = past;

    /// <summary>Amounts, wallets, deadlines and the like that the sender's own words state.</summary>
    public ExtractedFacts Extracted => _extracted ??= ExtractedFacts.From(Message);

    /// <summary>The folded text of the sender's own words, split into words once for every lexicon.</summary>
    public TokenizedText Tokens => _tokens ??= TokenizedText.Of(Message.Text.Folded.Text);

    /// <summary>Every address that the message leads to, of its HTML, its forms, its text and its QR codes.</summary>
    public ImmutableArray<MailLink> Links => _links.IsDefault ? _links = MessageLinks.Of(Message) : _links;

    /// <summary>What the sender's own words state about the reader: kinds, never values.</summary>
    public ImmutableArray<PersonalFact> Facts => _facts ??= PersonalFacts.Of(this);

    /// <summary>Where the password stands that the text states; asked once, null without a password or a breach index.</summary>
    public PasswordStanding? PasswordStanding => Extracted.Passwords.IsEmpty || Owner.Breaches is null
        ? null
        : _standing ??= PasswordQuestion.Ask(Extracted, Owner.Breaches);

    /// <summary>A view that several detectors need and one of them knows how to make; made at the first look, then kept.</summary>
    /// <typeparam name="T">The view.</typeparam>
    /// <param name="make">Makes it from the case.</param>
    public T View<T>(Func<CaseFile, T> make)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(make);
        if ((_views ??= []).TryGetValue(typeof(T), out var view))
        {
            return (T)view;
        }

        var made = make(this);
        _views[typeof(T)] = made;
        return made;
    }

    /// <summary>What letters made from one template have in common: 16 hexadecimal digits; null for a text too short.</summary>
    public string? Skeleton => TextSkeleton.Of(this);

    /// <summary>The owner's addresses, lower case: those given, else the recipients found in the message.</summary>
    public ImmutableHashSet<string> OwnerAddresses => _owners ??= Owner.Addresses.IsEmpty
        ? [.. Message.Recipients]
        : [.. Owner.Addresses];
}
