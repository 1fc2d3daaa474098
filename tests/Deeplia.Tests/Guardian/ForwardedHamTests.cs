using Deeplia.Guardian;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Judge;
using Deeplia.Mail.Names;
using Deeplia.Tests.Identity;

namespace Deeplia.Tests.Guardian;

/// <summary>Honest letters that come by a detour: 50 letters by 10 ways, half of them from people the owner knows.</summary>
/// <remarks>None may be called an impersonation; who passed it on is named. Everything here was invented.</remarks>
public sealed class ForwardedHamTests
{
    private const string Gate = "192.0.2.30";
    private static readonly string[] Policies = ["none", "quarantine", "reject", "reject", "none"];

    private static readonly (string Subject, string Text)[] Texts =
    [
        ("Seeds for the spring", "The box with the seeds is in the shed, behind the ladder. Take what you need.\r\n"),
        ("Réunion de jeudi", "Bonjour Camille,\r\nla réunion de jeudi commence à dix heures, en salle 4. À jeudi !\r\n"),
        ("Wandern am Sonntag", "Liebe Camille, wir treffen uns um neun am Bahnhof. Bitte feste Schuhe anziehen.\r\n"),
        ("Cena del viernes", "Hola: reservé mesa para seis a las nueve. Avísame si viene alguien más.\r\n"),
        ("Rechnung 2026-114", "Guten Tag, anbei die Rechnung über 180,00 EUR. Zahlbar innerhalb von 14 Tagen.\r\n"),
        ("Livro emprestado", "Oi Camille, já terminei o livro. Posso devolver na segunda?\r\n"),
        ("Foto della gita", "Ciao, le foto sono pronte. Te le porto domani in ufficio.\r\n"),
        ("Zebranie rodziców", "Dzień dobry, zebranie odbędzie się w środę o 18:00 w sali 12.\r\n"),
        ("Fiets gevonden", "Hoi, je fiets staat nog bij de school. Ik heb hem op slot gezet.\r\n"),
        ("Are you free on Monday?", "Could you look over the draft before Monday's call? It is four pages.\r\n"),
    ];

    private static readonly PostalWorld World = Policies.Index()
        .Aggregate(new PostalWorld(), (world, p) => world.With($"house{p.Index}.test", $"198.51.100.{p.Index + 10}", p.Item))
        .With("gate.test", Gate, null).With("campus.test", "192.0.2.40", null);

