using Deeplia.Guardian.Observe;
using Deeplia.Guardian.Observe.Harm.Link;

namespace Deeplia.Tests.Guardian.Observe.Harm.Link;

/// <summary>Every trick and every honest twin of <c>tests/links/cases.txt</c>, each named as it must be and no more.</summary>
public sealed class LinkSuiteTests
{
    private const int Enough = 60;

    private static readonly IDetector[] Detectors =
    [
        new DeceitDetector(), new LookAlikeDetector(), new DisguiseDetector(), new FreeHostDetector(), new TargetDetector(), new FormDetector(),
    ];

    public static TheoryData<string, string> Cases() =>
        new(Lines().Select(l => l.Split('\t')).Select(f => (f[0], f[1])));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_link_is_named_as_a_careful_reader_would(string expected, string body)
    {
        var letter = Of(body);
        Assert.Equal(expected, Sorted(Detectors.SelectMany(letter.Ids).Select(id => id["harm.link.".Length..])));
    }

    [Fact]
    public void There_are_enough_cases() => Assert.InRange(Cases().Count, Enough, int.MaxValue);

    // Detectors speak in the order of the catalogue; the file lists names as they come to mind.
    private static string Sorted(IEnumerable<string> ids) => string.Join(' ', ids.Order(StringComparer.Ordinal)) is { Length: > 0 } text ? text : "-";

    private static IEnumerable<string> Lines() =>
        File.ReadLines(Repository.At("tests/links/cases.txt")).Where(l => l.Length > 0 && !l.StartsWith('#'));

    private static Letter Of(string body) => body.Split(':', 2) switch
    {
        ["text", var text] => new Letter { Text = text },
        ["bulk", var html] => new Letter { Html = html, Headers = "List-Unsubscribe: <https://news.example/u>" },
        _ => new Letter { Html = body },
    };
}
