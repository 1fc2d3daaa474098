using Deeplia.Guardian.Case;
using Deeplia.Guardian.Observe.Identity;

namespace Deeplia.Tests.Guardian.Observe.Identity;

public sealed class DomainAgeDetectorTests
{
    private const string List = "# registered\nyoung.example 2026-02-20\nbücher.example\t2026-02-28\nold.example,2001-01-01\nlater.example 2026-03-04\n";
    private static readonly DomainAgeDetector Detector = new();

    [Theory]
    [Gives("identity.domain.young", "harm.link.young")]
    [InlineData("a@mail.young.example", "", "identity.domain.young", "young.example", "11")]
    [InlineData("a@xn--bcher-kva.example", "", "identity.domain.young", "bücher.example", "3")]
    [InlineData("a@old.example", "<a href='https://www.young.example/x'>Here</a>", "harm.link.young", "young.example", "11")]
    public void A_domain_of_a_few_days_is_seen(string from, string html, string id, string domain, string days)
    {
        var finding = Assert.Single(With(from, html).Seen(Detector));
        Assert.Equal((id, domain, days), (finding.Id, finding["domain"], finding["days"]));
    }

    [Theory]
    [Spares("identity.domain.young", "harm.link.young")]
    [InlineData("a@old.example", "<a href='https://old.example/x'>Here</a>")]
    [InlineData("a@later.example", "<a href='https://later.example/x'>Here</a>")]
    [InlineData("a@unknown.example", "<a href='https://nobody-knows.example/x'>Here</a>")]
    public void Old_domains_and_those_no_list_knows_are_not(string from, string html) => Assert.Empty(With(from, html).Ids(Detector));

    [Fact]
    public void Without_a_list_nothing_is_said() => Assert.Empty(new Letter { From = "a@young.example" }.Ids(Detector));

    [Fact]
    public void Bad_lines_are_named()
    {
        var (dates, errors) = DomainDates.Read(new StringReader("good.example 2020-05-05\nbad.example 5.5.2020\n\n# remark\nnodate.example\n-- 2020-01-01\n"));
        Assert.Equal(1, dates.Count);
        Assert.Equal(["line 2", "line 5", "line 6"], errors.Select(e => e[..6]));
    }

    [Fact]
    public void The_first_ten_bad_lines_are_enough() =>
        Assert.Equal(10, DomainDates.Read(new StringReader(string.Concat(Enumerable.Repeat("nonsense\n", 100)))).Errors.Length);

    private static Letter With(string from, string html) => new()
    {
        From = from, Html = html.Length > 0 ? html : "<p>Hello</p>",
        Owner = new OwnerKnowledge { Addresses = ["camille@owner.example"], Dates = DomainDates.Read(new StringReader(List)).Dates },
    };
}