    public static TheoryData<string> Ways() =>
        ["kept-path", "srs", "srs-footer", "gmail", "exchange-sealed", "list", "list-rewritten", "resent", "two-gates", "sealed-footer"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task No_forwarded_letter_is_called_an_impersonation(string way)
    {
        var called = new List<string>();
        for (var i = 0; i < 50; i++)
        {
            var examination = await ReceiveAsync(way, i);
            var verdict = examination.Verdict;
            if (verdict.Identity is IdentityStatus.Forged or IdentityStatus.Lookalike || verdict.Class is MailClass.Threat)
            {
                called.Add($"{i}: {verdict.Identity} {verdict.Class} {string.Join(' ', verdict.Findings.Select(f => f.Finding.Id))}");
            }
        }

        Assert.Empty(called);
    }

    [Theory]
    [InlineData("srs", "identity.forward.by")]
    [InlineData("srs-footer", "identity.forward.by")]
    [InlineData("gmail", "identity.forward.by")]
    [InlineData("exchange-sealed", "identity.forward.by")]
    [InlineData("list", "identity.path.list")]
    [InlineData("list-rewritten", "identity.path.list")]
    [InlineData("resent", "identity.forward.by")]
    [InlineData("two-gates", "identity.forward.by")]
    [InlineData("sealed-footer", "identity.forward.by")]
    public async Task Who_passed_it_on_is_named(string way, string finding) =>
        Assert.Contains(finding, (await ReceiveAsync(way, 3)).Verdict.Findings.Select(f => f.Finding.Id));

    [Fact]
    public async Task A_forger_who_writes_the_marks_of_forwarding_is_still_a_forger()
    {
        var mail = "Received: from vps.host.test (vps.host.test [203.0.113.66]) by mx.owner.example with ESMTP id A; Tue, 3 Mar 2026 09:30:00 +0100\r\n"
            + Plain(2, "nora@house2.test");
        var examination = await ExamineAsync(mail, "203.0.113.66", "SRS0=Xy1=AB=house2.test=nora@gate.test", 1);
        Assert.Equal(IdentityStatus.Forged, examination.Verdict.Identity);
    }

    private static async Task<Examination> ReceiveAsync(string way, int number)
    {
        var domain = $"house{number % 5}.test";
        var author = $"nora@{domain}";
        var signed = World.Sign(domain, Plain(number, author));
        var footer = signed + "-- \r\nSent on by the gate\r\n";
        var saw = $"dmarc=pass header.from={domain}; dkim=pass header.d={domain}; spf=pass smtp.mailfrom={author}";
        var srs = $"SRS0=Xy1=AB={domain}=nora@gate.test";
        var listed = "List-Id: Gardeners <gardeners.gate.test>\r\nList-Post: <mailto:gardeners@gate.test>\r\n";
        var (mail, path) = way switch
        {
            "kept-path" => (signed, author),
            "srs" => (signed, srs),
            "srs-footer" => (footer, srs),
            "gmail" => ("X-Forwarded-For: camille@gate.test camille@owner.example\r\n" + signed, "camille+caf_=camille=owner.example@gate.test"),
            "exchange-sealed" => (await World.SealAsync("gate.test", saw, footer), $"camille+SRS=abcde=AB={domain}=nora@gate.test"),
            "list" => (World.Sign("gate.test", listed + footer), "gardeners-bounces@gate.test"),
            "list-rewritten" => (World.Sign("gate.test", listed + Rewritten(number, author)), "gardeners-bounces@gate.test"),
            "resent" => ("Resent-From: Otto <otto@gate.test>\r\nResent-To: camille@owner.example\r\n" + footer, "otto@gate.test"),
            "two-gates" => (await World.SealAsync("gate.test", "arc=pass", await World.SealAsync("campus.test", saw, signed)), srs),
            _ => (await World.SealAsync("gate.test", saw, footer), "camille@gate.test"),
        };
        var received = $"Received: from gate.test (gate.test [{Gate}]) by mx.owner.example with ESMTPS id A; Tue, 3 Mar 2026 09:30:00 +0100\r\n";
        return await ExamineAsync(received + mail, Gate, path, number);
    }

    private static async Task<Examination> ExamineAsync(string mail, string ip, string path, int number)
    {
        var isKnown = MailAddress.TryParse($"nora@house{number % 5}.test", out var nora) && number % 2 == 1;
        var options = new GuardianOptions
        {
            Owner = new OwnerKnowledge { Addresses = ["camille@owner.example"], People = isKnown ? [new KeyPerson("Nora Lind", nora, "colleague")] : [] },
        };
        var guardian = new Deeplia.Guardian.Guardian(options, World.Dns, TimeProvider.System);
        return await guardian.ExamineAsync(PostalWorld.Mail(mail, ip, path), TestContext.Current.CancellationToken);
    }

    private static string Plain(int number, string author) => Write(number, $"Nora Lind <{author}>", "");

    private static string Rewritten(int number, string author) =>
        Write(number, "Nora Lind via Gardeners <gardeners@gate.test>", $"Reply-To: Nora Lind <{author}>\r\nX-Original-From: Nora Lind <{author}>\r\n");

    private static string Write(int number, string from, string headers)
    {
        var (subject, text) = Texts[number / 5 % Texts.Length];
        return $"From: {from}\r\nTo: camille@elsewhere.test\r\nSubject: {subject}\r\nDate: Tue, 3 Mar 2026 09:29:00 +0100\r\n"
            + $"Message-ID: <{number}@house.test>\r\n{headers}MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}";
    }
}
