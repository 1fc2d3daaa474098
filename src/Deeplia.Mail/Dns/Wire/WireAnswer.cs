namespace Deeplia.Mail.Dns.Wire;

/// <summary>Says what one message answers: an end, or the next name to ask for.</summary>
/// <param name="Answer">The answer; with <paramref name="NextName"/> only its time to live counts, that of the aliases.</param>
/// <param name="NextName">Where an alias led without more being said; uncompressed, lower case.</param>
internal readonly record struct WireAnswer<T>(DnsAnswer<T> Answer, byte[]? NextName);
