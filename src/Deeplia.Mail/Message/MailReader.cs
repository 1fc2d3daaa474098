using System.Collections.Immutable;
using MimeKit;

namespace Deeplia.Mail.Message;

/// <summary>Turns bytes into facts. Reads anything, bounded by <see cref="ReaderLimits"/>; never throws on what it reads.</summary>
/// <param name="options">How messages are read.</param>
/// <remarks>Safe for several threads.</remarks>
public sealed class MailReader(ReaderOptions options)
{
    private static readonly ParserOptions Lenient = new()
    {
        AddressParserComplianceMode = RfcComplianceMode.Loose,
        ParameterComplianceMode = RfcComplianceMode.Loose,
        Rfc2047ComplianceMode = RfcComplianceMode.Loose,
        AllowUnquotedCommasInAddresses = true,
        MaxMimeDepth = ReaderLimits.MaxDepth,
        MaxAddressGroupDepth = 3,
        RespectContentLength = false,
    };

    private readonly Path.PathTrust _trust = options.ToTrust();

    /// <summary>Reads one message.</summary>
    /// <param name="mail">The bytes and the envelope.</param>
    public MailMessage Read(RawMail mail)
    {
        var limits = ImmutableArray.CreateBuilder<LimitHit>();
        var bytes = RawHeaders.ToUtf8(BoundedBytes.Of(mail.Bytes, limits));
        // Not disposed: attachments are decoded out of this memory when somebody looks at them.
        var stream = new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false);
        var mime = Parse(stream);
        var headers = HeaderReader.Read(mime, limits);
        var parts = PartReader.Read(mime, limits);
        return new MailMessage(parts.Plain, parts.Html, _trust)
        {
            Envelope = mail.Envelope,
            Headers = headers,
            From = AddressReader.Read(mime.From, limits),
            Sender = AddressReader.Read(mime.Sender),
            ReplyTo = AddressReader.Read(mime.ReplyTo, limits),
            To = AddressReader.Read(mime.To, limits),
            Cc = AddressReader.Read(mime.Cc, limits),
            ReturnPath = mail.Envelope.MailFrom ?? headers.First("Return-Path")?.Trim('<', '>', ' '),
            Subject = mime.Subject ?? "",
            Date = mime.Headers.Contains(HeaderId.Date) && mime.Date != DateTimeOffset.MinValue ? mime.Date : null,
            MessageId = NullIfEmpty(mime.MessageId),
            InReplyTo = NullIfEmpty(mime.InReplyTo),
            References = [.. mime.References.Take(ReaderLimits.MaxAddresses)],
            Attachments = parts.Attachments,
            Limits = [.. limits.Distinct()],
        };
    }

    // MimeKit reads every input that has a header; what has none (or nothing at all) is a message without headers.
    internal static MimeMessage Parse(MemoryStream stream)
    {
        try
        {
            return new MimeParser(Lenient, stream, MimeFormat.Entity, persistent: true).ParseMessage();
        }
        catch (FormatException)
        {
            stream.Position = 0;
            var message = new MimeMessage { Body = new TextPart("plain") { Content = new MimeContent(stream) } };
            message.Headers.Clear();
            return message;
        }
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
