using System.Buffers;

namespace Deeplia.Mail.Attachments.Web;

/// <summary>What the scripts of a page do, read from the names they use. Nothing runs.</summary>
internal sealed record PageScript
{
    private const int MaxTarget = 300;

    private static readonly SearchValues<char> AfterAddress = SearchValues.Create("\"'<>` \n\r)");

    private static readonly SearchValues<string> Scripts = Of(
        "<script", "javascript:", " onload=", " onerror=", " onclick=", " onmouseover=", " onbegin=", " ontoggle=", " onpageshow=",
        " onfocus=");

    private static readonly SearchValues<string> Builders = Of(
        "new blob", "createobjecturl", "mssaveoropenblob", "mssaveblob", "new file(", "showsavefilepicker");

    private static readonly SearchValues<string> Decoders = Of(
        "atob(", "atob)", "[\"atob\"]", "['atob']", "fromcharcode", "unescape(", "decodeuricomponent(", "uint8array", "base64tobuffer",
        "parseint(", "cryptojs", "textdecoder");

    private static readonly SearchValues<string> Writers = Of(
        "document.write", "eval(", ".innerhtml", "new function(", "createcontextualfragment", "insertadjacenthtml", "srcdoc",
        "document.open(");

    private static readonly SearchValues<string> Leavers = Of(
        "location.href", "location.replace(", "location.assign(", "location=", "location =", "window.open(", "top.location",
        "self.location", "http-equiv=\"refresh", "<iframe");

    private static readonly SearchValues<string> Senders = Of(
        "xmlhttprequest", "fetch(", "$.ajax", "$.post", "sendbeacon", "axios", "api.telegram.org");

    /// <summary>There is a script at all.</summary>
    public bool HasScript { get; init; }

    /// <summary>It builds files.</summary>
    public bool Builds { get; init; }

    /// <summary>It undoes an encoding.</summary>
    public bool Decodes { get; init; }

    /// <summary>It writes the page itself.</summary>
    public bool Writes { get; init; }

    /// <summary>It leads elsewhere.</summary>
    public bool Leaves { get; init; }

    /// <summary>It sends data.</summary>
    public bool Sends { get; init; }

    /// <summary>The page saves a file by name.</summary>
    public bool Downloads { get; init; }

    /// <summary>The host of the first address that the script leads or sends to.</summary>
    public string? Target { get; init; }

    /// <summary>Reads the names.</summary>
    /// <param name="page">The page as written.</param>
    public static PageScript Read(string page)
    {
        var text = page.AsSpan();
        var leaves = text.IndexOfAny(Leavers);
        var sends = text.IndexOfAny(Senders);
        return new PageScript
        {
            HasScript = text.IndexOfAny(Scripts) >= 0,
            Builds = text.IndexOfAny(Builders) >= 0,
            Decodes = text.IndexOfAny(Decoders) >= 0,
            Writes = text.IndexOfAny(Writers) >= 0,
            Leaves = leaves >= 0,
            Sends = sends >= 0,
            Downloads = text.Contains(".download", StringComparison.OrdinalIgnoreCase)
                || text.Contains(" download=", StringComparison.OrdinalIgnoreCase)
                || text.Contains("\"download\"", StringComparison.OrdinalIgnoreCase)
                || text.Contains("'download'", StringComparison.OrdinalIgnoreCase)
                || text.Contains("mssaveoropenblob", StringComparison.OrdinalIgnoreCase),
            Target = HostNear(text, leaves) ?? HostNear(text, sends),
        };
    }

    private static string? HostNear(ReadOnlySpan<char> text, int at)
    {
        if (at < 0)
        {
            return null;
        }

        var near = text.Slice(at, Math.Min(MaxTarget, text.Length - at));
        var start = near.IndexOf("http", StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return null;
        }

        var url = near[start..];
        var end = url.IndexOfAny(AfterAddress);
        var address = (end < 0 ? url : url[..end]).ToString();
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri.Host : null;
    }

    private static SearchValues<string> Of(params ReadOnlySpan<string> words) =>
        SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);
}
