using System.Buffers;

namespace Deeplia.Identity.Spf;

/// <summary>Reads one term (RFC 7208 §4.6.1, §5, §6 and the collected grammar of §12).</summary>
internal static class SpfTermReader
{
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.");

    /// <summary>Reads the term between two places of a record.</summary>
    public static SpfProblem Read(string record, int start, int end, out SpfTerm term)
    {
        term = default;
        var text = record.AsSpan(start, end - start);
        var result = text[0] switch
        {
            '+' => AuthenticationResult.Pass,
            '-' => AuthenticationResult.Fail,
            '~' => AuthenticationResult.SoftFail,
            '?' => AuthenticationResult.Neutral,
            _ => AuthenticationResult.NotChecked,
        };
        var signed = result != AuthenticationResult.NotChecked;
        var body = signed ? text[1..] : text;
        var nameLength = body.IndexOfAnyExcept(NameCharacters);
        nameLength = nameLength < 0 ? body.Length : nameLength;
        var name = body[..nameLength];
        var argument = body[nameLength..];
        var at = end - argument.Length;
        if (!argument.IsEmpty && argument[0] == '=')
        {
            if (signed)
            {
                return SpfProblem.QualifiedModifier;
            }

            term = new SpfTerm
            {
                Kind = ModifierOf(name),
                Start = start,
                Length = end - start,
                SpecStart = at + 1,
                SpecLength = argument.Length - 1,
            };
            return CheckModifier(name, argument[1..], term.Kind);
        }

        if (KindOf(name) is not { } kind)
        {
            return SpfProblem.UnknownMechanism;
        }

        term = new SpfTerm
        {
            Kind = kind,
            Result = signed ? result : AuthenticationResult.Pass,
            Start = start,
            Length = end - start,
            Prefix4 = 32,
            Prefix6 = 128,
        };
        return ReadArgument(argument, at, ref term);
    }

    private static SpfProblem CheckModifier(ReadOnlySpan<char> name, ReadOnlySpan<char> value, SpfTermKind kind)
    {
        if (name.IsEmpty || !char.IsAsciiLetter(name[0]))
        {
            return SpfProblem.BadModifierName;
        }

        return kind == SpfTermKind.OtherModifier
            ? MacroReader.IsValid(value) ? SpfProblem.None : SpfProblem.BadMacro
            : DomainSpec.Check(value);
    }

    private static SpfProblem ReadArgument(ReadOnlySpan<char> argument, int at, ref SpfTerm term)
    {
        switch (term.Kind)
        {
            case SpfTermKind.All:
                return argument.IsEmpty ? SpfProblem.None : SpfProblem.UnexpectedArgument;
            case SpfTermKind.Ip4 or SpfTermKind.Ip6:
                return ReadNetwork(argument, ref term);
            case SpfTermKind.A or SpfTermKind.Mx:
                if (!SpfNetwork.TryTakePrefixes(ref argument, out var prefix4, out var prefix6))
                {
                    return SpfProblem.BadPrefixLength;
                }

                term = term with { Prefix4 = prefix4, Prefix6 = prefix6 };
                break;
            case SpfTermKind.Include or SpfTermKind.Exists when argument.IsEmpty:
                return SpfProblem.MissingDomain;
        }

        if (argument.IsEmpty)
        {
            return SpfProblem.None;
        }

        if (argument[0] != ':')
        {
            return SpfProblem.UnexpectedArgument;
        }

        term = term with { SpecStart = at + 1, SpecLength = argument.Length - 1 };
        return DomainSpec.Check(argument[1..]);
    }

    private static SpfProblem ReadNetwork(ReadOnlySpan<char> argument, ref SpfTerm term)
    {
        var is4 = term.Kind == SpfTermKind.Ip4;
        if (argument.IsEmpty || argument[0] != ':')
        {
            return is4 ? SpfProblem.BadIp4 : SpfProblem.BadIp6;
        }

        var network = argument[1..];
        var slash = network.IndexOf('/');
        if (slash >= 0)
        {
            if (!SpfNetwork.TryReadPrefix(network[(slash + 1)..], is4 ? 32 : 128, out var prefix))
            {
                return SpfProblem.BadPrefixLength;
            }

            network = network[..slash];
            term = is4 ? term with { Prefix4 = prefix } : term with { Prefix6 = prefix };
        }

        if (!(is4 ? SpfNetwork.TryReadIp4(network, out var bits) : SpfNetwork.TryReadIp6(network, out bits)))
        {
            return is4 ? SpfProblem.BadIp4 : SpfProblem.BadIp6;
        }

        term = term with { Network = bits };
        return SpfProblem.None;
    }

    private static SpfTermKind ModifierOf(ReadOnlySpan<char> name) => name switch
    {
        _ when name.Equals("redirect", StringComparison.OrdinalIgnoreCase) => SpfTermKind.Redirect,
        _ when name.Equals("exp", StringComparison.OrdinalIgnoreCase) => SpfTermKind.Explanation,
        _ => SpfTermKind.OtherModifier,
    };

    private static SpfTermKind? KindOf(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[8]; // "include" is the longest
        if (name.Length > lower.Length)
        {
            return null;
        }

        lower = lower[..name.ToLowerInvariant(lower)];
        return lower switch
        {
            "all" => SpfTermKind.All,
            "include" => SpfTermKind.Include,
            "a" => SpfTermKind.A,
            "mx" => SpfTermKind.Mx,
            "ptr" => SpfTermKind.Ptr,
            "ip4" => SpfTermKind.Ip4,
            "ip6" => SpfTermKind.Ip6,
            "exists" => SpfTermKind.Exists,
            _ => null,
        };
    }
}
