using Deeplia.Mail.Links;

namespace Deeplia.Guardian.Case;

/// <summary>One address of a message: what the reader sees of it, and where it leads.</summary>
public sealed class MailLink
{
    private LinkHostKind? _hostKind;

    /// <summary>Reads an address.</summary>
    /// <param name="raw">The address as found.</param>
    /// <param name="shown">What the reader sees in its place; empty where that is the address itself, or nothing.</param>
    /// <param name="source">Where it was found.</param>
    public MailLink(string raw, string shown, LinkSource source)
    {
        (Raw, Shown, Source) = (raw, shown, source);
        if (WebUrl.TryParseLoose(raw, out var url))
        {
            (Url, Target) = (url, LinkUnwrapper.Unwrap(url));
        }
    }

    /// <summary>The address as found.</summary>
    public string Raw { get; }

    /// <summary>What the reader sees in its place.</summary>
    public string Shown { get; }

    /// <summary>Where it was found.</summary>
    public LinkSource Source { get; }

    /// <summary>The address read, or null for a relative one and one that no browser opens.</summary>
    public WebUrl? Url { get; }

    /// <summary>Where it leads once it is unwrapped; null without <see cref="Url"/>.</summary>
    public LinkTarget? Target { get; }

    /// <summary>Written without a host, it follows the base that the mail sets.</summary>
    public bool FollowsBase { get; init; }

    /// <summary>A control character stood within its scheme or host.</summary>
    public bool HasGap { get; init; }

    /// <summary>The final target where a browser opens it as a site, else null.</summary>
    public WebUrl? Site => Target is { Url.IsWeb: true } target ? target.Url : null;

    /// <summary>What anybody can have at the final target's host.</summary>
    public LinkHostKind HostKind => _hostKind ??= Site is { } site ? LinkHosts.Of(site) : LinkHostKind.None;
}
