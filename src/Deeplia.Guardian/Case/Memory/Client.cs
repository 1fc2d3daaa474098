using Deeplia.Mail.Message;

namespace Deeplia.Guardian.Case.Memory;

/// <summary>The family of the mail program that wrote a message, as its marks tell; versions do not matter.</summary>
internal static class Client
{
    private static readonly (string Mark, string Family)[] Programs =
    [
        ("iphone mail", "Apple Mail (phone)"), ("ipad mail", "Apple Mail (phone)"), ("apple mail", "Apple Mail"), ("outlook", "Outlook"),
        ("thunderbird", "Thunderbird"), ("roundcube", "Roundcube"), ("zimbra", "Zimbra"), ("k-9", "K-9"), ("evolution", "Evolution"),
        ("kmail", "KMail"), ("mutt", "Mutt"), ("horde", "Horde"), ("squirrelmail", "SquirrelMail"), ("lotus", "Notes"), ("notes", "Notes"),
        ("phpmailer", "PHPMailer"), ("yahoo", "Yahoo"), ("sogo", "SOGo"), ("the bat", "The Bat"), ("open-xchange", "Open-Xchange"),
        ("claws", "Claws"), ("emclient", "eM Client"), ("postbox", "Postbox"), ("android", "Android"), ("samsung", "Android"),
    ];

    private static readonly (string Mark, string Family)[] Ids =
    [
        ("@mail.gmail.com", "Gmail"), (".outlook.com", "Outlook"), ("@mail.yahoo.com", "Yahoo"), ("@email.android.com", "Android"),
    ];

    /// <summary>The family, or null when nothing tells.</summary>
    public static string? FamilyOf(MailMessage message)
    {
        var written = message.Headers.First("X-Mailer") ?? message.Headers.First("User-Agent");
        if (written is null)
        {
            return Ids.FirstOrDefault(i => message.MessageId?.EndsWith(i.Mark, StringComparison.OrdinalIgnoreCase) == true).Family;
        }

        var known = Programs.FirstOrDefault(p => written.Contains(p.Mark, StringComparison.OrdinalIgnoreCase)).Family;
        return known ?? FirstWord(written);
    }

    private static string? FirstWord(string text)
    {
        var word = new string([.. text.Trim().TakeWhile(char.IsLetter).Take(30)]);
        return word.Length > 0 ? word : null;
    }
}
