using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Deeplia.Identity.Dmarc;

/// <content>Reading a record.</content>
public sealed partial record DmarcRecord
{
    /// <summary>Longest text read, in characters: one TXT record holds no more (RFC 1035 §3.3).</summary>
    public const int MaxLength = 65_535;

    private const string Version = "DMARC1"; // case matters (RFC 9989 §4.7)
    private const string DefaultFailureOptions = "0";
    private const int AllMail = 100;

    /// <summary>Reads a TXT record; false when its first tag is not <c>v=DMARC1</c>, which makes it no DMARC record at all.</summary>
    /// <param name="text">The whole record, its strings joined.</param>
    /// <param name="record">The record; look at <see cref="IsUsable"/> before taking a policy from it.</param>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out DmarcRecord? record)
    {
        record = null;
        if (!TagScanner.StartsWithVersion(text, Version, out var tags) || text.Length > MaxLength)
        {
            return false;
        }

        var found = new DmarcTags();
        while (TagScanner.TryNext(ref tags, out var name, out var value))
        {
            found.Take(name, value);
        }

        record = Build(found);
        return true;
    }

    private static DmarcRecord Build(DmarcTags tags)
    {
        var rua = DmarcUris.Read(tags.Rua);
        var named = tags.P.Policy is not null && (tags.Sp.IsAbsent || tags.Sp.Policy is not null)
            && (tags.Np.IsAbsent || tags.Np.Policy is not null);

        // RFC 9989 §4.10.1: what is wrong with p, sp or np makes the whole record p=none, if somebody wants reports; else it is void.
        var p = named ? tags.P.Policy.GetValueOrDefault() : DmarcPolicy.None;
        var sp = named ? tags.Sp.Policy ?? p : p;
        return new DmarcRecord
        {
            IsUsable = named || !rua.IsEmpty,
            Policy = p,
            SubdomainPolicy = sp,
            NonexistentPolicy = named ? tags.Np.Policy ?? sp : p,
            DkimAlignment = Mode(tags.Adkim),
            SpfAlignment = Mode(tags.Aspf),
            Psd = tags.Psd == 'y' ? PsdClaim.Yes : tags.Psd == 'n' ? PsdClaim.No : PsdClaim.Unknown,
            IsTesting = tags.T == 'y',
            FailureOptions = FailureOptionsOf(tags.Fo) ?? DefaultFailureOptions,
            AggregateUris = rua,
            FailureUris = DmarcUris.Read(tags.Ruf),
            Percent = int.TryParse(tags.Pct, NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent <= AllMail
                ? percent
                : AllMail,
        };
    }

    private static AlignmentMode Mode(char value) => value == 's' ? AlignmentMode.Strict : AlignmentMode.Relaxed;

    // dmarc-fo of §4.8: each of d and s at most once, and one of 0 and 1 at most.
    private static string? FailureOptionsOf(string? value)
    {
        if (value is null or DefaultFailureOptions or "1")
        {
            return value;
        }

        var seen = 0;
        var text = value.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        foreach (var range in text.AsSpan().Split(':'))
        {
            var option = text.AsSpan(range) switch
            {
                "0" or "1" => 1,
                "d" => 2,
                "s" => 4,
                _ => 8,
            };
            if (option == 8 || (seen & option) != 0)
            {
                return null;
            }

            seen |= option;
        }

        return text;
    }
}
