namespace Deeplia.Server.Evaluate.Attacks;

/// <summary>The ways spam hides text in HTML from people.</summary>
internal static class Hiding
{
    private static readonly string[] Styles =
    [
        "display:none",
        "font-size:0",
        "color:#ffffff;background-color:#ffffff",
        "position:absolute;left:-9999px;top:auto",
        "font-size:1px;line-height:1px",
    ];

    /// <summary>How many ways there are.</summary>
    public static int Count => Styles.Length;

    /// <summary>A fragment of HTML that holds the words and shows none of them.</summary>
    /// <param name="words">Words with single blanks between them.</param>
    /// <param name="way">From 0 to <see cref="Count"/>, exclusive.</param>
    public static string Wrap(string words, int way) => $"<div style=\"{Styles[way]}\">{HtmlText.Prose(words)}</div>\n";
}
