using System.Buffers;
using System.Net;

namespace Deeplia.Mail.Path;

/// <summary>Says what kind of place a host is from its name alone: no look-up, no location database.</summary>
public static class HostClassifier
{
    // Country codes sold to everybody as words: they say nothing about a place.
    private static readonly HashSet<string> WordLikeTlds = new(StringComparer.Ordinal)
    {
        "ac", "ad", "ag", "ai", "am", "bz", "cc", "cd", "cf", "co", "cx", "dj", "eu", "fm", "ga", "gd", "gg", "gl", "gq", "gs", "im",
        "io", "la", "lc", "li", "ly", "me", "ml", "ms", "mu", "nu", "pm", "pw", "re", "sc", "sh", "so", "st", "tc", "tk", "to", "tv",
        "vc", "vg", "vu", "wf", "ws", "yt",
    };

    /// <summary>Classifies a host by its reverse DNS name and its address.</summary>
    /// <param name="host">The name, any case; null when there is none.</param>
    /// <param name="ip">The address; null when unknown. A private or reserved address decides alone.</param>
    public static HostVerdict Classify(string? host, IPAddress? ip)
    {
        if (ip is not null && IpRanges.IsPrivate(ip))
        {
            return new HostVerdict(HostClass.Private, null, null, "private address");
        }

        if (ip is not null && IpRanges.IsReserved(ip) && host is null)
        {
            return new HostVerdict(HostClass.Reserved, null, null, "reserved address");
        }

        var name = host is null ? null : HostText.Clean(host);
        if (name is null || !HostText.IsName(name) || IpText.Read(name) is not null)
        {
            return new HostVerdict(HostClass.Unknown, null, null, "no name");
        }

        var tables = HostTables.Instance;
        var entry = tables.FindOperator(name);
        var shape = HostShape.Read(entry is null ? name : name.AsSpan(0, name.Length - entry.Suffix.Length), name, ip, tables);
        return entry is null ? OfUnknown(name, shape) : OfOperator(name, entry, shape);
    }

    private static HostVerdict OfOperator(string name, OperatorEntry entry, in HostShape shape)
    {
        var kind = entry.Class switch
        {
            HostClass.Residential or HostClass.Business or HostClass.Mobile => OfAccessProvider(name, entry, shape),
            HostClass.MailProvider when shape.HasIp && shape.Has(HostWord.Access) && !shape.Has(HostWord.Mail) => HostClass.Residential,
            HostClass.Hosting when shape.Has(HostWord.Mail) && !shape.HasIp
                && !shape.Has(HostWord.Hosting | HostWord.Access | HostWord.Static) => HostClass.MailProvider,
            _ => entry.Class,
        };
        return new HostVerdict(kind, entry.Name, entry.Country ?? CountryOf(name), "operator " + entry.Suffix);
    }

    // The same house runs lines, mail servers and sometimes servers for rent; the front of the name tells them apart.
    private static HostClass OfAccessProvider(string name, OperatorEntry entry, in HostShape shape)
    {
        if (shape.Has(HostWord.Mail) && !shape.HasIp && !shape.Has(HostWord.Access | HostWord.Mobile))
        {
            return HostClass.MailProvider;
        }

        if (shape.Has(HostWord.Mobile))
        {
            return HostClass.Mobile;
        }

        if (shape.Has(HostWord.Business) && entry.Class == HostClass.Residential)
        {
            return HostClass.Business;
        }

        if (shape.Has(HostWord.Hosting) && !shape.Has(HostWord.Access | HostWord.Static))
        {
            return HostClass.Hosting;
        }

        var isCorporate = name.Length == entry.Suffix.Length && entry.Class == HostClass.Residential;
        return isCorporate ? HostClass.MailProvider : entry.Class;
    }

    private static HostVerdict OfUnknown(string name, in HostShape shape)
    {
        var (kind, because) = shape switch
        {
            _ when shape.Has(HostWord.Vpn) => (HostClass.VpnOrTor, "word of a VPN or Tor exit"),
            _ when shape.Has(HostWord.School) || IsSchoolDomain(name) => (HostClass.University, "domain of a school"),
            _ when shape.Has(HostWord.Thing) => (HostClass.Iot, "word of a thing"),
            _ when shape.Has(HostWord.Mobile) && !shape.Has(HostWord.Mail) => (HostClass.Mobile, "word of a mobile network"),
            _ when shape.HasIp && HasLabelWith(name, "mobil") => (HostClass.Mobile, "domain of a mobile network"),
            _ when IsAddressPool(name) => (HostClass.Hosting, "domain of a hoster's addresses"),
            _ when shape.Has(HostWord.Hosting) && !shape.Has(HostWord.Access) => (HostClass.Hosting, "word of a rented machine"),
            _ when shape.Has(HostWord.Business) && (shape.HasIp || shape.Has(HostWord.Access | HostWord.Static)) =>
                (HostClass.Business, "word of a business line"),
            _ when shape.Has(HostWord.Access)
                && (shape.HasIp || !shape.Has(HostWord.Mail)) => (HostClass.Residential, "word of an access line"),
            _ when shape.Has(HostWord.Static) && shape.HasIp => (HostClass.Business, "fixed address in name"),
            _ when shape.Has(HostWord.Mail) => (HostClass.Unknown, "named like a mail server"),
            _ when shape.HasIp => (HostClass.Residential, "address in name"),
            _ => (HostClass.Unknown, "no pattern"),
        };
        return new HostVerdict(kind, null, CountryOf(name), because);
    }

    // .edu, .ac.uk, .edu.au, univ-lyon.example, uni-ulm.example.
    private static bool IsSchoolDomain(string name) =>
        name.EndsWith(".edu", StringComparison.Ordinal) || HasLabelBeforeTld(name, ".ac.") || HasLabelBeforeTld(name, ".edu.")
        || name.StartsWith("univ-", StringComparison.Ordinal)
        || Array.Exists(SchoolStarts, start => name.Contains(start, StringComparison.Ordinal));

    private static readonly SearchValues<char> DigitsAndDashes = SearchValues.Create("0123456789-");

    // univ-lyon, uni-ulm, tu-dresden, fh-aachen, hs-mainz, ens-lyon.
    private static readonly string[] SchoolStarts = [".univ-", ".uni-", ".tu-", ".th-", ".fh-", ".hs-", ".ens-"];

    // 203-0-113-7 of OVH: host.ip-203-0-113.eu.
    private static bool IsAddressPool(string name)
    {
        var at = name.LastIndexOf(".ip-", StringComparison.Ordinal);
        return at > 0 && name.AsSpan(at + 4) is var rest && rest.LastIndexOf('.') is > 0 and var dot
            && rest[..dot].IndexOfAnyExcept(DigitsAndDashes) < 0 && rest[..dot].Count('-') == 2;
    }

    private static bool HasLabelWith(string name, string part) =>
        name.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot && name.IndexOf(part, dot, StringComparison.Ordinal) >= 0;

    private static bool HasLabelBeforeTld(string name, string label)
    {
        var at = name.LastIndexOf(label, StringComparison.Ordinal);
        return at >= 0 && at + label.Length == name.Length - 2;
    }

    private static string? CountryOf(string name)
    {
        var tld = name[(name.LastIndexOf('.') + 1)..];
        if (tld.Length != 2 || tld.Length == name.Length || WordLikeTlds.Contains(tld) || !char.IsAsciiLetter(tld[0]))
        {
            return null;
        }

        return tld switch { "uk" => "GB", "su" => "RU", _ => tld.ToUpperInvariant() };
    }
}
