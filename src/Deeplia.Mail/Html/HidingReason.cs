namespace Deeplia.Mail.Html;

/// <summary>Why a piece of text in an HTML mail does not reach the reader's eye.</summary>
public enum HidingReason
{
    /// <summary>The text is shown.</summary>
    None = 0,

    /// <summary>A short hidden line at the top, which mail programs show in the list of messages: ordinary in marketing mail.</summary>
    Preheader,

    /// <summary>Hidden here, shown by a style sheet on another screen or colour scheme: ordinary in marketing mail.</summary>
    MediaToggle,

    /// <summary><c>display:none</c>.</summary>
    DisplayNone,

    /// <summary><c>visibility:hidden</c> or <c>collapse</c>.</summary>
    Visibility,

    /// <summary>An opacity of 0.05 or less.</summary>
    Opacity,

    /// <summary>A font smaller than 2 px.</summary>
    TinyFont,

    /// <summary>The text has the colour of its background.</summary>
    TextColour,

    /// <summary>Placed 500 px or more outside the window.</summary>
    OffScreen,

    /// <summary>A box of no height or width that cuts off what it holds.</summary>
    ZeroBox,

    /// <summary>The <c>hidden</c> attribute.</summary>
    HiddenAttribute,

    /// <summary>A clip that leaves nothing.</summary>
    Clipped,

    /// <summary>Scaled to nothing.</summary>
    ScaledAway,

    /// <summary>Inside <c>&lt;template&gt;</c>, which is never drawn.</summary>
    Template,

    /// <summary>A comment of more than 200 characters that is not a conditional comment.</summary>
    Comment,
}
