using System.CommandLine;

namespace Deeplia.Server.Commands;

/// <summary>The options that the signing commands share.</summary>
internal sealed class SigningOptions
{
    public Option<string> Key { get; } = new("--key") { Description = "The private key, a PEM file without password.", Required = true };

    public Option<string> Domain { get; } = new("--domain") { Description = "The signing domain (d=).", Required = true };

    public Option<string> Selector { get; } = new("--selector")
    {
        Description = "The selector (s=): the key is published at SELECTOR._domainkey.DOMAIN.",
        Required = true,
    };

    public Option<string?> Output { get; } = new("--output") { Description = "Where the signed message goes. Default: stdout." };

    public Option<long?> Now { get; } = new("--now") { Description = "The clock, in seconds since 1970." };

    public Argument<string> Message { get; } = new("MESSAGE") { Description = "The message, a file or - for stdin." };

    public TimeProvider Clock(ParseResult result) => result.GetValue(Now) is { } now ? new FixedClock(now) : TimeProvider.System;
}
