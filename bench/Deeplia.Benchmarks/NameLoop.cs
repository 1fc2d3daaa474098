using System.Globalization;
using System.Text;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Observe;
using Deeplia.Identity;
using Deeplia.Mail.Message;
using Deeplia.Mail.Names;

namespace Deeplia.Benchmarks;

/// <summary>What looking for brands and for cousins of known houses costs in CPU time a message, in all four places.</summary>
internal static class NameLoop
{
    private const int Batches = 20;
    private const int Rounds = 500;
    private const int Correspondents = 2_000;
    private const int ManyLinks = 60;

    private static readonly string[] Cards =
        ["identity.look-alike", "identity.cousin", "identity.person", "harm.link.cousin", "harm.link.name"];

    private static readonly IDetector[] Detectors =
        [.. DetectorCatalogue.Detectors.Where(d => Cards.Contains(d.Card.Id, StringComparer.Ordinal))];

    public static void Run()
    {
        var known = new OwnerKnowledge { Addresses = ["camille@owner.example"], Sent = Sent() };
        Measure("a letter, nothing known of the owner", OwnerKnowledge.Nobody, "Nora Lind <nora.lind@sender.example>", 3);
        Measure("the same, 2,000 correspondents", known, "Nora Lind <nora.lind@sender.example>", 3);
        Measure("a look-alike in every place", known, "Micr0s0ft Support <paypa1.billing@netfIix-login.example>", 3);
        Measure("a newsletter with 60 other sites", known,
            "The Garden Letter of Spring and Summer <news@garden-letter.example>", ManyLinks);
        Measure("hostile: 12 long words, 60 sites of six parts", known,
            "Aa-bbbb-cccc dddddddd eeeeeeee ffffffff gggggggg hhhhhhhh <ii-jj.kk_llllll.mmmmmmm.nnnnnnnn@oo-pp-qq-rr-ss.example>",
            ManyLinks, "-secure-verify-account-billing-login");
    }

    private static void Measure(string name, OwnerKnowledge owner, string from, int links, string tail = "")
    {
        var message = Read(from, links, tail);
        var (best, all, sum) = (double.MaxValue, 0.0, 0);
        var bytes = 0L;
        for (var batch = -Batches; batch < Batches; batch++)
        {
            bytes = batch == 0 ? GC.GetTotalAllocatedBytes(precise: true) : bytes;
            var cpu = Environment.CpuUsage.TotalTime;
            for (var round = 0; round < Rounds; round++)
            {
                var file = new CaseFile(message, new IdentityReport { IsSigned = false }, owner);
                sum += Detectors.Sum(d => d.Observe(file).Count());
            }

            var each = (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / Rounds;
            if (batch >= 0)
            {
                (best, all) = (Math.Min(best, each), all + each);
            }
        }

        var allocated = (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (Batches * Rounds);
        Console.WriteLine(
            $"{name}: {all / Batches:F1} µs CPU a message (best batch {best:F1}), {allocated} bytes, "
            + $"{sum / (2 * Batches * Rounds)} findings");
    }

    private static SentFolderIndex Sent() => new(Enumerable.Range(0, Correspondents * 2).Select(i => new SentRecord(
        string.Create(CultureInfo.InvariantCulture, $"s{i}"), Read(i / 2), "Hi", null)));

    private static System.Collections.Immutable.ImmutableArray<MailAddress> Read(int number) =>
        MailAddress.TryParse($"Person {number} <desk@house{number * 7919}works.example>", out var address) ? [address] : [];

    private static MailMessage Read(string from, int links, string tail)
    {
        var html = string.Concat(Enumerable.Range(0, links).Select(i => $"<a href='https://www.site{i}x{tail}.example/page'>page</a> "));
        var raw = string.Create(CultureInfo.InvariantCulture,
            $"From: {from}\r\nTo: camille@owner.example\r\nSubject: names\r\n"
            + $"Content-Type: text/html; charset=utf-8\r\n\r\n<html>{html}</html>\r\n");
        return new MailReader(ReaderOptions.Default).Read(new RawMail(Encoding.UTF8.GetBytes(raw), Envelope.Unknown));
    }
}
