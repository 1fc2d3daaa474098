using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Deeplia.Mail.Attachments;
using Deeplia.Mail.Attachments.Files;
using Deeplia.Mail.Html;
using Deeplia.Mail.Names;
using Deeplia.Mail.Path;
using Deeplia.Mail.Pictures;
using Deeplia.Mail.Text.Languages;

namespace Deeplia.Mail.Message;

/// <summary>What was read from one message. The facts never change; views are computed at the first look and kept.</summary>
/// <remarks>A message belongs to one thread: its views are not guarded.</remarks>
public sealed class MailMessage
{
    private readonly string? _htmlSource;
    private readonly PathTrust _trust;
    private HtmlView? _html;
    private MessageText? _text;
    private ReceivedPath? _path;
    private HostVerdict? _origin;
    private LanguageGuess? _language;
    private AttachedFiles? _files;
    private SeenPictures? _pictures;
    private ImmutableArray<string> _recipients;

    internal MailMessage(string? plainText, string? htmlSource, PathTrust trust)
    {
        PlainText = plainText;
        _htmlSource = htmlSource;
        _trust = trust;
    }

    // A copy that reads further words; views are made anew, what lies in files and pictures stays read.
    [SetsRequiredMembers]
    private MailMessage(MailMessage other, string words)
        : this(other.PlainText, other._htmlSource, other._trust)
    {
        PictureWords = words;
        (Envelope, Headers, From, Sender, ReplyTo) = (other.Envelope, other.Headers, other.From, other.Sender, other.ReplyTo);
        (To, Cc, ReturnPath, Subject, Date) = (other.To, other.Cc, other.ReturnPath, other.Subject, other.Date);
        (MessageId, InReplyTo, References) = (other.MessageId, other.InReplyTo, other.References);
        (Attachments, Limits, _files, _pictures, _html) = (other.Attachments, other.Limits, other._files, other._pictures, other._html);
    }

    /// <summary>What the SMTP dialogue said.</summary>
    public required Envelope Envelope { get; init; }

    /// <summary>All header fields.</summary>
    public required HeaderBlock Headers { get; init; }

    /// <summary>The authors (RFC 5322 §3.6.2).</summary>
    public required ImmutableArray<MailAddress> From { get; init; }

    /// <summary>Who handed the message in on the author's behalf.</summary>
    public required ImmutableArray<MailAddress> Sender { get; init; }

    /// <summary>Where answers go.</summary>
    public required ImmutableArray<MailAddress> ReplyTo { get; init; }

    /// <summary>The primary recipients.</summary>
    public required ImmutableArray<MailAddress> To { get; init; }

    /// <summary>The secondary recipients.</summary>
    public required ImmutableArray<MailAddress> Cc { get; init; }

    /// <summary>The first author, or null when the message names none.</summary>
    public MailAddress? Author => From.IsEmpty ? null : From[0];

    /// <summary>The reverse-path: of the envelope, else of the topmost Return-Path; empty for the null sender; null when unknown.</summary>
    public string? ReturnPath { get; init; }

    /// <summary>The subject, decoded; empty when there is none.</summary>
    public required string Subject { get; init; }

    /// <summary>The author's date, or null when it is missing or unreadable.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The message's own id without angle brackets, or null.</summary>
    public string? MessageId { get; init; }

    /// <summary>The id of the message answered, without angle brackets, or null.</summary>
    public string? InReplyTo { get; init; }

    /// <summary>Ids of the thread, oldest first, without angle brackets.</summary>
    public required ImmutableArray<string> References { get; init; }

    /// <summary>What a recogniser read in its pictures; null when none was asked or nothing was read.</summary>
    public string? PictureWords { get; }

    /// <summary>The plain text part, or null when there is none.</summary>
    public string? PlainText { get; }

    /// <summary>Everything that is not the text of the message.</summary>
    public required ImmutableArray<Attachment> Attachments { get; init; }

    /// <summary>What was seen inside the attachments: signs of danger, words, links.</summary>
    public AttachedFiles Files => _files ??= AttachedFiles.Read(Attachments);

    /// <summary>What was seen in pictures, and in what is drawn with characters or cells: QR codes.</summary>
    public SeenPictures Pictures => _pictures ??= PictureReading.Read(this, _htmlSource);

    /// <summary>Limits that the message went beyond; empty for nearly every message.</summary>
    public required ImmutableArray<LimitHit> Limits { get; init; }

    /// <summary>The HTML part as a person sees it, or null when there is none.</summary>
    public HtmlView? Html => _htmlSource is null ? null : _html ??= HtmlReader.Read(_htmlSource);

    /// <summary>The text as a person reads it.</summary>
    public MessageText Text => _text ??= MessageText.From(
        PlainText, Html, Subject, InReplyTo is not null || !References.IsEmpty, PictureWords);

    /// <summary>The Received path, cut where belief ends.</summary>
    public ReceivedPath Path => _path ??= ReceivedPath.Read([.. Headers.All("Received")], _trust, Date);

    /// <summary>What kind of place the message came from, as my outermost server saw it.</summary>
    public HostVerdict OriginClass => _origin ??= HostClassifier.Classify(OriginHost, OriginAddress);

    /// <summary>The address that handed the message in: of the envelope, else of the first untrusted hop.</summary>
    public System.Net.IPAddress? OriginAddress => Envelope.ClientAddress ?? Path.Origin?.Ip;

    /// <summary>The best name of the host that handed the message in, or null.</summary>
    public string? OriginHost =>
        Envelope.ClientAddress is null || Envelope.ClientAddress.Equals(Path.Origin?.Ip) ? Path.Origin?.BestName : null;

    /// <summary>The language of the sender's own words.</summary>
    public LanguageGuess Language => _language ??= LanguageGuesser.Guess(Text.Own);

    /// <summary>Every recipient known, as lower-case addresses: To, Cc, Delivered-To, X-Original-To and the envelope.</summary>
    public ImmutableArray<string> Recipients => _recipients.IsDefault ? _recipients = FindRecipients() : _recipients;

    /// <summary>The same message, its pictures read.</summary>
    /// <param name="words">What stands in them.</param>
    public MailMessage WithPictureWords(string words) => new(this, words);

    /// <summary>The pictures that a message shows, large enough to hold words, as grey PGM files (netpbm, P5).</summary>
    /// <param name="most">How many at most.</param>
    public IEnumerable<byte[]> GreyPictures(int most) => PictureReading.Grey(this, _htmlSource).Take(most);

    private ImmutableArray<string> FindRecipients()
    {
        string[] written = [.. Headers.All("Delivered-To"), .. Headers.All("X-Original-To"), .. Envelope.Recipients];
        var delivered = written.Select(w => MailAddress.TryParse(w, out var address) ? address.Key : null).OfType<string>();
        return [.. To.Concat(Cc).Select(a => a.Key).Concat(delivered).Distinct(StringComparer.Ordinal)];
    }
}
