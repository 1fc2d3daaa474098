using System.Text.Json;

namespace Deeplia.Acceptance;

public sealed class AuthTests
{
    private static readonly string Folder = Path.Combine(Deeplia.Root, "tests/golden/identity");

    private static string At(string name) => Path.Combine(Folder, name);

    private static async Task<JsonElement> JsonAsync(string message, params string[] args)
    {
        var run = await Deeplia.RunAsync(["auth", "--dns", At(message + ".dns"), "--format", "json", .. args, At(message + ".eml")]);
        Assert.Equal(0, run.ExitCode);
        return JsonDocument.Parse(run.Output).RootElement;
    }

    [Fact]
    public async Task Every_method_answers()
    {
        var answer = await JsonAsync("bank-genuine", "--ip", "192.0.2.130", "--helo", "mx1.banque-alpes.example", "--mail-from", "information@banque-alpes.example");
        Assert.Equal(
            ["pass", "pass", "none", "pass", "none"],
            [Result(answer, "spf"), answer.GetProperty("dkim")[0].GetProperty("result").GetString(), Result(answer, "arc"), Result(answer, "dmarc"), Result(answer, "bimi")]);
    }

    [Fact]
    public async Task A_signature_tells_its_key_and_its_weaknesses()
    {
        var signature = (await JsonAsync("bank-genuine")).GetProperty("dkim")[0];
        Assert.Equal((2048, 0, 0), (signature.GetProperty("key_bits").GetInt32(), signature.GetProperty("warnings").GetArrayLength(), signature.GetProperty("unsigned_body_bytes").GetInt32()));
    }

    [Fact]
    public async Task Without_an_envelope_the_received_path_is_read() => Assert.Equal("pass", Result(await JsonAsync("bank-genuine"), "spf"));

    [Fact]
    public async Task A_trusted_sealer_is_named()
    {
        var answer = await JsonAsync("arc-trusted", "--trust-sealer", "renvoi.example");
        Assert.Equal(("fail", "renvoi.example"), (Result(answer, "dmarc"), answer.GetProperty("override").GetProperty("sealer").GetString()));
    }

    [Fact]
    public async Task The_page_names_every_method_and_stays_within_80_columns()
    {
        var run = await Deeplia.RunAsync("auth", "--dns", At("arc-trusted.dns"), "--trust-sealer", "renvoi.example", At("arc-trusted.eml"));
        Assert.All(["SPF", "DKIM", "ARC", "DMARC", "BIMI", "outweighed"], word => Assert.Contains(word, run.Output, StringComparison.Ordinal));
        Assert.DoesNotContain(run.Lines, line => line.Length > 80);
    }

    [Theory]
    [InlineData("--dns", "off", "missing.eml")]
    [InlineData("--dns", "missing.json", "tests/golden/identity/bank-genuine.eml")]
    public async Task What_cannot_be_read_is_one_line(params string[] args)
    {
        var run = await Deeplia.RunAsync(["auth", .. args]);
        Assert.Equal((2, 1, 0), (run.ExitCode, run.ErrorLines.Length, run.Lines.Length));
    }

    [Fact]
    public async Task A_message_comes_from_stdin_too()
    {
        var bytes = await File.ReadAllBytesAsync(At("bank-genuine.eml"), TestContext.Current.CancellationToken);
        var run = await Deeplia.RunAsync(bytes, "auth", "--dns", At("bank-genuine.dns"), "--format", "json", "-");
        Assert.Equal("pass", Result(JsonDocument.Parse(run.Output).RootElement, "dmarc"));
    }

    [Fact]
    public async Task A_stamp_puts_our_results_on_top_and_keeps_the_message()
    {
        var run = await Deeplia.RunAsync("auth", "--dns", At("bank-genuine.dns"), "--stamp", "mx.owner.example", At("bank-genuine.eml"));
        var message = await File.ReadAllTextAsync(At("bank-genuine.eml"), TestContext.Current.CancellationToken);
        Assert.StartsWith("Authentication-Results: mx.owner.example;", run.Output, StringComparison.Ordinal);
        Assert.EndsWith(message, run.Output, StringComparison.Ordinal);
    }

    private static string? Result(JsonElement answer, string method) => answer.GetProperty(method).GetProperty("result").GetString();
}
