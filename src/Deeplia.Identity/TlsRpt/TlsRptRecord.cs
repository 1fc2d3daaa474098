using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Deeplia.Identity.TlsRpt;

/// <summary>The TXT record at <c>_smtp._tls.DOMAIN</c> that says where reports about TLS go (RFC 8460 §3).</summary>
/// <param name="Rua">The destinations, mailto and https URIs as published; at least one.</param>
public sealed record TlsRptRecord(ImmutableArray<string> Rua)
{
    private const int MaxDestinations = 100;

    /// <summary>Reads a record. Destinations of other schemes are passed over: nobody can serve them.</summary>
    /// <param name="text">The TXT record, its strings joined.</param>
    /// <param name="record">The record, when it is well formed.</param>
    /// <param name="reason">What is wrong, when it is not.</param>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out TlsRptRecord? record, [NotNullWhen(false)] out string? reason)
    {
        ArgumentNullException.ThrowIfNull(text);
        record = null;
        if (!RecordFields.TryRead(text, "v=TLSRPTv1", out var fields, out reason))
        {
            return false;
        }

        string? rua = null;
        foreach (var (name, value) in fields)
        {
            if (name == "rua")
            {
                if (rua is not null)
                {
                    reason = "there are two fields rua";
                    return false;
                }

                rua = value;
            }
            else if (!RecordFields.IsExtension(name, value))
            {
                reason = "a field is not name=value";
                return false;
            }
        }

        if (rua is null)
        {
            reason = "there is no field rua";
            return false;
        }

        return TryReadDestinations(rua, out record, out reason);
    }

    private static bool TryReadDestinations(
        string rua, [NotNullWhen(true)] out TlsRptRecord? record, [NotNullWhen(false)] out string? reason)
    {
        record = null;
        var destinations = ImmutableArray.CreateBuilder<string>();
        foreach (var part in rua.Split(',', MaxDestinations + 1))
        {
            var uri = part.Trim(' ', '\t');
            if (destinations.Count == MaxDestinations || !IsUri(uri))
            {
                reason = "rua holds something that is no URI";
                return false;
            }

            if (IsServed(uri))
            {
                destinations.Add(uri);
            }
        }

        reason = destinations.Count == 0 ? "rua names no mailto or https destination" : null;
        record = destinations.Count == 0 ? null : new TlsRptRecord(destinations.DrainToImmutable());
        return record is not null;
    }

    // Comma, exclamation mark and semicolon must come percent-encoded (RFC 8460 §3).
    private static bool IsUri(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) > 0 && char.IsAsciiLetter(text[0])
        && text.All(c => c is > ' ' and <= '~' and not ('!' or '"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}'));

    private static bool IsServed(string uri) =>
        (uri.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) && uri.IndexOf('@', StringComparison.Ordinal) > "mailto:".Length
            && !uri.EndsWith('@'))
        || (uri.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && uri.Length > "https://".Length);
}
