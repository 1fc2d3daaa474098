using System.Collections.Frozen;
using Deeplia.Guardian.Case;
using Deeplia.Mail.Links;

namespace Deeplia.Guardian.Observe.Harm.Link;

/// <summary>Finds links that do more than open a site: run a script, open a share, fetch a program, jump through another site.</summary>
internal sealed class TargetDetector : IDetector
{
    private static readonly FrozenSet<string> Active = FrozenSet.Create(StringComparer.Ordinal,
        "javascript", "vbscript", "filesystem", "mhtml", "jar", "search-ms", "ms-msdt", "ms-appinstaller", "ms-officecmd");

    private static readonly FrozenSet<string> Programs = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "apk", "appx", "bat", "chm", "cmd", "cpl", "exe", "hta", "img", "iso", "jar", "jse", "lnk", "msi", "msix", "one", "pif", "ps1",
        "reg", "scr", "vbe", "vbs", "vhd", "vhdx", "wsf", "xll");

    private static readonly FrozenSet<string> Archives =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "7z", "ace", "arj", "cab", "rar", "zip");

    // A script that does nothing: the leftover of a page that was mailed.
    private static readonly string[] Idle = ["void", ";", "//", "window.print", "history."];
    private const int MaxExtension = 6; // with its dot
    private const int MaxName = 60;
    private static readonly LinkCheck[] Checks = [ActiveTarget, Share, Program, Archive, Redirect, Springboard, Nested];

    public DetectorCard Card { get; } = new(
        "harm.link.target",
        "Links that run, fetch or jump",
        Question.Harm,
        "RFC 2397 data:; RFC 8089 file:; redirectors under data/links",
        DetectorCost.Text,
        [
            "harm.link.script", "harm.link.share", "harm.link.program", "harm.link.archive", "harm.link.open-redirect",
            "harm.link.springboard", "harm.link.nested",
        ]);

    public IEnumerable<Finding> Observe(CaseFile file) => LinkChecks.First(file, Checks);

    private static Finding? ActiveTarget(CaseFile file, MailLink link) =>
        link.Url is { IsWeb: false } url && (Active.Contains(url.Scheme) ? !IsIdle(url) : IsPage(url))
            ? LinkChecks.Seen("harm.link.script", link, ("scheme", url.Scheme + ":"))
            : null;

    private static bool IsIdle(WebUrl url)
    {
        var path = PercentTrim(url.Path);
        return url.Scheme == "javascript"
            && (path.Length == 0 || Array.Exists(Idle, i => path.StartsWith(i, StringComparison.OrdinalIgnoreCase)));
    }

    private static string PercentTrim(string path) => path.Replace("%20", " ", StringComparison.Ordinal).Trim();

    // A page written out runs, a picture or a sound is only shown; Blob::count is a word of a programmer's.
    private static bool IsPage(WebUrl url) => url.Scheme switch
    {
        "data" => IsDocument(url.Path),
        "blob" => url.Path.StartsWith("http", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private static bool IsDocument(string path) => !path.StartsWith("image/", StringComparison.OrdinalIgnoreCase)
        && !path.StartsWith("audio/", StringComparison.OrdinalIgnoreCase)
        && !path.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) && path.Contains(',', StringComparison.Ordinal);

    // Opening a share hands the reader's login to its host; one label or a private address is the office's own server.
    private static Finding? Share(CaseFile file, MailLink link) =>
        link.Url is { Scheme: "file", Host.Length: > 0, Path.Length: > 1 } url && url.Host.Contains('.', StringComparison.Ordinal)
            && !LinkOwner.IsPrivate(url) && !LinkOwner.IsAuthors(file, url)
            ? LinkChecks.Seen("harm.link.share", link)
            : null;

    private static Finding? Program(CaseFile file, MailLink link) => link.Site is { } site && Has(Programs, site)
        && !LinkOwner.IsAuthors(file, site)
        ? LinkChecks.Seen("harm.link.program", link, ("file", FileOf(site)))
        : null;

    private static Finding? Archive(CaseFile file, MailLink link) => link.Site is { } site && Has(Archives, site)
        && !LinkOwner.IsAuthors(file, site)
        ? LinkChecks.Seen("harm.link.archive", link, ("file", FileOf(site)))
        : null;

    private static bool Has(FrozenSet<string> extensions, WebUrl site)
    {
        var dot = site.Path.LastIndexOf('.');
        return dot > 0 && site.Path.Length - dot <= MaxExtension
            && extensions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(site.Path.AsSpan(dot + 1));
    }

    private static string FileOf(WebUrl site)
    {
        var name = site.Path[(site.Path.LastIndexOf('/') + 1)..];
        return name.Length <= MaxName ? name : "…" + name[^MaxName..];
    }

    // Anybody can make a well-known site send its visitors on; the reader sees only the name he trusts.
    private static Finding? Redirect(CaseFile file, MailLink link) =>
        link.Target is { } target && target.Through.Any(w => w.Kind == WrapperKind.Redirect)
            && link.Site is { } site && !LinkOwner.IsAuthors(file, site) && !LinkOwner.IsAuthors(file, link.Url!)
            ? LinkChecks.Seen("harm.link.open-redirect", link)
            : null;

    // A stranger's site with a hole in it; mailing services send on as well.
    private static Finding? Springboard(CaseFile file, MailLink link) =>
        link.Site is { } site && OpenRedirect.TargetOf(site) is { } target && IsForeign(file, site, target)
            && !LinkOwner.IsBulk(file) && !ClickCounter.CarriesMany(file, site)
            ? LinkChecks.Through("harm.link.springboard", link, site.ShownHost, target)
            : null;

    // Neither the author's, nor of one house.
    private static bool IsForeign(CaseFile file, WebUrl site, WebUrl target) =>
        site.Domain is { } outer && !LinkOwner.IsCounter(file, site) && !LinkOwner.IsAuthors(file, target)
        && (target.Domain is not { } inner || !(inner.SharesOrganizationWith(outer) || Houses.Share(inner, outer)));

    private static Finding? Nested(CaseFile file, MailLink link) =>
        link.Target is { TooDeep: true } ? LinkChecks.Seen("harm.link.nested", link) : null;
}
