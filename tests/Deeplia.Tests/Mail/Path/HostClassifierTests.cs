using System.Net;
using CsCheck;
using Deeplia.Mail.Path;

namespace Deeplia.Tests.Mail.Path;

public sealed class HostClassifierTests
{
    [Theory]
    [InlineData(0, 3)]
    [InlineData(1, 3)]
    [InlineData(2, 3)]
    public void At_least_95_of_100_labelled_hosts_are_right(int part, int parts)
    {
        var lines = File.ReadLines(LabelledFile()).Where(l => l[0] != '#').Where((_, i) => i % parts == part).ToArray();
        var wrong = lines.Where(l => !IsRight(l)).ToArray();
        Assert.True(wrong.Length <= lines.Length / 20, $"{wrong.Length} of {lines.Length} wrong: {string.Join(' ', wrong)}");
    }

    [Fact]
    public void A_telenet_line_is_a_residential_line_in_belgium()
    {
        var verdict = HostClassifier.Classify("d5152e1dc.static.telenet.be", IPAddress.Parse("81.82.225.220"));
        Assert.Equal((HostClass.Residential, "Telenet", "BE"), (verdict.Class, verdict.Operator, verdict.Country));
    }

    [Theory]
    [InlineData("10.1.2.3", HostClass.Private)]
    [InlineData("::1", HostClass.Private)]
    [InlineData("fd00::1", HostClass.Private)]
    [InlineData("192.0.2.1", HostClass.Reserved)]
    [InlineData("2001:db8::1", HostClass.Reserved)]
    [InlineData("9.9.9.9", HostClass.Unknown)]
    public void An_address_alone_is_private_reserved_or_unknown(string ip, HostClass expected) =>
        Assert.Equal(expected, HostClassifier.Classify(null, IPAddress.Parse(ip)).Class);

    [Fact]
    public void No_name_throws() => Gen.String.Sample(name => HostClassifier.Classify(name, null) is not null);

    [Fact]
    public void The_shipped_list_is_sorted() => Assert.True(HostTables.Instance.IsSorted());

    [Fact]
    public void At_least_400_operators_are_known() => Assert.True(HostTables.Instance.OperatorCount >= 400);

    private static bool IsRight(string line)
    {
        var cells = line.Split('|');
        var verdict = HostClassifier.Classify(cells[0], IPAddress.Parse(cells[1]));
        return verdict.Class.ToString() == cells[2] && (cells[3] == "-" || verdict.Country == cells[3]);
    }

    private static string LabelledFile()
    {
        const string Below = "tests/Deeplia.Tests/Mail/Path/hosts.labelled.txt";
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(at.FullName, Below)))
            {
                return System.IO.Path.Combine(at.FullName, Below);
            }
        }

        throw new FileNotFoundException(Below);
    }
}
