using System.Collections.Immutable;
using Deeplia.Identity;
using Deeplia.Identity.Dmarc;
using Deeplia.Mail.Dns;

namespace Deeplia.Tests.Identity.Dmarc;

public sealed class DmarcEvaluatorTests
{
    private const string Zone =
        """
        {"_dmarc.example.com": {"TXT":[["v=DMARC1; p=reject; sp=quarantine; np=none"]]}, "example.com": {"A":["192.0.2.1"]},
         "host.example.com": {"A":["192.0.2.1"]}, "slow.example.com": {"*":"TIMEOUT"},
         "_dmarc.own.test": {"TXT":[["v=DMARC1; p=reject; psd=n"]]}, "_dmarc.test": {"*":"TIMEOUT"},
         "_dmarc.half.test": {"TXT":[["v=DMARC1; p=reject"]]}, "_dmarc.strict.example": {"TXT":[["v=DMARC1; p=reject; adkim=s; aspf=s"]]},
         "_dmarc.mail.sib.org": {"TXT":[["v=DMARC1; p=reject"]]}, "_dmarc.void.example": {"TXT":[["v=DMARC1; p=reject; sp=x"]]}, "_dmarc.example": {"TXT":[["v=DMARC1; p=none; psd=y"]]}}
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static MethodReport Pass(string domain) => new(AuthenticationResult.Pass, domain, "");

    private static MethodReport Slow(string domain) => new(AuthenticationResult.TempError, domain, "");

    private static Task<DmarcReport> AskAsync(string authors, MethodReport? spf = null, params MethodReport[] dkim) =>
        AskAsync(new CountingResolver(Zone), authors, spf, dkim);

    private static async Task<DmarcReport> AskAsync(IDnsResolver dns, string authors, MethodReport? spf, params MethodReport[] dkim) =>
        await new DmarcEvaluator(dns).EvaluateAsync(
            new DmarcQuestion
            {
                AuthorDomains = [.. authors.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
                Spf = spf ?? MethodReport.NotChecked,
                Dkim = [.. dkim],
            },
            Stop);

    [Fact]
    public async Task Eight_names_are_asked_of_a_long_one() => Assert.Equal(
        [
            "_dmarc.a.b.c.d.e.f.g.h.i.mail.example.org", "_dmarc.f.g.h.i.mail.example.org", "_dmarc.g.h.i.mail.example.org",
            "_dmarc.h.i.mail.example.org", "_dmarc.i.mail.example.org", "_dmarc.mail.example.org", "_dmarc.example.org", "_dmarc.org",
        ],
        (await AskAsync("a.b.c.d.e.f.g.h.i.mail.example.org")).Queries);

    [Fact]
    public async Task Eight_labels_lose_one_first() => Assert.Equal(
        "_dmarc.b.c.d.e.f.example.org", (await AskAsync("a.b.c.d.e.f.example.org")).Queries[1]);

    [Fact]
    public async Task A_claim_of_the_organization_ends_the_walk() =>
        Assert.Equal(["_dmarc.a.own.test", "_dmarc.own.test"], (await AskAsync("a.own.test")).Queries);

    [Fact]
    public async Task No_name_is_asked_twice_in_one_evaluation()
    {
        var dns = new CountingResolver(Zone);
        await AskAsync(dns, "host.example.com", Pass("a.host.example.com"), Pass("b.host.example.com"), Pass("example.com"));
        Assert.Equal(dns.Asked.Distinct(), dns.Asked);
    }

    [Fact]
    public async Task A_domain_outside_the_organization_costs_no_question()
    {
        var dns = new CountingResolver(Zone);
        await AskAsync(dns, "example.com", Pass("example.net"), Pass("com"), Pass("other.com"));
        Assert.Equal(["TXT _dmarc.example.com", "TXT _dmarc.com"], dns.Asked);
    }

    [Theory]
    [InlineData("example.com", DmarcPolicy.Reject)]
    [InlineData("host.example.com", DmarcPolicy.Quarantine)]
    [InlineData("ghost.example.com", DmarcPolicy.None)]
    public async Task The_policy_depends_on_where_the_author_is(string author, DmarcPolicy policy) =>
        Assert.Equal(policy, (await AskAsync(author)).Disposition);

    [Fact]
    public async Task Unknown_existence_is_a_temporary_error_when_it_decides() =>
        Assert.Equal(AuthenticationResult.TempError, (await AskAsync("slow.example.com")).Result);

    [Fact]
    public async Task Unknown_existence_does_not_matter_to_what_passes() =>
        Assert.Equal(AuthenticationResult.Pass, (await AskAsync("slow.example.com", Pass("slow.example.com"))).Result);

    [Theory]
    [InlineData("host.example.com", AuthenticationResult.TempError)]
    [InlineData("other.test", AuthenticationResult.Fail)]
    public async Task A_signature_not_yet_checked_matters_only_if_it_could_align(string domain, AuthenticationResult expected) =>
        Assert.Equal(expected, (await AskAsync("example.com", null, Slow(domain))).Result);

    [Fact]
    public async Task An_unanswered_walk_leaves_a_related_domain_open() =>
        Assert.Equal(AuthenticationResult.TempError, (await AskAsync("half.test", Pass("mail.half.test"))).Result);

    [Fact]
    public async Task An_unanswered_walk_does_not_save_an_unrelated_domain() =>
        Assert.Equal(AuthenticationResult.Fail, (await AskAsync("half.test", Pass("example.net"))).Result);

    [Fact]
    public async Task The_author_domain_itself_needs_no_walk() =>
        Assert.Equal(AuthenticationResult.Pass, (await AskAsync("half.test", Pass("HALF.test"))).Result);

    [Fact]
    public async Task A_record_without_usable_policy_is_a_permanent_error() =>
        Assert.Equal(AuthenticationResult.PermError, (await AskAsync("void.example", Pass("void.example"))).Result);

    [Fact]
    public async Task A_failed_SPF_is_not_aligned() =>
        Assert.False((await AskAsync("example.com", new MethodReport(AuthenticationResult.SoftFail, "example.com", ""))).SpfAligned);

    [Fact]
    public async Task Strict_means_the_same_name() =>
        Assert.Equal(AuthenticationResult.Fail, (await AskAsync("strict.example", Pass("a.strict.example"), Pass("b.strict.example"))).Result);

    [Fact]
    public async Task Without_DNS_nothing_is_said() =>
        Assert.Equal(AuthenticationResult.NotChecked, (await AskAsync(new OffResolver(), "example.com", Pass("example.com"))).Result);

    [Theory]
    [InlineData("")]
    [InlineData("[192.0.2.1]")]
    [InlineData("a..b")]
    public async Task Without_author_domain_the_mechanism_does_not_apply(string authors) =>
        Assert.Equal(AuthenticationResult.None, (await AskAsync(authors, Pass("example.com"))).Result);

    [Fact]
    public async Task Of_two_author_domains_the_strictest_failure_counts()
    {
        var report = await AskAsync("attacker.invalid host.example.com example.com", Pass("attacker.invalid"));
        Assert.Equal((AuthenticationResult.Fail, DmarcPolicy.Reject, "example.com"), (report.Result, report.Disposition, report.AuthorDomain));
    }

    [Fact]
    public async Task Two_author_domains_pass_only_together() =>
        Assert.Equal(AuthenticationResult.Pass, (await AskAsync("example.com host.example.com", Pass("example.com"))).Result);

    [Fact]
    public async Task An_author_domain_without_policy_keeps_the_other_from_passing() =>
        Assert.Equal(AuthenticationResult.None, (await AskAsync("example.com nothing.invalid", Pass("example.com"))).Result);

    [Fact]
    public async Task Too_many_author_domains_are_incomplete_and_never_pass()
    {
        var report = await AskAsync("example.com a.example.com b.example.com c.example.com d.example.com", Pass("example.com"));
        Assert.Equal((AuthenticationResult.None, true), (report.Result, report.IsIncomplete));
    }

    [Fact]
    public async Task The_same_author_domain_twice_is_one() =>
        Assert.False((await AskAsync("example.com Example.COM", Pass("example.com"))).IsIncomplete);

    [Fact]
    public async Task Many_aligned_signatures_are_not_all_walked()
    {
        ImmutableArray<MethodReport> many = [.. Enumerable.Range(0, 30).Select(i => Slow($"s{i}.host.example.com"))];
        Assert.True((await AskAsync("example.com", null, [.. many])).IsIncomplete);
    }

    [Fact]
    public async Task Both_standards_agreeing_say_so_by_silence() => Assert.Null((await AskAsync("example.com")).Legacy);

    [Fact]
    public async Task The_old_standard_knows_no_np() =>
        Assert.Equal(DmarcPolicy.Quarantine, (await AskAsync("ghost.example.com")).Legacy?.Policy);

    [Fact]
    public async Task A_claimed_organization_gives_its_record() =>
        Assert.Equal("own.test", (await AskAsync("a.b.own.test")).RecordDomain);

    [Fact]
    public async Task The_old_standard_does_not_walk() =>
        Assert.Equal(AuthenticationResult.None, (await AskAsync("tiny.example")).Legacy?.Result);

    [Fact]
    public async Task The_old_standard_aligns_by_the_public_suffix_list() =>
        Assert.Equal(AuthenticationResult.Pass, (await AskAsync("mail.sib.org", Pass("sib.org"))).Legacy?.Result);

    [Fact]
    public async Task The_reason_names_the_record() => Assert.Contains("example.com", (await AskAsync("ghost.example.com")).Reason, StringComparison.Ordinal);
}
