using System.Globalization;
using System.Text;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Observe;
using Deeplia.Identity;
using Deeplia.Mail.Message;

namespace Deeplia.Benchmarks;

/// <summary>What reading, unwrapping and judging links costs in CPU time, for a short letter, a long newsletter and hostile mail.</summary>
internal static class LinkLoop
{
    private const int Batches = 20;
    private const int Rounds = 20;
    private const int ManyLinks = 200;
    private const int MostLinks = 2_000;

    private static readonly IDetector[] Detectors =
        [.. DetectorCatalogue.Detectors.Where(d => d.Card.Id == "harm.automation"
            || d.Card.Findings.Any(f => f.StartsWith("harm.link.", StringComparison.Ordinal)))];

    public static void Run()
    {
        Measure("3 links of a letter", 3, i => $"<a href='https://www.sender.example/page/{i}'>page {i}</a> ");
        Measure("200 links of a newsletter", ManyLinks,
            i => $"<a href='https://click.sender.example/ls/click?upn=u001Ab{i}Cd9Ef8'>www.garden{i}.example</a> ");
        Measure("200 links behind a gateway", ManyLinks,
            i => $"<a href='https://x.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.sender.example%2F{i}&amp;data=05'>r</a> ");
        Measure("200 hostile links, each showing another site", ManyLinks,
            i => $"<a href='https://l{i}.x.y.z.stranger{i}.example/%2561/click/{i}'>https://www.paypal.com/{new string('a', 150)}</a> ");
        Measure("2,000 hostile links and 200 written out", MostLinks,
            i => $"<a href='https://s{i}.example/'>{new string('w', 190)}</a> http://w{i}.example ");
    }

    private static void Measure(string name, int links, Func<int, string> link)
    {
        var message = Read(links, link);
        var (best, all, sum) = (double.MaxValue, 0.0, 0);
        for (var batch = -Batches; batch < Batches; batch++)
        {
            var cpu = Environment.CpuUsage.TotalTime;
            for (var round = 0; round < Rounds; round++)
            {
                var file = new CaseFile(message, new IdentityReport { IsSigned = false }, OwnerKnowledge.Nobody);
                sum += Detectors.Sum(d => d.Observe(file).Count());
            }

            var each = (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / Rounds;
            if (batch >= 0)
            {
                (best, all) = (Math.Min(best, each), all + each);
            }
        }

        Console.WriteLine($"{name}: {all / Batches:F1} µs CPU a message (best batch {best:F1}), {sum / (2 * Batches * Rounds)} findings");
    }

    private static MailMessage Read(int links, Func<int, string> link)
    {
        var html = string.Concat(Enumerable.Range(0, links).Select(link));
        var raw = string.Create(CultureInfo.InvariantCulture,
            $"From: nora@sender.example\r\nSubject: links\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html>{html}</html>\r\n");
        return new MailReader(ReaderOptions.Default).Read(new RawMail(Encoding.UTF8.GetBytes(raw), Envelope.Unknown));
    }
}
