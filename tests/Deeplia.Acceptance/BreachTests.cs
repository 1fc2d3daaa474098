using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Deeplia.Acceptance;

public sealed class BreachTests : IDisposable
{
    // Never written anywhere else in this test than as input.
    private const string Typed = "Zq7-typed-Wombat";
    private const string Mailed = "Kx4-mailed-Ocelot";
    private const string Imported = "Jv9-tabled-Marmot";
    private readonly TemporaryFolder _folder = new();

    private string Data => Path.Combine(_folder.Path, "data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_breach_is_imported_and_an_address_found()
    {
        await ImportAsync($"email,password,birthdate\nCamille@owner.example,{Imported},1984-03-12\n");
        var run = await Deeplia.RunAsync("breach", "address", "camille+x@owner.example", "--data", Data, "--format", "json");
        var breach = JsonDocument.Parse(run.Output).RootElement.GetProperty("breaches")[0];
        Assert.Equal(("site-500", "2018-07-05"), (breach.GetProperty("name").GetString(), breach.GetProperty("date").GetString()));
        Assert.Equal(["email", "password", "birthdate"], breach.GetProperty("classes").EnumerateArray().Select(c => c.GetString()));
    }

    [Theory]
    [InlineData(Imported, "leaked-yours", "camille")]
    [InlineData(Imported, "leaked", null)]
    [InlineData(Typed, "yours-not-leaked", "camille")]
    [InlineData("never-seen", "not-known", "camille")]
    public async Task A_password_from_standard_input_is_answered(string password, string answer, string? mailbox)
    {
        await ImportAsync($"email,password\na@owner.example,{Imported}\n");
        await Deeplia.RunAsync(Bytes($"{Imported}\n{Typed}\n"), "breach", "own", "--mailbox", "camille", "-", "--data", Data);
        var run = await Deeplia.RunAsync(
            Bytes(password + "\n"),
            ["breach", "password", "-", "--data", Data, "--format", "json", .. mailbox is null ? Array.Empty<string>() : ["--mailbox", mailbox]]);
        Assert.Equal(answer, JsonDocument.Parse(run.Output).RootElement.GetProperty("answer").GetString());
    }

    [Theory]
    [InlineData(Typed)]
    [InlineData("--" + Typed)]
    [InlineData("-", Typed)]
    [InlineData("--format", "json", Typed)]
    public async Task A_password_as_an_argument_is_refused_and_not_repeated(params string[] words)
    {
        await ImportAsync("email\na@owner.example\n");
        var run = await Deeplia.RunAsync(["breach", "password", "--data", Data, .. words]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("standard input", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Wombat", run.Output + run.Errors, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_mistyped_command_does_not_repeat_the_password_behind_it()
    {
        var run = await Deeplia.RunAsync("breach", "pasword", Typed);
        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain("Wombat", run.Output + run.Errors, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task No_password_reaches_the_disk_the_screen_or_an_error_message()
    {
        var said = new StringBuilder();
        void Hear(Outcome run) => said.Append(run.Output).Append(run.Errors);
        Hear(await ImportAsync($"email,password\na@owner.example,{Imported}\nbroken,row,{Imported}\n\"open,{Imported}\n"));
        File.Delete(Path.Combine(_folder.Path, "table.csv"));
        Hear(await Deeplia.RunAsync(Bytes($"{Typed}\n{Mailed}\n"), "breach", "own", "--mailbox", "camille", "-", "--data", Data));
        Hear(await Deeplia.RunAsync(Bytes(Typed), "breach", "password", "-", "--mailbox", "camille", "--data", Data));
        Hear(await Deeplia.RunAsync(Bytes($"{Typed}\n{Imported}"), "breach", "password", "-", "--format", "json", "--data", Data));
        foreach (var format in new[] { "text", "jsonl" })
        {
            Hear(await Deeplia.RunAsync(
                Bytes(Letter), "check", "--dns", "off", "--format", format, "--breaches", Data, "--mailbox", "camille", "-"));
        }

        Hear(await Deeplia.RunAsync(Bytes(Letter), "check", "--dns", "off", "--breaches", Path.Combine(_folder.Path, "none"), "-"));
        var written = Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).SelectMany(File.ReadAllBytes);
        byte[] all = [.. Encoding.UTF8.GetBytes(said.ToString()), .. written];
        Assert.All(
            new[] { Typed, Mailed, Imported }.SelectMany(Disguises),
            secret => Assert.Equal(-1, all.AsSpan().IndexOf(secret)));
    }

    [Fact]
    public async Task An_import_that_is_killed_leaves_the_old_index_whole()
    {
        await ImportAsync("email\nold@owner.example\n");
        using var import = Start("breach", "import", "--name", "site-500", "/dev/stdin", "--data", Data);
        await import.StandardInput.WriteAsync("email\n");
        for (var i = 0; i < 300_000; i++)
        {
            await import.StandardInput.WriteAsync($"new{i}@owner.example\n"); // far more than a pipe holds: it is at work
        }

        await import.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        import.Kill(entireProcessTree: true);
        await import.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["old@owner.example"], await ListedAsync("old@owner.example", "new1@owner.example"));
        await ImportAsync("email\nnew1@owner.example\n");
        Assert.Equal(["new1@owner.example"], await ListedAsync("old@owner.example", "new1@owner.example"));
        Assert.Empty(Directory.GetFiles(Data, "*.tmp", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_letter_that_shows_a_leaked_password_is_answered_calmly()
    {
        await ImportAsync($"email,password\ncamille@owner.example,{Mailed}\n");
        var run = await Deeplia.RunAsync(
            Bytes(Letter), "check", "--dns", "off", "--lang", "fr", "--breaches", Data, "--owner", "camille@owner.example", "-");
        Assert.Contains("a fuité : site-500", run.Output, StringComparison.Ordinal);
        Assert.Contains("vous n'êtes pas piraté", string.Join(' ', run.Output.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_are_listed_with_the_breaches_that_hold_them()
    {
        await ImportAsync("email,birthdate\ncamille@owner.example,1984-03-12\n");
        var mail = Bytes("From: a@shop.example\nTo: camille@owner.example\nSubject: x\n\nYour date of birth: 12/03/1984. Customer number: 4471982.\n");
        var run = await Deeplia.RunAsync(mail, "check", "--dns", "off", "--format", "jsonl", "--breaches", Data, "-");
        var facts = JsonDocument.Parse(run.Output).RootElement.GetProperty("facts").EnumerateArray()
            .ToDictionary(f => f.GetProperty("kind").GetString()!, f => f.GetProperty("leaked_in").GetArrayLength());
        Assert.Equal((1, 0), (facts["birthdate"], facts["customer-number"]));
        Assert.DoesNotContain("1984", JsonDocument.Parse(run.Output).RootElement.GetProperty("facts").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_an_index_is_said()
    {
        var run = await Deeplia.RunAsync("breach", "address", "a@owner.example", "--data", Data);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no breach index", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Public_lists_are_imported_and_counted()
    {
        var list = _folder.Write("list.txt", Bytes($"{new string('A', 40)}:3\n{new string('B', 40)}:1\n"));
        await Deeplia.RunAsync("breach", "import-hashes", list, "--data", Data);
        var size = JsonDocument.Parse((await Deeplia.RunAsync("breach", "size", "--data", Data, "--format", "json")).Output).RootElement;
        Assert.Equal(2, size.GetProperty("passwords").GetInt64());
    }

    private static string Letter =>
        $"From: x@sender.example\nTo: camille@owner.example\nSubject: {Mailed}\n\nYour password is {Mailed}. I filmed you with your camera.\n";

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    // In clear, in two bytes a letter, with case turned round, backwards, in base64 at each of three offsets, in hexadecimal.
    private static IEnumerable<byte[]> Disguises(string secret)
    {
        var turned = string.Concat(secret.Select(c => char.IsUpper(c) ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c)));
        string[] texts =
        [
            secret, turned, secret.ToLowerInvariant(), secret.ToUpperInvariant(), string.Concat(secret.Reverse()),
            Convert.ToHexString(Bytes(secret)), Convert.ToHexStringLower(Bytes(secret)),
            .. Enumerable.Range(0, 3).Select(skip => Convert.ToBase64String(Bytes(secret)[skip..])[..12]),
        ];
        return [.. texts.Select(Bytes), Encoding.Unicode.GetBytes(secret), Encoding.BigEndianUnicode.GetBytes(secret)];
    }

    private static Process Start(params string[] args) => Process.Start(new ProcessStartInfo(Path.Combine(Deeplia.Root, "deeplia"), args)
    {
        WorkingDirectory = Deeplia.Root, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private Task<Outcome> ImportAsync(string csv) => Deeplia.RunAsync(
        "breach", "import", "--name", "site-500", "--date", "2018-07-05", _folder.Write("table.csv", Bytes(csv)), "--data", Data);

    private async Task<string[]> ListedAsync(params string[] addresses)
    {
        var run = await Deeplia.RunAsync(["breach", "address", "--data", Data, "--format", "json", .. addresses]);
        return
        [
            .. run.Lines.Select(l => JsonDocument.Parse(l).RootElement).Where(r => r.GetProperty("breaches").GetArrayLength() > 0)
                .Select(r => r.GetProperty("address").GetString()!),
        ];
    }
}
