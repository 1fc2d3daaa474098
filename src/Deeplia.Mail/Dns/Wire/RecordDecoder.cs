namespace Deeplia.Mail.Dns.Wire;

/// <summary>Decodes the data of one record; false when they are not what the type wants.</summary>
internal delegate bool RecordDecoder<T>(ReadOnlySpan<byte> message, WireRecord record, out T value);
