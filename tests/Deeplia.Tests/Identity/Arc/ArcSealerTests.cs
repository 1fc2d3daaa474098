using Deeplia.Identity.Arc;
using Deeplia.Identity.Dkim;
using Deeplia.Mail.Dns;
using Deeplia.Tests.Identity.Dkim;

namespace Deeplia.Tests.Identity.Arc;

/// <summary>The exact bytes lie in the suite arc-sign; here is when there may be a seal.</summary>
public sealed class ArcSealerTests
{
    private const string Results = "Authentication-Results: mx.example.com; spf=pass\r\n";

    private static readonly SigningKey Key = SigningKey.CreateEd25519();

    [Fact]
    public async Task Results_of_another_receiver_are_not_sealed() =>
        Assert.False((await SealAsync("Authentication-Results: other.example; spf=pass\r\n" + SigningLab.Letter)).IsSealed);

    [Fact]
    public async Task Mail_without_results_is_not_sealed() => Assert.False((await SealAsync(SigningLab.Letter)).IsSealed);

    [Theory]
    [InlineData("Authentication-Results: MX.example.com; spf=pass\r\n", "i=1; mx.example.com; spf=pass")]
    [InlineData("Authentication-Results: mx.example.com 1; spf=pass\r\n", "i=1; mx.example.com; spf=pass")]
    [InlineData("Authentication-Results: (c) mx.example.com; none\r\n", "i=1; mx.example.com; none")]
    [InlineData("Authentication-Results: mx.example.com; a=b (x;y)\r\n", "i=1; mx.example.com; a=b (x;y)")]
    [InlineData("Authentication-Results: mx.example.com; none\r\n" + Results, "i=1; mx.example.com; spf=pass")]
    [InlineData("Authentication-Results: mx.example.com; a=b\r\n" + Results, "i=1; mx.example.com; a=b;\r\n spf=pass")]
    [InlineData("Authentication-Results: mx.example.com;\r\n a=b;;\r\n", "i=1; mx.example.com; a=b")]
    public async Task Results_are_merged(string fields, string sealedResults) =>
        Assert.Equal(sealedResults, (await SealAsync(fields + SigningLab.Letter)).Results);

    [Fact]
    public async Task A_chain_marked_as_broken_gets_no_seal() => Assert.False((await SealAsync(
        "ARC-Seal: i=1; cv=fail; a=rsa-sha256; d=example.com; s=s1; b=YWJj\r\n" + Results + SigningLab.Letter)).IsSealed);

    [Fact]
    public async Task A_chain_found_broken_gets_a_seal_that_says_so() => Assert.Contains("cv=fail", (await SealAsync(
        "ARC-Seal: i=1; cv=none; a=rsa-sha256; d=example.com; s=s1; b=YWJj\r\n" + Results + SigningLab.Letter)).Seal, StringComparison.Ordinal);

    [Fact]
    public async Task A_full_chain_gets_no_further_seal() => Assert.False((await SealAsync(
        "ARC-Seal: i=50; cv=pass; a=rsa-sha256; d=example.com; s=s1; b=YWJj\r\n" + Results + SigningLab.Letter)).IsSealed);

    [Fact]
    public async Task A_chain_that_cannot_be_validated_now_gets_no_seal()
    {
        var once = (await SealAsync(Results + SigningLab.Letter)).ToFields() + Results + SigningLab.Letter;
        Assert.False((await SealAsync(once, new OffResolver())).IsSealed);
    }

    private static async Task<ArcSealResult> SealAsync(string mail, IDnsResolver? dns = null)
    {
        var options = new ArcSealerOptions { Domain = "example.com", Selector = "s1", AuthservId = "mx.example.com" };
        var sealer = new ArcSealer(Key, options, new ArcValidator(dns ?? SigningLab.Zone(Key.ToRecord())), SigningLab.Clock);
        return await sealer.SealAsync(SigningLab.Parse(mail), TestContext.Current.CancellationToken);
    }
}
