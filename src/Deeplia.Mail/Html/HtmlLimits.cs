namespace Deeplia.Mail.Html;

/// <summary>Which bounds were reached, so that a caller knows that something was left unread.</summary>
[Flags]
public enum HtmlLimits
{
    /// <summary>All was read.</summary>
    None = 0,

    /// <summary>More than 2,000,000 characters of HTML.</summary>
    Input = 1,

    /// <summary>More than 200,000 characters of visible text.</summary>
    Text = 2,

    /// <summary>Elements nested more than 400 deep.</summary>
    Depth = 4,

    /// <summary>More than 2,000 links.</summary>
    Links = 8,

    /// <summary>More than 2,000 images.</summary>
    Images = 16,

    /// <summary>More than 2,000 other resources.</summary>
    Resources = 32,

    /// <summary>More than 64 KB of style sheet.</summary>
    CssChars = 64,

    /// <summary>More than 2,000 style rules, or more than 200,000 applications of them.</summary>
    CssRules = 128,

    /// <summary>More than 200 hidden runs, or one of more than 2,000 characters.</summary>
    HiddenText = 256,

    /// <summary>An address of more than 16,384 characters, which was cut.</summary>
    Url = 512,

    /// <summary>More than 100 forms.</summary>
    Forms = 1024,

    /// <summary>More than 1,000 quoted passages.</summary>
    Quotes = 2048,
}
