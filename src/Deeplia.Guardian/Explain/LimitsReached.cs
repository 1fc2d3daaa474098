using System.Collections.Immutable;
using Deeplia.Guardian.Case;
using Deeplia.Mail.Html;
using Deeplia.Mail.Message;

namespace Deeplia.Guardian.Explain;

/// <summary>Names the bounds that one message went beyond, in reading order: what lies beyond them was not looked at.</summary>
public static class LimitsReached
{
    private const string Words = "words";
    private const string Facts = "facts";
    private const string Files = "attachments";

    private static readonly (HtmlLimits Limit, string Name)[] OfHtml =
    [
        (HtmlLimits.Input, "html-input"), (HtmlLimits.Text, "html-text"), (HtmlLimits.Depth, "html-depth"),
        (HtmlLimits.Links, "html-links"), (HtmlLimits.Images, "html-images"), (HtmlLimits.Resources, "html-resources"),
        (HtmlLimits.CssChars, "css-chars"), (HtmlLimits.CssRules, "css-rules"), (HtmlLimits.HiddenText, "html-hidden-text"),
        (HtmlLimits.Url, "html-url"), (HtmlLimits.Forms, "html-forms"), (HtmlLimits.Quotes, "html-quotes"),
    ];

    /// <summary>Every name there is.</summary>
    public static ImmutableArray<string> All { get; } =
        [.. Enum.GetValues<LimitHit>().Select(NameOf), .. OfHtml.Select(l => l.Name), Words, Facts, Files];

    /// <summary>Lists the names; empty for nearly every message.</summary>
    /// <param name="file">The case.</param>
    public static ImmutableArray<string> List(CaseFile file)
    {
        var list = ImmutableArray.CreateBuilder<string>();
        list.AddRange(file.Message.Limits.Select(NameOf));
        var html = file.Message.Html?.Limits ?? HtmlLimits.None;
        list.AddRange(OfHtml.Where(l => html.HasFlag(l.Limit)).Select(l => l.Name));
        if (file.Tokens.Truncated)
        {
            list.Add(Words);
        }

        if (file.Extracted.Truncated)
        {
            list.Add(Facts);
        }

        if (!file.Message.Attachments.IsEmpty && file.Message.Files.IsCut)
        {
            list.Add(Files);
        }

        return list.ToImmutable();
    }

    private static string NameOf(LimitHit limit) => limit switch
    {
        LimitHit.MessageBytes => "message-bytes",
        LimitHit.HeaderBytes => "header-bytes",
        LimitHit.Headers => "headers",
        LimitHit.Parts => "parts",
        LimitHit.Depth => "depth",
        LimitHit.Text => "text",
        LimitHit.Addresses => "addresses",
    };
}
