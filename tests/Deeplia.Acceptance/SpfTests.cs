using System.Text.Json;

namespace Deeplia.Acceptance;

public sealed class SpfTests
{
    private const string Zone = """
        {"example.com":{"TXT":[["v=spf1 include:_spf.example.net a:gone.example.com -all exp=why.example.com"]]},
         "_spf.example.net":{"TXT":[["v=spf1 ip4:192.0.2.0/24"]]},
         "why.example.com":{"TXT":[["%{i} may not send for %{o} at %{t}"]]}}
        """;

    private static async Task<Outcome> RunAsync(params string[] args)
    {
        using var folder = new TemporaryFolder();
        var zone = folder.Write("zone.json", System.Text.Encoding.UTF8.GetBytes(Zone));
        return await Deeplia.RunAsync(["spf", "--dns", zone, .. args]);
    }

    private static async Task<JsonElement> JsonAsync(params string[] args)
    {
        var run = await RunAsync(["--format", "json", .. args]);
        return JsonDocument.Parse(run.Output).RootElement.GetProperty("spf");
    }

    [Fact]
    public async Task Json_tells_the_result()
    {
        var spf = await JsonAsync("--ip", "192.0.2.7", "--helo", "mx.example.com", "--mail-from", "jo@example.com");
        Assert.Equal(("pass", "example.com"), (spf.GetProperty("result").GetString(), spf.GetProperty("domain").GetString()));
    }

    [Fact]
    public async Task Json_names_the_mechanism_that_matched()
    {
        var spf = await JsonAsync("--ip", "192.0.2.7", "--helo", "mx.example.com", "--mail-from", "jo@example.com");
        Assert.Equal("ip4:192.0.2.0/24", spf.GetProperty("mechanism").GetProperty("inside").GetProperty("term").GetString());
    }

    [Fact]
    public async Task Json_counts_look_ups()
    {
        var spf = await JsonAsync("--ip", "203.0.113.7", "--helo", "mx.example.com", "--mail-from", "jo@example.com");
        Assert.Equal((2, 1), (spf.GetProperty("lookups").GetInt32(), spf.GetProperty("void_lookups").GetInt32()));
    }

    [Fact]
    public async Task The_null_sender_is_checked_by_its_helo_name_and_the_clock_is_the_one_given()
    {
        var spf = await JsonAsync("--ip", "203.0.113.7", "--helo", "example.com", "--mail-from", "", "--now", "1700000000");
        Assert.Equal("203.0.113.7 may not send for example.com at 1700000000", spf.GetProperty("explanation").GetString());
    }

    [Fact]
    public async Task A_sender_that_begins_with_an_at_sign_is_no_file()
    {
        var spf = await JsonAsync("--ip", "203.0.113.7", "--mail-from", "@example.com");
        Assert.Equal("fail", spf.GetProperty("result").GetString());
    }

    [Fact]
    public async Task The_page_begins_with_the_result()
    {
        var run = await RunAsync("--ip", "203.0.113.7", "--mail-from", "jo@example.com");
        Assert.Equal("FAIL  example.com from 203.0.113.7", run.Lines[0]);
    }

    [Fact]
    public async Task The_page_counts_look_ups()
    {
        var run = await RunAsync("--ip", "203.0.113.7", "--mail-from", "jo@example.com");
        Assert.Contains("2 of 10 look-ups, 1 of 2 void.", run.Lines);
    }

    [Theory]
    [InlineData("192.0.2.7")]
    [InlineData("203.0.113.7")]
    public async Task An_answer_leaves_zero_whatever_it_is(string ip) =>
        Assert.Equal(0, (await RunAsync("--ip", ip, "--mail-from", "jo@example.com")).ExitCode);

    [Fact]
    public async Task With_dns_off_nothing_is_checked()
    {
        var run = await Deeplia.RunAsync("spf", "--dns", "off", "--ip", "192.0.2.7", "--mail-from", "jo@example.com");
        Assert.Equal((0, "NOT-CHECKED  example.com from 192.0.2.7"), (run.ExitCode, run.Lines[0]));
    }

    [Theory]
    [InlineData("spf")]
    [InlineData("spf", "--mail-from", "jo@example.com")]
    [InlineData("spf", "--ip", "192.0.2.7")]
    [InlineData("spf", "--ip", "nonsense", "--mail-from", "jo@example.com")]
    [InlineData("spf", "--ip", "192.0.2.7", "--mail-from", "jo@example.com", "--format", "xml")]
    [InlineData("spf", "--ip", "192.0.2.7", "--mail-from", "jo@example.com", "--now", "soon")]
    [InlineData("spf", "--ip", "192.0.2.7", "--mail-from", "jo@example.com", "--dns", "/nowhere.json")]
    [InlineData("spf", "--ip", "192.0.2.7", "--mail-from", "jo@example.com", "extra")]
    public async Task Bad_arguments_leave_two_and_a_reason(params string[] args)
    {
        var run = await Deeplia.RunAsync(args);
        Assert.True(run.ExitCode == 2 && run.ErrorLines.Length > 0 && run.Lines.Length == 0, run.Output + run.Errors);
    }
}
