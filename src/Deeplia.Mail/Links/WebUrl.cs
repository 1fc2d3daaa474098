using Deeplia.Mail.Names;

namespace Deeplia.Mail.Links;

/// <summary>One absolute address as browsers understand it (WHATWG URL Standard §4.4). Nothing is ever fetched.</summary>
/// <remarks>The facts never change; views are computed at the first look and kept.</remarks>
public sealed class WebUrl
{
    /// <summary>Longest address read, in characters; longer text is refused.</summary>
    public const int MaxLength = Html.HtmlUrl.MaxLength;

    private string? _href;
    private DomainName? _domain;
    private bool _domainAsked;

    internal WebUrl(string scheme, string path)
    {
        Scheme = scheme;
        Path = path;
    }

    /// <summary>In lower case, without the colon.</summary>
    public string Scheme { get; }

    /// <summary>The name in front of an at sign, as written; empty when there is none.</summary>
    public string UserName { get; internal init; } = "";

    /// <summary>A name in lower-case A-labels, an IPv4 address in four decimal parts, an IPv6 address in brackets, or empty.</summary>
    public string Host { get; internal init; } = "";

    /// <summary>What the host is.</summary>
    public HostKind HostKind { get; internal init; }

    /// <summary>The port, or null where it is the scheme's own.</summary>
    public int? Port { get; internal init; }

    /// <summary>The path: dot segments resolved, percent-encoded; of <c>mailto:</c> and <c>data:</c> all that follows the scheme.</summary>
    public string Path { get; }

    /// <summary>The query without its question mark, or null.</summary>
    public string? Query { get; internal init; }

    /// <summary>The fragment without its number sign, or null.</summary>
    public string? Fragment { get; internal init; }

    /// <summary>How it was disguised.</summary>
    public UrlOddities Oddities { get; internal init; }

    /// <summary>A site that a browser opens.</summary>
    public bool IsWeb => Scheme is "https" or "http";

    /// <summary>The host as a name, or null for an address, a broken name and no host.</summary>
    public DomainName? Domain
    {
        get
        {
            if (!_domainAsked)
            {
                _domain = HostKind == HostKind.Domain && DomainName.TryParse(Host, out var name) ? name : null;
                _domainAsked = true;
            }

            return _domain;
        }
    }

    /// <summary>The host for the reader's eye, Punycode decoded.</summary>
    public string ShownHost => Domain?.Unicode ?? Host;

    /// <summary>The host mixes scripts that no language writes together in one label.</summary>
    public bool HasMixedScripts
    {
        get
        {
            foreach (var label in Host.Contains("xn--", StringComparison.Ordinal) ? ShownHost.Split('.') : [])
            {
                if (Confusables.IsMixedScript(label))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The whole address, put right as a browser would.</summary>
    public string Href => _href ??= Write();

    /// <summary>Reads one absolute address.</summary>
    /// <param name="text">The address as found, for example in an attribute or a QR code.</param>
    /// <param name="value">The address read; meaningful only when the result is true.</param>
    /// <returns>False for a relative address and for one that no browser opens.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out WebUrl value) => (value = UrlParser.Parse(text)!) is not null;

    /// <summary>
    /// Reads an address as mail programs do: <c>www.site.example</c> and <c>//site.example</c> are taken for web sites,
    /// <c>\\server\share</c> for a file.
    /// </summary>
    /// <param name="text">The address as found.</param>
    /// <param name="value">The address read; meaningful only when the result is true.</param>
    public static bool TryParseLoose(ReadOnlySpan<char> text, out WebUrl value)
    {
        var trimmed = text.Trim();
        return trimmed.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? TryParse($"http://{trimmed}", out value)
            : trimmed.StartsWith(@"\\") ? TryParse($"file:{trimmed}", out value)
            : trimmed.StartsWith("//") || trimmed.StartsWith(@"/\") ? TryParse($"https:{trimmed}", out value)
            : TryParse(trimmed, out value);
    }

    /// <inheritdoc/>
    public override string ToString() => Href;

    private string Write()
    {
        var authority = HostKind == HostKind.None && Scheme != "file" ? ""
            : $"//{(UserName.Length > 0 ? UserName + "@" : "")}{Host}{(Port is { } port ? ":" + port : "")}";
        return $"{Scheme}:{authority}{Path}{(Query is null ? "" : "?" + Query)}{(Fragment is null ? "" : "#" + Fragment)}";
    }
}
