namespace Deeplia.Mail.Html;

/// <summary>Reads an HTML mail as a person sees it, and tells what is hidden from them.</summary>
public static class HtmlReader
{
    /// <summary>Longest HTML read, in characters.</summary>
    public const int MaxInputChars = 2_000_000;

    /// <summary>Reads one HTML part. Never throws; runs in linear time. Safe to call from several threads.</summary>
    /// <param name="html">The HTML, decoded to characters.</param>
    public static HtmlView Read(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        var isCut = html.Length > MaxInputChars;
        var walk = new HtmlWalk();
        walk.Run(isCut ? html[..MaxInputChars] : html);
        return walk.Finish(isCut ? HtmlLimits.Input : HtmlLimits.None);
    }
}
