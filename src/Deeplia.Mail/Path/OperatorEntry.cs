namespace Deeplia.Mail.Path;

/// <summary>One line of <c>data/hosts/operators.txt</c>.</summary>
internal sealed record OperatorEntry(string Suffix, string Name, string? Country, HostClass Class);
