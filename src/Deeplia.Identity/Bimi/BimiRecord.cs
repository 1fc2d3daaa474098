using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Deeplia.Identity.Dmarc;
using Deeplia.Mail.Names;

namespace Deeplia.Identity.Bimi;

/// <summary>One BIMI Assertion Record (BIMI draft §5.3). Its syntax is not mended: what is broken is an error.</summary>
public sealed record BimiRecord
{
    private const string Version = "BIMI1";
    private const int MaxTags = 20;
    private const int MaxPrefixes = 20;
    private const int MaxUriLength = 2_048;

    // BIMI draft §5.3.2: only SVG may be named, packed or not.
    private static readonly string[] OtherImages = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".ico", ".tif", ".tiff", ".avif"];

    /// <summary>Where the indicator lies (https), or null when the owner names none.</summary>
    public Uri? Location { get; init; }

    /// <summary>Where the evidence document lies (https), or null when there is none.</summary>
    public Uri? Authority { get; init; }

    /// <summary>Local parts that choose their own record begin with one of these; empty for all; null when the tag is absent.</summary>
    public ImmutableArray<string>? LocalPartPrefixes { get; init; }

    /// <summary>Whether the owner would rather have a person's own picture shown.</summary>
    public bool PrefersPersonalAvatar { get; init; }

    /// <summary>What is wrong with the record, or null.</summary>
    public string? Error { get; init; }

    /// <summary>Whether the owner refuses (BIMI draft §5.3.1).</summary>
    public bool IsDeclined => Error is null && Location is null && Authority is null;

    /// <summary>Reads a TXT record; false when its first tag is not <c>v=BIMI1</c>, which makes it no BIMI record at all.</summary>
    /// <param name="text">The whole record, its strings joined.</param>
    /// <param name="record">The record; look at <see cref="Error"/> before using it.</param>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out BimiRecord? record)
    {
        record = null;
        if (!TagScanner.StartsWithVersion(text, Version, out var tags))
        {
            return false;
        }

        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        while (TagScanner.TryNext(ref tags, out var name, out var value))
        {
            if (found.Count == MaxTags || !found.TryAdd(name.ToString(), value.ToString()))
            {
                record = new BimiRecord { Error = "a tag stands twice, or there are too many" };
                return true;
            }
        }

        record = Build(found);
        return true;
    }

    private static BimiRecord Build(Dictionary<string, string> tags)
    {
        if (!tags.TryGetValue("l", out var l))
        {
            return new BimiRecord { Error = "the tag l is missing" };
        }

        var a = tags.GetValueOrDefault("a", "");
        if (!TryReadUri(l, out var location) || location is not null && IsOtherImage(location))
        {
            return new BimiRecord { Error = "l is no https address of an SVG image" };
        }

        if (!TryReadUri(a, out var authority))
        {
            return new BimiRecord { Error = "a is no https address" };
        }

        return new BimiRecord
        {
            Location = location,
            Authority = authority,
            Error = location is null && authority is not null ? "evidence without an indicator" : null,
            LocalPartPrefixes = tags.TryGetValue("lps", out var prefixes) ? Prefixes(prefixes) : null,
            PrefersPersonalAvatar = tags.GetValueOrDefault("avp") == "personal",
        };
    }

    private static ImmutableArray<string> Prefixes(string list) =>
        [.. list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(MaxPrefixes)];

    // Empty is fine and means nothing; anything else must be one https address of a full host name.
    private static bool TryReadUri(string text, out Uri? uri)
    {
        uri = null;
        return text.Length == 0
            || text.Length <= MaxUriLength
                && !text.Contains(',', StringComparison.Ordinal)
                && text.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0
                && Uri.TryCreate(text, UriKind.Absolute, out uri)
                && uri.Scheme == Uri.UriSchemeHttps
                && uri.UserInfo.Length == 0
                && DomainName.TryParse(uri.Host, out var host)
                && host.Ascii.Contains('.', StringComparison.Ordinal);
    }

    private static bool IsOtherImage(Uri location) =>
        OtherImages.Any(suffix => location.AbsolutePath.EndsWith(suffix, StringComparison.OrdinalIgnoreCase));
}
