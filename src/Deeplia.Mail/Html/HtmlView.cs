using Deeplia.Mail.Text.Segments;

namespace Deeplia.Mail.Html;

/// <summary>What a person sees of an HTML mail, what is hidden from them, and all that it may fetch.</summary>
public sealed record HtmlView
{
    /// <summary>The text as rendered: blocks and breaks on lines of their own, table cells parted by tabs, no alternative texts.</summary>
    public required string VisibleText { get; init; }

    /// <summary>What is in the mail and not on the screen, in document order; at most 200 runs.</summary>
    public required IReadOnlyList<HiddenRun> HiddenText { get; init; }

    /// <summary>Links in document order.</summary>
    public required IReadOnlyList<HtmlLink> Links { get; init; }

    /// <summary>Images in document order, hidden ones too.</summary>
    public required IReadOnlyList<HtmlImage> Images { get; init; }

    /// <summary>Everything else that may be fetched: styles, fonts, frames, media, backgrounds.</summary>
    public required IReadOnlyList<HtmlResource> OtherResources { get; init; }

    /// <summary>What is drawn with coloured cells and boxes instead of a picture; at most four.</summary>
    public IReadOnlyList<Pictures.ModuleGrid> Drawings { get; init; } = [];

    /// <summary>Forms in document order.</summary>
    public required IReadOnlyList<HtmlForm> Forms { get; init; }

    /// <summary>Passages of <see cref="VisibleText"/> that the HTML marks as earlier mail or as a quotation; in order, disjoint.</summary>
    public required IReadOnlyList<TextRange> QuotedRanges { get; init; }

    /// <summary>The base for relative addresses, if the mail sets one.</summary>
    public string? BaseHref { get; init; }

    /// <summary>Where the mail would send a browser by itself.</summary>
    public string? MetaRefresh { get; init; }

    /// <summary>The <c>lang</c> of the document, as written.</summary>
    public string? Language { get; init; }

    /// <summary>There is a script, an event handler or a <c>javascript:</c> link.</summary>
    public bool HasScript { get; init; }

    /// <summary>There is an SVG drawing.</summary>
    public bool HasSvg { get; init; }

    /// <summary>Length of <see cref="VisibleText"/> in characters.</summary>
    public int TextLength => VisibleText.Length;

    /// <summary>Letters a person sees.</summary>
    public int VisibleLetters { get; init; }

    /// <summary>Letters hidden for a reason other than an ordinary one (<see cref="HidingReason.Preheader"/>,
    /// <see cref="HidingReason.MediaToggle"/>, <see cref="HidingReason.Comment"/>); counted beyond the bounds of the list.</summary>
    public int HiddenLetters { get; init; }

    /// <summary>Visible letters that Outlook alone hides (<c>mso-hide:all</c>): buttons have them beside a drawn twin.</summary>
    public int OutlookHiddenLetters { get; init; }

    /// <summary>How many conditional comments (<c>&lt;!--[if mso]&gt;</c>) there are.</summary>
    public int ConditionalComments { get; init; }

    /// <summary>The mail is a picture: at least one visible remote or attached image and fewer than 40 visible letters.</summary>
    public bool ImageOnly { get; init; }

    /// <summary>The bounds that were reached.</summary>
    public HtmlLimits Limits { get; init; }
}
