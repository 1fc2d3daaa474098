using Deeplia.Fuzz;

namespace Deeplia.Tests.Identity.Spf;

public sealed class SpfPropertyTests
{
    private static readonly string[] Pieces =
    [
        " ", "-", "~", "?", "+", "all", "a", "mx", "ptr", "ip4", "ip6", "exists", "include", "redirect=", "exp=", ":", "/", "//", "24", "129", ".",
        "example.com", "%{d}", "%{p}", "%{ir}", "%{l1r-}", "%{S}", "%", "%%", "%{", "}", "\u00e9", "\0", "\ud800", "::1", "192.0.2.1", "=", "x",
    ];

    [Fact]
    public async Task No_record_throws()
    {
        var random = new Random(7208);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var report = await Question.AskAsync(new EchoResolver("v=spf1 " + text, text), text + "@example.com", helo: text);
            Assert.InRange(report.Lookups, 0, 10);
        }
    }
}
