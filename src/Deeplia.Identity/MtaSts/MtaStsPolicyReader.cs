using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Deeplia.Identity.MtaSts;

/// <summary>Reads a policy line by line, by the grammar of RFC 8461 §3.2: no blank lines, names and words with their case.</summary>
internal sealed class MtaStsPolicyReader
{
    private const int MaxLength = 64 * 1024; // RFC 8461 §3.3: "a suggested maximum policy size is 64 kilobytes"
    private const int MaxNameLength = 32; // RFC 8461 §3.2
    private const int MaxAgeDigits = 10; // RFC 8461 §3.2
    private const int MaxAgeSeconds = 31_557_600; // RFC 8461 §3.2: about a year
    private const int MaxHosts = 1_000;
    private const int MaxDomainLength = 255; // RFC 5321 §4.5.3.1.2
    private const int MaxLabelLength = 63; // RFC 1035 §2.3.4

    private readonly ImmutableArray<string>.Builder _hosts = ImmutableArray.CreateBuilder<string>();
    private bool _version;
    private MtaStsMode? _mode;
    private int? _maxAge;

    private MtaStsPolicyReader()
    {
    }

    public static bool TryRead(
        string text, [NotNullWhen(true)] out MtaStsPolicy? policy, [NotNullWhen(false)] out string? reason)
    {
        policy = null;
        reason = text.Length > MaxLength ? "it is longer than 64 kilobytes" : null;
        var reader = new MtaStsPolicyReader();
        var rest = reason is null ? text.AsSpan() : [];
        for (var number = 1; reason is null && (number == 1 || !rest.IsEmpty); number++)
        {
            var end = rest.IndexOf('\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            line = end >= 0 && line.EndsWith("\r") ? line[..^1] : line;
            reason = reader.ReadLine(line) is { } wrong ? string.Create(CultureInfo.InvariantCulture, $"line {number}: {wrong}") : null;
        }

        reason ??= reader.Missing();
        if (reason is not null)
        {
            return false;
        }

        policy = new MtaStsPolicy(reader._mode!.Value, reader._hosts.DrainToImmutable(), TimeSpan.FromSeconds(reader._maxAge!.Value));
        return true;
    }

    private string? Missing() =>
        !_version ? "there is no version"
        : _mode is null ? "there is no mode"
        : _maxAge is null ? "there is no max_age"
        : _hosts.Count == 0 && _mode != MtaStsMode.None ? "there is no mx"
        : null;

    private string? ReadLine(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd(" \t");
        var colon = line.IndexOf(':');
        if (colon <= 0 || !IsName(line[..colon]))
        {
            return "it is not name: value";
        }

        var value = line[(colon + 1)..].TrimStart(" \t");
        if (!IsValue(value))
        {
            return "it has no value, or one with control characters";
        }

        return line[..colon] switch
        {
            "version" when !_version => (_version = value is "STSv1") ? null : "the version is not STSv1",
            "mode" when _mode is null => (_mode = ModeOf(value)) is null ? "the mode is not enforce, testing or none" : null,
            "max_age" when _maxAge is null => (_maxAge = AgeOf(value)) is null ? "max_age is not a number up to 31557600" : null,
            "mx" => AddHost(value),
            _ => null,
        };
    }

    private string? AddHost(ReadOnlySpan<char> value)
    {
        if (_hosts.Count == MaxHosts)
        {
            return "there are too many hosts";
        }

        if (!IsDomain(value.StartsWith("*.") ? value[2..] : value))
        {
            return "mx is no host name, with or without a first label *";
        }

        _hosts.Add(value.ToString().ToLowerInvariant());
        return null;
    }

    private static MtaStsMode? ModeOf(ReadOnlySpan<char> value) => value switch
    {
        "enforce" => MtaStsMode.Enforce,
        "testing" => MtaStsMode.Testing,
        "none" => MtaStsMode.None,
        _ => null,
    };

    private static int? AgeOf(ReadOnlySpan<char> value) =>
        value.Length <= MaxAgeDigits && !value.ContainsAnyExceptInRange('0', '9')
            && long.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture) is var seconds and <= MaxAgeSeconds
            ? (int)seconds
            : null;

    private static bool IsName(ReadOnlySpan<char> name)
    {
        if (name.Length > MaxNameLength || !char.IsAsciiLetterOrDigit(name[0]))
        {
            return false;
        }

        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsValue(ReadOnlySpan<char> value)
    {
        foreach (var c in value)
        {
            if (char.IsControl(c))
            {
                return false;
            }
        }

        return !value.IsEmpty;
    }

    // "Domain" of RFC 5321 §4.1.2: labels of letters, digits and inner hyphens.
    private static bool IsDomain(ReadOnlySpan<char> domain)
    {
        if (domain.Length > MaxDomainLength)
        {
            return false;
        }

        foreach (var part in domain.Split('.'))
        {
            var label = domain[part];
            if (label.Length is 0 or > MaxLabelLength || label[0] == '-' || label[^1] == '-')
            {
                return false;
            }

            foreach (var c in label)
            {
                if (!char.IsAsciiLetterOrDigit(c) && c != '-')
                {
                    return false;
                }
            }
        }

        return true;
    }
}
