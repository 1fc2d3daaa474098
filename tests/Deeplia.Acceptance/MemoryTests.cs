using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Deeplia.Acceptance;

public sealed class MemoryTests : IDisposable
{
    private const int Seed = 20261126;
    private const int Kills = 10;
    private const int Letters = 60;
    private const string Note = "Hi Camille, thanks for the notes of Tuesday; I added the two questions about the schedule. Our account is ";
    private const string Boss = "jean.dupont@atelier-nord.example";
    private const string Impostor = "office.chairman@gmail.com";
    private readonly TemporaryFolder _folder = new();

    private string Data => Path.Combine(_folder.Path, "data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_second_step_is_raised_by_the_first_one_and_cites_it()
    {
        var first = await CheckAsync(Mail(Impostor, "Quick question", "2026-03-02", "Are you free? I need a quick favour."));
        Assert.Equal("initial-contact", first.GetProperty("threat").GetString());
        var second = await CheckAsync(Mail(Impostor, "Re: Quick question", "2026-03-03", "Good. Please settle the attached invoice today."));
        var said = second.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("id").GetString() == "harm.conversation.second-step");
        Assert.Contains("2026-03-02", said.GetProperty("says").GetString(), StringComparison.Ordinal);
        Assert.Equal("threat", second.GetProperty("class").GetString());
    }

    [Theory]
    [InlineData("gift-card-fraud", "Good. Please buy five Apple gift cards and send me the codes.")]
    [InlineData("ceo-fraud", "Good. I need a wire transfer today, it is confidential.")]
    public async Task The_second_step_is_named_after_what_it_asks(string threat, string text)
    {
        await CheckAsync(Mail(Impostor, "Quick question", "2026-03-02", "Are you free? I need a quick favour."));
        const string Subject = "Re: Quick question\nIn-Reply-To: <answer@owner.example>\nReferences: <2026-03-02." + Impostor + ">";
        var second = await CheckAsync(Mail(Impostor, Subject, "2026-03-03", text));
        Assert.Equal(threat, second.GetProperty("threat").GetString());
    }

    [Fact]
    public async Task The_real_chairman_passes()
    {
        await CheckAsync(Mail(Boss, "Quick question", "2026-03-02", "Are you free? I need a quick favour."));
        var second = await CheckAsync(Mail(Boss, "Re: Quick question", "2026-03-03", "Good. Please settle the attached invoice today."));
        Assert.Contains(second.GetProperty("class").GetString(), new[] { "wanted", "greymail" });
    }

    [Fact]
    public async Task Another_account_than_before_is_told_and_erased_memory_tells_nothing()
    {
        await CheckAsync(Mail("billing@harbour-parts.example", "Re: the minutes", "2026-01-05", Note + "FR76 3000 6000 0112 3456 7890 189", "Harbour Parts"));
        var changed = Mail("billing@harbour-parts.example", "Re: the minutes", "2026-03-05", Note + "DE89 3704 0044 0532 0130 00", "Harbour Parts");
        Assert.Contains("harm.account.differs", Ids(await CheckAsync(changed)));
        await Deeplia.RunAsync("erase", "--mailbox", "camille", "--data", Data);
        Assert.DoesNotContain("harm.account.differs", Ids(await CheckAsync(changed)));
    }

    [Fact]
    public async Task Without_remember_nothing_is_written()
    {
        await Deeplia.RunAsync(Mail(Boss, "x", "2026-03-02", "y"), "check", "--dns", "off", "--mailbox", "camille", "--data", Data, "-");
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task Nothing_acknowledged_is_lost_when_the_process_is_killed()
    {
        var random = new Random(Seed);
        var acknowledged = 0;
        for (var round = 0; round < Kills; round++)
        {
            acknowledged += await KilledRunAsync(round, random.Next(1, Letters));
        }

        var export = JsonDocument.Parse((await Deeplia.RunAsync("export", "--mailbox", "camille", "--data", Data)).Output).RootElement;
        var mails = export.GetProperty("mail").GetArrayLength();
        Assert.InRange(mails, acknowledged, Kills * Letters);
        Assert.Equal(mails, export.GetProperty("correspondent").EnumerateArray().Sum(c => c.GetProperty("received").GetInt32()));
    }

    // A line of output is written after its message was remembered: it is the acknowledgement.
    private async Task<int> KilledRunAsync(int round, int lines)
    {
        var path = _folder.Write($"{round}.mbox", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, Letters).Select(i =>
            $"From a@x.example Mon Mar  2 09:00:00 2026\nFrom: a{i % 7}@x.example\nTo: camille@owner.example\n"
            + $"Date: Mon, 02 Mar 2026 09:00:00 +0100\nSubject: Note {round} {i}\n\nThe minutes of meeting {i}.\n\n"))));
        string[] args = ["check", "--dns", "off", "--format", "jsonl", "--mailbox", "camille", "--data", Data, "--remember", path];
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(Deeplia.Root, "deeplia"), args)
        {
            WorkingDirectory = Deeplia.Root, UseShellExecute = false, RedirectStandardOutput = true,
        })!;
        var read = 0;
        while (read < lines && await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is not null)
        {
            read++;
        }

        process.Kill(entireProcessTree: true); // SIGKILL
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return read;
    }

    private async Task<JsonElement> CheckAsync(byte[] mail)
    {
        var run = await Deeplia.RunAsync(
            mail, "check", "--dns", "off", "--format", "jsonl", "--lang", "en", "--owner", "camille@owner.example",
            "--people", "tests/fixtures/people.csv", "--trust-authserv", "mx.owner.example",
            "--mailbox", "camille", "--data", Data, "--remember", "-");
        return JsonDocument.Parse(run.Output).RootElement;
    }

    private static string?[] Ids(JsonElement answer) =>
        [.. answer.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("id").GetString())];

    private static byte[] Mail(string from, string subject, string day, string text, string name = "Jean Dupont")
    {
        var domain = from[(from.IndexOf('@', StringComparison.Ordinal) + 1)..];
        var date = DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("dd MMM yyyy", CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes($"""
            Received: from mail.{domain} (mail.{domain} [192.0.2.61]) by mx.owner.example (Postfix) with ESMTPS id A; {date} 09:00:00 +0000
            Authentication-Results: mx.owner.example; dkim=pass header.d={domain}; spf=pass smtp.mailfrom={domain}; dmarc=pass header.from={domain}
            From: {name} <{from}>
            To: camille@owner.example
            Date: {date} 09:00:00 +0000
            Message-ID: <{day}.{from}>
            Subject: {subject}

            {text}

            """);
    }
}
