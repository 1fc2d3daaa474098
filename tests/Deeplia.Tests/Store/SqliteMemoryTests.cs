using Deeplia.Guardian.Case.Memory;
using Deeplia.Guardian.Extract;
using Deeplia.Store;

namespace Deeplia.Tests.Store;

public sealed class SqliteMemoryTests : IDisposable
{
    private const string Number = "FR7630006000011234567890189";
    private static readonly DateTimeOffset Seen = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private readonly string _folder = Directory.CreateTempSubdirectory("deeplia-store-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_was_remembered_is_recalled_after_the_file_was_closed()
    {
        await RememberAsync(Sighting("a"));
        var past = await RecallAsync("camille");
        Assert.Equal((1, "step1@x.example", "0189"), (past!.Sender!.Received, past.Steps[0].MessageId, past.Accounts[0].LastFour));
    }

    [Fact]
    public async Task A_message_counts_once()
    {
        await RememberAsync(Sighting("a"), Sighting("a"), Sighting("b"));
        Assert.Equal(2, (await RecallAsync("camille"))!.Sender!.Received);
    }

    [Fact]
    public async Task Mailboxes_do_not_see_each_other()
    {
        await RememberAsync(Sighting("a"));
        Assert.Null(await RecallAsync("dana"));
    }

    [Fact]
    public async Task A_first_step_expires()
    {
        await RememberAsync(Sighting("a"));
        Assert.Empty((await RecallAsync("camille", Seen + FirstStep.Lifetime + TimeSpan.FromDays(1)))!.Steps);
    }

    [Fact]
    public async Task Reading_leaves_no_trace()
    {
        Assert.Null(await RecallAsync("camille"));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task No_account_number_reaches_the_disk()
    {
        await RememberAsync(Sighting("a"));
        Assert.Equal(-1, Bytes().AsSpan().IndexOf("0006000011234"u8));
    }

    [Fact]
    public async Task Export_names_what_is_kept_and_erase_leaves_nothing()
    {
        await RememberAsync(Sighting("a"));
        using (var memory = SqliteMemory.Open(_folder, writes: true))
        {
            Assert.Contains("boss@x.example", memory.Export(Id("camille")), StringComparison.Ordinal);
            Assert.True(memory.Erase(Id("camille")));
            Assert.Null(memory.Export(Id("camille")));
        }

        Assert.Equal(-1, Bytes().AsSpan().IndexOf("boss@x"u8));
    }

    [Fact]
    public void A_foreign_file_is_refused()
    {
        File.WriteAllText(Path.Combine(_folder, "memory.db"), new string('x', 5_000));
        Assert.Throws<StoreException>(() => SqliteMemory.Open(_folder, writes: true).Dispose());
    }

    private static MailboxId Id(string name) => MailboxId.TryParse(name, out var id) ? id : throw new ArgumentException(name, nameof(name));

    private byte[] Bytes() => [.. Directory.GetFiles(_folder).SelectMany(File.ReadAllBytes)];

    private static Sighting Sighting(string print) => new()
    {
        MailPrint = print,
        When = Seen,
        Author = "boss@x.example",
        Habits = [new Habit(HabitKind.Client, "Outlook")],
        Accounts = [new Iban("FR", Number, ChecksumOk: true, 0, 0)],
        AccountHolders = ["boss@x.example"],
        Step = new FirstStep("step1@x.example", "boss@x.example", Seen, "Quick question", "jean dupont", "jean@firm.example"),
    };

    private async Task RememberAsync(params Sighting[] sightings)
    {
        using var memory = SqliteMemory.Open(_folder, writes: true);
        foreach (var sighting in sightings)
        {
            await memory.RememberAsync(Id("camille"), sighting, TestContext.Current.CancellationToken);
        }
    }

    private async Task<PastMail?> RecallAsync(string mailbox, DateTimeOffset? when = null)
    {
        using var memory = SqliteMemory.Open(_folder, writes: false);
        var question = new MemoryQuestion
        {
            MailPrint = "other", Author = "boss@x.example", Name = "jean dupont", AccountHolders = ["boss@x.example"],
            ThreadIds = [], SubjectKey = "", When = when ?? Seen.AddDays(1),
        };
        return await memory.RecallAsync(Id(mailbox), question, TestContext.Current.CancellationToken);
    }
}
