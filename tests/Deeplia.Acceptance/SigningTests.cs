using System.Text;

namespace Deeplia.Acceptance;

public sealed class SigningTests
{
    private const string Letter = "samples/06-friend-fr.eml";

    [Fact]
    public async Task A_new_key_is_for_its_owner_only()
    {
        using var folder = new TemporaryFolder();
        var key = Path.Combine(folder.Path, "key.pem");
        await KeygenAsync(key, "ed25519");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(key).UnixFileMode);
    }

    [Fact]
    public async Task The_record_to_publish_is_printed()
    {
        using var folder = new TemporaryFolder();
        var run = await KeygenAsync(Path.Combine(folder.Path, "key.pem"), "ed25519");
        Assert.StartsWith("s1._domainkey.example.com. IN TXT ( \"v=DKIM1; k=ed25519; p=", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_is_never_overwritten()
    {
        using var folder = new TemporaryFolder();
        var key = folder.Write("key.pem", "mine"u8.ToArray());
        Assert.Equal((2, "mine"), ((await KeygenAsync(key, "ed25519")).ExitCode, await File.ReadAllTextAsync(key, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_signed_message_is_the_message_below_a_signature()
    {
        using var folder = new TemporaryFolder();
        var key = Path.Combine(folder.Path, "key.pem");
        var output = Path.Combine(folder.Path, "signed.eml");
        await KeygenAsync(key, "rsa2048");
        await Deeplia.RunAsync("dkim", "sign", "--key", key, "--domain", "example.com", "--selector", "s1", "--output", output, Letter);
        Assert.EndsWith(
            await File.ReadAllTextAsync(Path.Combine(Deeplia.Root, Letter), Encoding.Latin1, TestContext.Current.CancellationToken),
            await File.ReadAllTextAsync(output, Encoding.Latin1, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_from_a_pipe_is_sealed()
    {
        using var folder = new TemporaryFolder();
        var key = Path.Combine(folder.Path, "key.pem");
        await KeygenAsync(key, "rsa2048");
        var mail = "Authentication-Results: mx.example.com; spf=pass\r\nFrom: a@example.org\r\n\r\nHello\r\n"u8.ToArray();
        var run = await Deeplia.RunAsync(mail, "arc", "seal", "--key", key, "--domain", "example.com", "--selector", "s1",
            "--authserv-id", "mx.example.com", "--dns", "off", "-");
        Assert.StartsWith("ARC-Seal: a=rsa-sha256;", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_without_results_is_not_sealed()
    {
        using var folder = new TemporaryFolder();
        var key = Path.Combine(folder.Path, "key.pem");
        await KeygenAsync(key, "rsa2048");
        var run = await Deeplia.RunAsync("arc", "seal", "--key", key, "--domain", "example.com", "--selector", "s1",
            "--authserv-id", "mx.example.com", "--dns", "off", Letter);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
    }

    [Theory]
    [InlineData("--domain", "no domain")]
    [InlineData("--selector", "no selector")]
    [InlineData("--key", "nowhere.pem")]
    public async Task A_wrong_argument_is_one_line(string option, string value)
    {
        using var folder = new TemporaryFolder();
        var key = Path.Combine(folder.Path, "key.pem");
        await KeygenAsync(key, "ed25519");
        string[] args = ["dkim", "sign", "--key", key, "--domain", "example.com", "--selector", "s1", Letter];
        args[Array.IndexOf(args, option) + 1] = value;
        var run = await Deeplia.RunAsync(args);
        Assert.Equal((2, 1), (run.ExitCode, run.Errors.Trim().Split('\n').Length));
    }

    private static Task<Outcome> KeygenAsync(string key, string type) =>
        Deeplia.RunAsync("dkim", "keygen", "--domain", "example.com", "--selector", "s1", "--type", type, "--output", key);
}
