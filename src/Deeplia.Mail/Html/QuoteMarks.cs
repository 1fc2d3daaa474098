namespace Deeplia.Mail.Html;

/// <summary>The names by which mail programs mark earlier mail in their HTML.</summary>
internal static class QuoteMarks
{
    private static readonly string[] Containers =
    [
        "gmail_quote", "gmail_attr", "yahoo_quoted", "moz-cite-prefix", "protonmail_quote", "zmail_extra", "zimbraquote",
        "apple-mail-quote", "tutanota_quote", "gmx_quote", "mail_quote", "reply_quote", "moz-forward-container",
        "ms-outlook-mobile-reference-message", "OutlookMessageHeader", "WordSection1_quote", "quoted-message",
    ];

    private static readonly string[] Dividers = ["divRplyFwdMsg", "appendonsend", "OutlookMessageHeader",
        "ms-outlook-mobile-reference-message"];

    /// <summary>Whether the element holds earlier mail.</summary>
    public static bool IsContainer(ReadOnlySpan<char> names) => Holds(names, Containers);

    /// <summary>Whether all that follows within the same parent is earlier mail.</summary>
    public static bool IsDivider(ReadOnlySpan<char> names) => Holds(names, Dividers);

    private static bool Holds(ReadOnlySpan<char> names, string[] list)
    {
        if (names.IsEmpty)
        {
            return false;
        }

        foreach (var name in list)
        {
            if (names.Contains(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
