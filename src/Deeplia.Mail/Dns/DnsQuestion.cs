namespace Deeplia.Mail.Dns;

/// <summary>Holds one question.</summary>
/// <param name="Type">What is asked for.</param>
/// <param name="Name">The name asked for.</param>
public readonly record struct DnsQuestion(DnsQuestionType Type, string Name);
