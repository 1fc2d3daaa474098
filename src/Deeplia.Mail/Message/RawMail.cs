namespace Deeplia.Mail.Message;

/// <summary>The bytes of one message with its envelope.</summary>
/// <param name="Bytes">RFC 5322 bytes, with CRLF or LF line ends. Not copied: leave them alone while the message is read.</param>
/// <param name="Envelope">What the SMTP dialogue said.</param>
public sealed record RawMail(byte[] Bytes, Envelope Envelope);
