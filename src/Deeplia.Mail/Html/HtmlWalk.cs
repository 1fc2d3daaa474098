using Deeplia.Mail.Text.Segments;
namespace Deeplia.Mail.Html;

/// <summary>One pass over the tokens of one mail, with a stack of open elements and the style each hands down.</summary>
internal sealed partial class HtmlWalk
{
    private const int MaxText = 200_000;
    private const int MaxDepth = 400;
    private const int MaxQuotes = 1_000;
    private const int MinCommentChars = 200;
    private const int ImageOnlyLetters = 40;

    private readonly RenderedText visible = new(MaxText);
    private readonly HiddenTexts hidden = new();
    private readonly StyleSheet sheet = new();
    private readonly FoundObjects found = new();
    private readonly CellDrawings cells = new();
    private readonly List<TextRange> quotes = [];
    private readonly ElementStack open = new();
    private int tooDeep;
    private int quoteDepth;
    private int quoteStart = -1;
    private int outlookHiddenLetters;
    private int conditionalComments;
    private HtmlLimits limits;

    /// <summary>Reads all tokens.</summary>
    public void Run(string html)
    {
        var tokens = new HtmlTokenizer(html);
        while (tokens.Read())
        {
            switch (tokens.Kind)
            {
                case HtmlTokenKind.Text: Text(tokens); break;
                case HtmlTokenKind.StartTag: Start(tokens); break;
                case HtmlTokenKind.EndTag: End(tokens); break;
                case HtmlTokenKind.Comment or HtmlTokenKind.BogusComment: Comment(tokens); break;
            }

            tokens.InDrawing = open.IsOpen(HtmlTag.Svg) || open.IsOpen(HtmlTag.Math);
        }
    }

    /// <summary>Closes what is open and answers what was seen.</summary>
    public HtmlView Finish(HtmlLimits already)
    {
        hidden.End();
        quoteDepth = 0;
        LeaveQuote();
        found.EndLink();
        cells.End();
        var letters = visible.Letters;
        limits |= already | hidden.Limits | sheet.Limits | found.Limits | (visible.IsFull ? HtmlLimits.Text : HtmlLimits.None);
        return new HtmlView
        {
            VisibleText = visible.ToString(),
            HiddenText = hidden.Runs,
            Links = found.Links,
            Images = found.Images,
            OtherResources = found.Resources,
            Forms = found.Forms,
            Drawings = cells.Drawings,
            QuotedRanges = quotes,
            BaseHref = found.BaseHref,
            MetaRefresh = found.MetaRefresh,
            Language = found.Language,
            HasScript = found.HasScript,
            HasSvg = found.HasSvg,
            VisibleLetters = letters,
            HiddenLetters = hidden.Letters,
            OutlookHiddenLetters = outlookHiddenLetters,
            ConditionalComments = conditionalComments,
            ImageOnly = letters < ImageOnlyLetters && found.Images.Any(IsPicture),
            Limits = limits,
        };
    }

    private static bool IsPicture(HtmlImage image) =>
        !image.Hidden && image.Kind is ImageSourceKind.Remote or ImageSourceKind.Cid && image is not ({ Width: <= 2 } or { Height: <= 2 });

    private void Text(HtmlTokenizer tokens)
    {
        var text = tokens.Text;
        if (tokens.TextOf == HtmlTag.Style)
        {
            sheet.Add(text);
            found.StyleUrls(text, HtmlResourceKind.StyleUrl);
            return;
        }

        if (HtmlTags.IsSilent(tokens.TextOf))
        {
            return;
        }

        var style = open.Top.Style;
        var reason = style.Reason;
        if (reason != HidingReason.None)
        {
            hidden.Add(text, reason, visible.Length);
            return;
        }

        var before = visible.Letters;
        var at = visible.Append(text, style.Pre);
        found.LinkText(text);
        cells.Text(text);
        outlookHiddenLetters += style.OutlookHidden ? visible.Letters - before : 0;
        if (at >= 0)
        {
            hidden.End();
            quoteStart = quoteDepth > 0 && quoteStart < 0 ? at : quoteStart;
        }
    }

    private void Comment(HtmlTokenizer tokens)
    {
        var text = tokens.Text;
        var comment = text.Trim();
        var opens = comment.StartsWith("[if", StringComparison.OrdinalIgnoreCase);
        if (opens || comment.StartsWith("[endif", StringComparison.OrdinalIgnoreCase)
            || comment.StartsWith("<![endif", StringComparison.OrdinalIgnoreCase))
        {
            conditionalComments += opens ? 1 : 0;
            found.Conditional(text);
        }
        else if (comment.Length > MinCommentChars && tokens.Kind == HtmlTokenKind.Comment)
        {
            hidden.Add(comment, HidingReason.Comment, visible.Length);
            hidden.End();
        }
    }

    private void End(HtmlTokenizer tokens)
    {
        if (tokens.TagId == HtmlTag.Br)
        {
            visible.LineBreak();
            return;
        }

        if (tooDeep > 0)
        {
            tooDeep--;
            return;
        }

        var at = open.Closes(tokens.TagId, open.KeyOf(tokens.TagId, tokens.Name, isNew: false));
        while (at > 0 && open.Count > at)
        {
            Pop();
        }
    }

    private void Pop()
    {
        var element = open.Pop();
        if (element.Id == HtmlTag.A)
        {
            found.EndLink();
        }

        Break(element);
        quoteDepth -= element.QuotesRest ? 1 : 0;
        quoteDepth -= element.Quotes ? 1 : 0;
        LeaveQuote();
    }

    private void Break(in OpenElement element)
    {
        if (element.Style.BoxReason == HidingReason.None)
        {
            visible.Block(element.Breaks);
        }
        else if (element.Breaks > 0)
        {
            hidden.Block();
        }
    }

    private void LeaveQuote()
    {
        if (quoteStart < 0 || quoteDepth > 0)
        {
            return;
        }

        if (quotes.Count < MaxQuotes)
        {
            quotes.Add(new TextRange(quoteStart, visible.Length - quoteStart));
        }
        else
        {
            limits |= HtmlLimits.Quotes;
        }

        quoteStart = -1;
    }
}
