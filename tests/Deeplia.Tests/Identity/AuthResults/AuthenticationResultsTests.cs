using CsCheck;
using Deeplia.Identity;
using Deeplia.Identity.AuthResults;

namespace Deeplia.Tests.Identity.AuthResults;

public sealed class AuthenticationResultsTests
{
    // Every way out of the grammar, and the shapes of real receivers, in pieces.
    private static readonly string[] Pieces =
    [
        "mx.example.org", " ", ";", "; ", "spf", "dkim", "=", "pass", "=pass ", "(", ")", "(a (b) c)", "\"", "\"q s\"", "\\", "reason=",
        "smtp.mailfrom=a@b.example ", "header.d=", ".", "/1", "none", "i=1; ", "\r\n\t", "é", "\0", "1", "action=none ", "@",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Array[0, 25].Select(parts => string.Concat(parts.Select(i => Pieces[i])));

    private static readonly Gen<AuthenticationResultsHeader> Headers =
        from id in Gen.String[Gen.Char["abc.-_ \"\\;(é/="], 1, 40]
        from version in Gen.Int[1, 99].Nullable()
        from instance in Gen.Int[1, 50].Nullable()
        from results in Results.Array[0, 6]
        select new AuthenticationResultsHeader { AuthservId = id, Version = version, Instance = instance, Results = [.. results] };

    private static Gen<MethodResult> Results =>
        from method in Gen.String[Gen.Char["abcdkm"], 1, 12]
        from result in Gen.Const("pass")
        from reason in Gen.String[Gen.Char["ab \"\\;()é=@."], 0, 120].Null()
        from values in Gen.String[Gen.Char["ab \"\\;()é=@./+"], 0, 60].Array[0, 5]
        select new MethodResult(method, result)
        {
            Reason = reason,
            Properties = [.. values.Select((v, i) => new ResultProperty(i % 2 == 0 ? "header" : "", "p" + i, v))],
        };

    [Fact]
    public void No_text_throws() => Texts.Sample(text => AuthenticationResultsHeader.Read(text), iter: 20_000);

    [Fact]
    public void What_was_read_is_written_so_that_it_reads_the_same() => Texts.Sample(
        text =>
        {
            if (AuthenticationResultsHeader.TryParse(text, out var header))
            {
                AssertSame(header, AuthenticationResultsHeader.Read(AuthenticationResultsWriter.Format(header)));
            }
        },
        iter: 20_000);

    [Fact]
    public void What_was_written_reads_the_same() =>
        Headers.Sample(header => AssertSame(header, AuthenticationResultsHeader.Read(AuthenticationResultsWriter.Format(header))), iter: 5_000);

    [Fact]
    public void A_line_with_a_blank_to_break_at_keeps_to_78_columns() => Headers.Sample(
        header =>
        {
            var lines = ("Authentication-Results: " + AuthenticationResultsWriter.Format(header)).Split("\r\n");
            Assert.DoesNotContain(lines, l => l.Length > AuthenticationResultsWriter.MaxLineLength && l.Trim().Contains(' ', StringComparison.Ordinal));
        },
        iter: 2_000);

    [Fact]
    public void A_field_is_written_one_result_a_line() => Assert.Equal(
        "mx.example.org;\r\n spf=pass reason=\"so it is\" smtp.mailfrom=a@b.example;\r\n dmarc=fail header.from=\"b example\"",
        AuthenticationResultsWriter.Format(new AuthenticationResultsHeader
        {
            AuthservId = "mx.example.org",
            Results =
            [
                new MethodResult("spf", "pass") { Reason = "so it is", Properties = [new("smtp", "mailfrom", "a@b.example")] },
                new MethodResult("dmarc", "fail") { Properties = [new("header", "from", "b example")] },
            ],
        }));

    [Fact]
    public void Nothing_to_say_is_written_none() =>
        Assert.Equal("mx.example.org; none", AuthenticationResultsWriter.Format(new AuthenticationResultsHeader { AuthservId = "mx.example.org" }));

    [Fact]
    public void A_value_cannot_begin_a_new_field() => Assert.DoesNotContain(
        "\r\nX",
        AuthenticationResultsWriter.Format(new AuthenticationResultsHeader
        {
            AuthservId = "mx.example.org\r\nX-A: b",
            Results = [new MethodResult("spf\r\nX-B", "pass\r\nX-C") { Reason = "a\r\nX-D: e", Properties = [new("a\r\nX", "b", "c\r\nX-E")] }],
        }),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("mx.example.org; spf=pass (no (end")]
    [InlineData("mx.example.org; spf=pass reason=\"no end")]
    [InlineData("mx.example.org 1x; spf=pass")]
    [InlineData("i=0; mx.example.org; spf=pass")]
    [InlineData("i=1; i=2; mx.example.org; spf=pass")]
    [InlineData("mx.example.org; i=1; spf=pass")]
    [InlineData("i=x; mx.example.org; spf=pass")]
    [InlineData("mx.example.org; spf")]
    [InlineData("mx.example.org; -=pass")]
    [InlineData("mx.example.org; spf/=pass")]
    [InlineData("mx.example.org; none; spf=pass")]
    [InlineData("\"\"; spf=pass")]
    [InlineData("")]
    [InlineData(";")]
    [InlineData(" (only a comment) ")]
    public void A_broken_value_is_said_to_be_broken(string value) => Assert.NotNull(AuthenticationResultsHeader.Read(value).Error);

    [Fact]
    public void What_stands_before_an_error_is_kept() =>
        Assert.Equal("spf", AuthenticationResultsHeader.Read("mx.example.org; spf=pass; dkim=").Results.Single().Method);

    [Fact]
    public void Comments_nest_only_so_deep() => Assert.NotNull(
        AuthenticationResultsHeader.Read("a.example; " + new string('(', 33) + new string(')', 33) + "spf=pass").Error);

    [Fact]
    public void Results_are_counted() => Assert.Equal(
        AuthenticationResultsHeader.MaxResults,
        AuthenticationResultsHeader.Read("a.example" + string.Concat(Enumerable.Repeat("; a=b", 500))).Results.Length);

    [Fact]
    public void Properties_are_counted() => Assert.Equal(
        AuthenticationResultsHeader.MaxProperties,
        AuthenticationResultsHeader.Read("a.example; a=b" + string.Concat(Enumerable.Repeat(" c.d=e", 500))).Results[0].Properties.Length);

    [Fact]
    public void A_value_is_read_to_a_length() => Assert.NotNull(
        AuthenticationResultsHeader.Read("a.example; spf=pass" + new string(' ', AuthenticationResultsHeader.MaxLength)).Error);

    [Theory]
    [InlineData("mx; spf=pass smtp.mailfrom=a@Example.com", "example.com")]
    [InlineData("mx; spf=pass smtp.remote-ip=192.0.2.1 smtp.helo=host.example", "host.example")]
    [InlineData("mx; spf=pass smtp.mailfrom=<a@b.example>", "b.example")]
    [InlineData("mx; spf=pass", null)]
    public void The_domain_of_a_result_is_found(string value, string? domain) =>
        Assert.Equal(domain, AuthenticationResultsHeader.Read(value).Of("spf").Single().Domain);

    [Theory]
    [InlineData("hardfail", AuthenticationResult.Fail)]
    [InlineData("PASS", AuthenticationResult.Pass)]
    [InlineData("bestguesspass", AuthenticationResult.NotChecked)]
    public void Words_of_others_are_understood(string word, AuthenticationResult result) => Assert.Equal(result, ResultWords.Parse(word));

    private static void AssertSame(AuthenticationResultsHeader expected, AuthenticationResultsHeader read)
    {
        Assert.Null(read.Error);
        Assert.Equal((expected.AuthservId, expected.Version, expected.Instance), (read.AuthservId, read.Version, read.Instance));
        Assert.Equal(expected.Results.Select(Told), read.Results.Select(Told));
    }

    private static string Told(MethodResult r) => $"{r.Method}/{r.Version}={r.Result} {r.Reason is null} {r.Reason} {string.Join('\n', r.Properties)}";
}
