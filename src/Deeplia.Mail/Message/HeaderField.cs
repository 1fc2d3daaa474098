namespace Deeplia.Mail.Message;

/// <summary>One header field.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Value">The value, unfolded, encoded words (RFC 2047) decoded, trimmed.</param>
public readonly record struct HeaderField(string Name, string Value);
