namespace Deeplia.Tests.Guardian.Observe.Harm.Automation;

/// <summary>How a mailing service writes: where its bounces and clicks go and which fields it adds. {d} is the author's domain, {n} a number, {h} and {t} tokens.</summary>
internal sealed record SendingWay(string Bounces, string Click, string Path, string Field)
{
    /// <summary>The domain of the service's own signature, beside the author's; empty for none.</summary>
    public string Signer { get; init; } = "";

    /// <summary>Whether it is a mailing service: it writes the list fields and counts clicks and openings.</summary>
    public bool IsService { get; init; } = true;

    /// <summary>Whether the author's domain signs.</summary>
    public bool IsSigned { get; init; } = true;

    private static readonly Dictionary<string, SendingWay> Ways = new(StringComparer.Ordinal)
    {
        ["own"] = new("{d}", "www.{d}", "/{h}", "") { IsService = false },
        ["vps"] = new("{d}", "www.{d}", "/{h}", "") { IsService = false, IsSigned = false },
        ["freemail"] = new("{d}", "www.{d}", "/{h}", "") { IsService = false },
        ["salesforce"] = new("bounce.{d}", "click.{d}", "/?qs={h}{h}{h}", "X-SFMC-Stack: 10"),
        ["adobe"] = new("bounces.{d}", "t.{d}", "/r/?id=h{h},{h},1", "X-Mailer: nlserver, Build 7.0.0"),
        ["braze"] = new("bounces.{d}", "ablink.{d}", "/ls/click?upn=u001.{t}{t}", "X-MSYS-API: {}"),
        ["emarsys"] = new("suite12.emarsys.net", "link.{d}", "/u/nrd.php?p={t}_{n}_{n}", "X-EMarSys-Identify: {n}_{n}"),
        ["brevo"] = new("hg.d.sender-sib.com", "{h}.r.bh.d.sendibt3.com", "/mk/cl/f/sh/{t}/{t}", "X-Mailin-EID: {t}") { Signer = "sender-sib.com" },
        ["mailchimp"] = new("mail12.suw12.rsgsv.net", "{l}.us12.list-manage.com", "/track/click?u={h}&id={h}&e={h}",
            "X-MC-User: {h}\nList-ID: {h}mc list <{h}.{n}.list-id.mcsv.net>")
            { Signer = "mailchimpapp.net" },
        ["klaviyo"] = new("em.klaviyomail.com", "ctrk.klclick1.com", "/l/{t}_0", "X-Kmail-Account: {h}") { Signer = "klaviyomail.com" },
        ["mailjet"] = new("bnc3.mailjet.com", "x7k2.mjt.lu", "/lnk/{t}/1/{t}/", "X-MJ-Mid: {t}") { Signer = "bnc3.mailjet.com" },
        ["sendgrid"] = new("em4921.{d}", "u{n}.ct.sendgrid.net", "/ls/click?upn=u001.{t}{t}", "X-SG-EID: u001.{t}") { Signer = "sendgrid.info" },
        ["mailerlite"] = new("bounces.mlsend.com", "click.mlsend.com", "/link/c/{t}", "X-MailerLite-ID: {n}") { Signer = "mlsend.com" },
        ["laposta"] = new("bounce.laposta.nl", "clicks.m.laposta.nl", "/{t}/{n}", "X-Laposta-ID: {n}") { Signer = "laposta.nl" },
        ["freshmail"] = new("bounce.freshmail.pl", "x.freshmail.pl", "/c/{t}/{t}/", "X-FMID: {t}") { Signer = "freshmail.pl" },
    };

    /// <summary>The way of a name in the set.</summary>
    public static SendingWay Of(string name) => Ways[name];
}
