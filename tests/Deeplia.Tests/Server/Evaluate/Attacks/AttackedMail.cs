using System.Text;
using Deeplia.Mail.Message;
using Deeplia.Server.Evaluate.Attacks;

namespace Deeplia.Tests.Server.Evaluate.Attacks;

/// <summary>Messages to attack, and the reading of what came out.</summary>
internal static class AttackedMail
{
    public const int Seed = 42;

    public const string Text = """
        Dear customer,

        your parcel could not be delivered because the address is incomplete. Please confirm your details and pay the
        small customs charge within two days, otherwise the parcel will be returned to the sender and the warehouse
        will invoice another handling charge. Visit https://parcel.example/confirm?id=payment or write to
        service@parcel.example for further assistance.

        Kind regards,
        International Delivery Department
        """;

    private const string Head = """
        Received: from mx.example.net (mx.example.net [192.0.2.7]) by in.example.org; Tue, 10 Mar 2026 08:00:00 +0000
        From: Delivery <service@parcel.example>
        To: someone@example.org
        Subject: Your parcel could not be delivered yesterday
        Date: Tue, 10 Mar 2026 08:00:00 +0000
        Message-ID: <1@parcel.example>
        X-Odd:   spaces   stay
        MIME-Version: 1.0

        """;

    public static byte[] Plain { get; } = Bytes(Head + "Content-Type: text/plain; charset=us-ascii\n\n" + Text);

    public static byte[] Html { get; } = Bytes(Head + "Content-Type: text/html; charset=us-ascii\n\n" + Page(Text));

    public static byte[] Both { get; } = Bytes(Head + "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n"
        + Text + "\n--b\nContent-Type: text/html\n\n" + Page(Text) + "\n--b--\n");

    public static byte[] Chinese { get; } = Bytes(
        "Subject: 您的包裹无法投递请尽快确认您的地址\nContent-Type: text/plain; charset=utf-8\n\n"
        + string.Concat(Enumerable.Repeat("您的包裹无法投递，请尽快确认您的地址并支付费用。", 8)));

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static IMailAttack Attack(string name) => MailAttacks.All.Single(a => a.Name == name);

    public static MailMessage Attacked(string name, byte[] mail, int seed = Seed) => Read(Attack(name).Apply(mail, new Random(seed))!);

    public static MailMessage Read(byte[] mail) => new MailReader(ReaderOptions.Default).Read(new RawMail(mail, Envelope.Unknown));

    public static string HiddenText(MailMessage message) => string.Join(' ', message.Html?.HiddenText.Select(run => run.Text) ?? []);

    private static string Page(string text) =>
        "<!doctype html><html><head><title>Parcel service</title><style>.warning{color:red}</style></head><body class=\"letter\">"
        + "<p title=\"nothing changes here\">" + text + "</p><a href=\"https://parcel.example/confirm\">Confirm &amp; continue</a></body></html>";
}
