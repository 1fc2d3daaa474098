namespace Deeplia.Mail.Dns;

/// <summary>Names one host that takes mail for a domain (RFC 5321 §5.1).</summary>
/// <param name="Preference">0 to 65535; lower is tried first.</param>
/// <param name="Host">Lower-case name without trailing dot; empty means that the domain takes no mail (RFC 7505).</param>
public sealed record MxRecord(int Preference, string Host);
